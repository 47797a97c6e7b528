/** The words in which `pages.ts` says how a page of the report is laid out as a sheet. */

/** What the figures of a column are; it chooses the number format. */
export type Unit = "count" | "percentage" | "rate" | "average" | "text";

/**
 * The cells that one column takes: one cell; "n of d" and its percentage in two; n, "of", d and the percentage in four;
 * a number and its percentage in two.
 */
export type Shape = "single" | "of" | "of-three" | "pair";

export interface ColumnLayout {
  /** Above the head; "" where the page prints none. */
  readonly number: string;
  readonly head: string;
  readonly shape: Shape;
  readonly unit: Unit;
  /** Columns further to the right that the number (or group) above the head is merged over. */
  readonly joinsNext?: number;
}

export interface SectionLayout {
  readonly sheet: string;
  /** The page in `data/sections`, without the ending. */
  readonly page: string;
  readonly title: string;
  readonly definition: string;
  /** A paragraph between the analysis box and the table. */
  readonly dataNote?: string;
  readonly months: "text" | "date";
  readonly numbers: "text" | "number";
  readonly benchmarks: boolean;
  readonly columns: readonly ColumnLayout[];
}

const column =
  (unit: Unit, shape: Shape = "single") =>
  (number: string, head: string, joinsNext?: number): ColumnLayout => ({
    number,
    head,
    shape,
    unit,
    ...(joinsNext === undefined ? {} : { joinsNext }),
  });

export const count = column("count");
export const percent = column("percentage");
export const rate = column("rate");
export const average = column("average");
export const words = column("text");
export const share = column("percentage", "of");
export const outcome = column("percentage", "of-three");
export const pair = column("percentage", "pair");
