/** Cuts a formula into pieces that join to the very same text. It knows references and names, no grammar. */

export interface Piece {
  readonly kind: "text" | "reference" | "function" | "name" | "number" | "error" | "other";
  readonly text: string;
}

const LETTER = "\\p{L}_\\\\";
const WORD = "\\p{L}\\p{N}_.\\\\?";
const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}";
const COLUMNS = "\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}";
const ROWS = "\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}";
const SHEET = `(?:'(?:[^']|'')+'|(?:\\[\\d+\\])?[${LETTER}][${WORD}]*(?::[${LETTER}][${WORD}]*)?)!`;
const END = `(?![${WORD}(!])`;

const PATTERNS: readonly (readonly [Piece["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  // Table[[#Data],[Column]] as one piece: nothing in it is a reference of cells. An apostrophe takes a bracket its meaning.
  ["other", new RegExp(`[${LETTER}][${WORD}]*\\[(?:'.|[^\\[\\]']|\\[(?:'.|[^\\]'])*\\])*\\]`, "suy")],
  ["reference", new RegExp(`(?:${SHEET})?(?:${CELL}:${CELL}|${COLUMNS}|${ROWS}|${CELL})${END}`, "uy")],
  ["error", /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)/y],
  ["function", new RegExp(`[${LETTER}][${WORD}]*(?=\\()`, "uy")],
  ["name", new RegExp(`(?:${SHEET})?[${LETTER}][${WORD}]*`, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y],
  // A sheet before what is no reference ('Old'!#REF!) stays one piece, so that its quotes are not read as text.
  ["other", new RegExp(SHEET, "uy")],
];

/** The pieces of a formula, with or without its leading "=". */
export function cutFormula(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < formula.length) {
    const piece = nextPiece(formula, at);
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

function nextPiece(formula: string, at: number): Piece {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return { kind: "other", text: String.fromCodePoint(formula.codePointAt(at) ?? 0) };
}

/** The formula with some of its pieces replaced. */
export function mapPieces(formula: string, change: (piece: Piece) => string): string {
  return cutFormula(formula).map(change).join("");
}
