/** The way back from a refresh: what stood where it wrote, and what it wrote there. Kept in the workbook, as plain data. */
import type { Month } from "../period";
import type { SeriesCells } from "../plan/charts/chart-edit";
import type { Amendment } from "../plan/plan";
import type { SomeSettings } from "../plan/print/print-settings";
import type { Area, CellContent, ColourRule } from "../workbook";

/** What a cell held. Text is told from the rest, as it must be written so that it stays text. */
export type FormerContent =
  | { readonly text: string }
  | { readonly formula: string }
  /** A number, a truth value, a typed error, or "" for an empty cell. */
  | { readonly constant: CellContent };

/** A cell that the refresh wrote. */
export interface FormerCell {
  /** As rows are counted after the insertions. */
  readonly row: number;
  readonly column: number;
  /** As `formulas` holds it. */
  readonly wrote: CellContent;
  /** Absent in a row that the refresh inserted; formulas as they read before the insertions. */
  readonly was?: FormerContent;
  readonly numberFormat: string;
  /** Stands behind a chart, which counts for it. */
  readonly uncounted?: true;
}

/** A colour rule that the refresh removed; rows as before the insertions. */
export interface FormerRule {
  readonly area: Area;
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
  /** Its place among all rules of the sheet, 0 is first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

/** The height of a row that the refresh raised, in points; the row as after the insertions. */
export interface FormerHeight {
  readonly row: number;
  readonly was: number;
  readonly wrote: number;
}

/** Whole rows. */
export interface RowBlock {
  readonly row: number;
  readonly rows: number;
}

/** A cell that the refresh did not write, near rows that it inserted: by these the rows are found again. */
export interface Landmark {
  /** As before the insertions. */
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** A chart that the refresh made, or told to show other cells. */
export interface FormerChart {
  readonly name: string;
  readonly made: boolean;
  /** Names of the charts that were there before one was made. */
  readonly others?: readonly string[];
  /** Rows as after the insertions. */
  readonly series: readonly {
    readonly index: number;
    readonly wrote: SeriesCells;
    readonly was?: SeriesCells;
  }[];
}

/** A name that the refresh gave other cells. */
export interface FormerName {
  readonly name: string;
  /** The sheet that it belongs to; absent where it is the workbook's. */
  readonly scope?: string;
  /** As before the insertions. */
  readonly was: string;
  /** As after the insertions. */
  readonly wrote: string;
}

export interface FormerSheet {
  readonly sheet: string;
  /** The refresh added the sheet. */
  readonly added?: true;
  /** The log: what was written there is put back and not counted as a change. */
  readonly isLog?: true;
  /** The rows that were inserted, in order; each counts rows as they are after those before it. */
  readonly inserted: readonly RowBlock[];
  readonly landmarks: readonly Landmark[];
  readonly cells: readonly FormerCell[];
  readonly removedRules: readonly FormerRule[];
  /** Rows as after the insertions. */
  readonly addedRules: readonly Pick<ColourRule, "area" | "formula" | "fill" | "font">[];
  /** Absent where no row was raised. */
  readonly heights?: readonly FormerHeight[];
  readonly charts?: readonly FormerChart[];
  /** The same settings in both; rows as after the insertions. */
  readonly print?: { readonly was: SomeSettings; readonly wrote: SomeSettings };
  readonly names?: readonly FormerName[];
  /** How many of the new rows got conditional formats, which go with them. */
  readonly spans?: number;
}

export interface WayBack {
  /** When the refresh was applied, as an ISO date and time. */
  readonly at: string;
  /** The report month of the refresh. */
  readonly month: Month;
  /** What it was, where it was no refresh. */
  readonly amends?: Amendment;
  readonly changes: number;
  readonly sheets: readonly FormerSheet[];
}

/** Something of a refresh that is not put back, as a person has changed it since or leans on it. */
export interface Left {
  readonly sheet: string;
  /** "F12", rows "23:23", or "" for a whole sheet. */
  readonly cell: string;
  /** A sentence: what was found, what the refresh had written. */
  readonly because: string;
}
