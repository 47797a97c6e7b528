/** One call of a function with constants, as Excel hands the arguments over: =PERF.DOT({31;16},76%,"High"). */

const ITEM = /\s*(?:"((?:[^"]|"")*)"|(-?[\d.]+%?)|(#[A-Z/0!?]+)|(\{[^}]*\})|)\s*([,;)]|$)/y;

export interface Call {
  readonly id: string;
  readonly args: readonly unknown[][][];
}

/** Reads the call; throws where the text is none. */
export function readCall(formula: string): Call {
  const head = /^=PERF\.([A-Z0-9]+)\(/.exec(formula);
  if (!head) throw new Error(`${formula} is no call of a function of ours`);
  const args = readItems(formula, head[0].length).flat();
  return {
    id: head[1] ?? "",
    args: args.map((item) => (Array.isArray(item) ? (item as unknown[][]) : [[item]])),
  };
}

/** Rows of items between commas, rows between semicolons, up to a bracket or the end. */
function readItems(text: string, start: number): unknown[][] {
  const rows: unknown[][] = [[]];
  for (let at = start; ; at = ITEM.lastIndex) {
    ITEM.lastIndex = at;
    const match = ITEM.exec(text);
    if (!match) throw new Error(`${text} cannot be read from ${text.slice(at)}`);
    const end = ITEM.lastIndex;
    rows.at(-1)!.push(toValue(match));
    ITEM.lastIndex = end;
    if (match[5] === ";") rows.push([]);
    else if (match[5] !== ",") return rows;
  }
}

function toValue([, text, number, error, array]: readonly (string | undefined)[]): unknown {
  if (text !== undefined) return text.replaceAll('""', '"');
  if (number !== undefined)
    return number.endsWith("%") ? Number(`${number.slice(0, -1)}e-2`) : Number(number);
  if (array !== undefined) return readItems(array.slice(1, -1), 0);
  return error ?? null;
}

/** A value as it stands in a cell; an array as Excel writes it: {"Red";"Green"}. */
export function printResult(result: unknown): string {
  if (!Array.isArray(result)) return String(result);
  const rows = result as unknown[][];
  return `{${rows.map((row) => row.map((each) => JSON.stringify(each)).join(",")).join(";")}}`;
}
