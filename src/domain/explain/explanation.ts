/** What Explain says of a cell, as data: sentences in which other cells can be led to. */
import type { Rag } from "../plan/vocabulary";
import { a1 } from "../place";
import type { Place } from "../workbook";

/** A cell that a sentence speaks of. */
export interface CellLink {
  readonly sheet: string;
  /** "F12", or "C11:C22". */
  readonly cell: string;
  /** As the sentence says it: "01 Contacts E22". */
  readonly text: string;
}

/** Plain words, and cells between them. */
export type Sentence = readonly (string | CellLink)[];

export interface Explanation {
  /** The indicator or measure: "1.2 % Contacts with decision within 1 working day". */
  readonly title: string;
  /** What stands in the cell: "Mar-19", "RAG in month, Mar-19". */
  readonly what: string;
  /** As displayed, "" where it is empty. */
  readonly shown: string;
  /** The colour of the figure, where it has one. */
  readonly rag?: Rag;
  readonly sentences: readonly Sentence[];
}

/** A cell of another sheet, named with its sheet; of the same sheet, by its address alone. */
export function linkTo({ sheet, row, column }: Place, from: string): CellLink {
  const cell = a1(row, column);
  return { sheet, cell, text: sheet === from ? cell : `${sheet} ${cell}` };
}

/** A sentence as plain text. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === "string" ? part : part.text)).join("");
}
