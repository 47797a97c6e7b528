/**
 * A restated figure carries an "r" behind it, as statistical tables have it: in its number format, so that what the cell
 * holds, and every formula over it, stays what it is.
 */
const MARK = '" r"';
const SHOWN = " r";

/** Whether a number format carries the mark. */
export function isMarked(format: string): boolean {
  return format.includes(MARK);
}

/**
 * The number format with the mark, in each of its sections.
 * @example mark("0.0%") // '0.0%" r"', which shows 0.76 as "76.0% r"
 */
export function mark(format: string): string {
  if (isMarked(format)) return format;
  return sections(format)
    .map((section) => `${section}${MARK}`)
    .join(";");
}

/** The number format without the mark. */
export function unmark(format: string): string {
  return format.replaceAll(MARK, "");
}

/** What a cell shows, without the mark that its number format adds. */
export function withoutMark(text: string, format: string): string {
  return isMarked(format) && text.endsWith(SHOWN) ? text.slice(0, -SHOWN.length) : text;
}

/** The parts between semicolons that stand in no quotes or brackets and are not escaped. */
function sections(format: string): readonly string[] {
  const found = [""];
  for (const [piece] of format.matchAll(/"[^"]*"|\[[^\]]*\]|\\.|[\s\S]/g)) {
    if (piece === ";") found.push("");
    else found.push(`${found.pop() ?? ""}${piece}`);
  }
  return found;
}
