/** A plan: every edit that a refresh will make, as data. */
import type { Month } from "../period";
import type { Area, CellContent, ColourRule, FormatSnapshot } from "../workbook";
import type { ChartChange } from "./charts/chart-edit";
import type { SomeSettings } from "./print/print-settings";

export type EditKind =
  | "figure"
  | "restated"
  | "percent"
  | "ytd"
  | "rolling"
  | "rate"
  | "scorecard"
  | "dot"
  | "rag"
  | "differs"
  | "header"
  | "row"
  | "format"
  | "chart"
  | "text"
  | "print";

/** What goes into a cell. Text is written as text (format @ first), a month as a serial number with its format. */
export type CellWrite =
  | { readonly formula: string; readonly numberFormat?: string }
  | { readonly number: number; readonly numberFormat?: string }
  /**
   * Another format than @ only where no text that comes there could be taken for anything else; or that of a restated text,
   * which the cell gets once the text is in.
   */
  | { readonly text: string; readonly numberFormat?: string }
  /** Emptied: only what moved elsewhere, or a year to date that can be neither computed nor loaded. */
  | { readonly clear: true; readonly numberFormat?: string };

interface EditBase {
  readonly sheet: string;
  readonly kind: EditKind;
  /** As displayed. */
  readonly before: string;
  readonly after: string;
  /** A sentence: why, from which cells. */
  readonly because: string;
  /** Whether Apply makes this edit unless a person says otherwise. */
  readonly ticked: boolean;
}

/** One cell gets new content. */
export interface CellEdit extends EditBase {
  readonly target: "cell";
  /** 0-based; the top-left cell of a merge. */
  readonly row: number;
  readonly column: number;
  /** "F12". */
  readonly cell: string;
  readonly write: CellWrite;
  /** What `formulas` held when the plan was made: the staleness check. */
  readonly was: CellContent;
  /** Stands behind a chart, whose edit counts for it. */
  readonly uncounted?: true;
}

/** The add-in's colour rules of a sheet are replaced by these. */
export interface ColourEdit extends EditBase {
  readonly target: "colours";
  /** The area's address, for display. */
  readonly cell: string;
  readonly remove: readonly string[];
  /** The rules to remove as they were found: the way back. */
  readonly was: readonly ColourRule[];
  readonly add: readonly ColourRule[];
}

/** Whole rows are inserted above `area.row`, with the formats of the row above. */
export interface RowEdit extends EditBase {
  readonly target: "row";
  readonly cell: string;
  readonly area: Area;
  /** Areas merged once the row is there: block labels that ended above it. Rows as after the insertion. */
  readonly merges?: readonly Area[];
}

/** A sheet is added after all others. Its cells are edits of their own, on cells that were empty. */
export interface SheetEdit extends EditBase {
  readonly target: "sheet";
  readonly cell: "";
  /** Of the columns from A on, in points. */
  readonly widths: readonly number[];
  readonly bands: readonly SheetBand[];
}

/** How an area of a new sheet looks; what is not named is plain. */
export interface SheetBand {
  readonly area: Area;
  /** #RRGGBB. */
  readonly fill?: string;
  /** #RRGGBB. */
  readonly font?: string;
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  readonly wrap?: boolean;
}

/** The last row of a box grows until a text can be read in it; nothing ever shrinks. How high that is depends on Excel's widths. */
export interface HeightEdit extends EditBase {
  readonly target: "height";
  /** The box's address, for display. */
  readonly cell: string;
  readonly area: Area;
  readonly text: string;
}

/** A chart of ours is made, or shows other cells. */
export interface ChartEdit extends EditBase {
  readonly target: "chart";
  /** The cells that it covers, or the first that it shows. */
  readonly cell: string;
  /** The chart's name on its sheet. */
  readonly name: string;
  readonly change: ChartChange;
  /** The cells behind it that show nothing, its title and lines: made and undone with it, and not counted. */
  readonly cells: readonly CellEdit[];
}

/** How a sheet prints changes in some ways; the same settings stand in `was` and `to`, rows as after the insertions. */
export interface PrintEdit extends EditBase {
  readonly target: "print";
  readonly cell: "";
  /** As found when the plan was made: the staleness check. */
  readonly was: SomeSettings;
  readonly to: SomeSettings;
}

/** A defined name covers other cells. */
export interface NameEdit extends EditBase {
  readonly target: "name";
  /** The cells that it covers then; `sheet` is where they are. */
  readonly cell: string;
  readonly name: string;
  /** The sheet that the name belongs to; absent where it is the workbook's. */
  readonly scope?: string;
  /** As before the plan's row insertions: the staleness check. */
  readonly was: string;
  /** As after them. */
  readonly formula: string;
}

/** A new row gets the conditional formats of the row above it, as Excel copies them. */
export interface SpanEdit extends EditBase {
  readonly target: "span";
  /** The cells of the new row. */
  readonly cell: string;
  /** The same as areas, each of one row; rows as after the plan's insertions. */
  readonly areas: readonly Area[];
  /** The formats that end at the row above, as before the insertions: the staleness check. */
  readonly was: readonly FormatSnapshot[];
}

export type Edit =
  CellEdit | ColourEdit | RowEdit | SheetEdit | HeightEdit | ChartEdit | PrintEdit | NameEdit | SpanEdit;

/** What an amendment does: fixes findings, dismisses some, shows a dismissed one again, puts drafts in or takes them out. */
export type Amendment = "fix" | "dismissal" | "restoral" | "draft" | "colours" | "settings";

export interface Plan {
  readonly month: Month;
  readonly edits: readonly Edit[];
  /** What writes the refresh down on the log: made and undone with the plan, and not counted among its changes. */
  readonly log?: readonly Edit[];
  /** No refresh, but a small change between two: the refresh before it can still be undone once this one is. */
  readonly amends?: Amendment;
}

/** A past month whose figure changed on re-run. */
export interface Restatement {
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string;
  readonly period: string;
  readonly before: string;
  readonly after: string;
  /** By how much: "+12", "-1.2 percentage points"; "" where no two figures can be compared. */
  readonly size: string;
  /** Goes in by itself; older ones wait for a person's tick. */
  readonly confirmed: boolean;
  /** The line of the extract that it comes from. */
  readonly line: number;
}
