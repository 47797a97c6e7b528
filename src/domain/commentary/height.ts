/** How high a paragraph stands in a box of a given width. Excel does not fit the height of merged cells by itself. */

/** What is known of a box; sizes in points. */
export interface BoxSize {
  readonly width: number;
  readonly fontSize: number;
}

/** Of the font's size: an average letter is a little over half as wide, a line about a third higher. Generous rather than tight. */
const LETTER = 0.53;
const LINE = 1.35;
/** Left and right, above and below the text. */
const MARGIN = 6;

/** Excel's own limit for one row. */
export const HIGHEST_ROW = 409;

/** The height in points at which every line of the text shows; a multiple of a screen pixel. */
export function heightToRead(text: string, { width, fontSize }: BoxSize): number {
  const room = Math.max(1, Math.floor((width - MARGIN) / (fontSize * LETTER)));
  const lines = text.split(/\r?\n/).reduce((sum, line) => sum + countLines(line, room), 0);
  return Math.ceil((lines * fontSize * LINE + MARGIN) / PIXEL) * PIXEL;
}

const PIXEL = 0.75;

function countLines(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    if (used > 0 && used + 1 + word.length > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(Math.max(0, word.length - 1) / room);
    used += (used > 0 ? 1 : 0) + (word.length > room ? word.length % room : word.length);
  }
  return lines;
}
