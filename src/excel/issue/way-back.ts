/**
 * The way back from an issue copy. It is kept in the pane's memory alone: in the workbook it would be issued with it, and
 * no storage of the browser may hold a council's figures. docs/decisions/0004-issue-copy.md.
 */
import type { SomeSettings } from "../../domain/plan/print/print-settings";
import type { WayBack } from "../../domain/undo/way-back";
import type { Area } from "../../domain/workbook";

/** A sheet of ours that was deleted; what it held is among the cells of the way back. */
export interface RemovedSheet {
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.Worksheet["visibility"];
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly merges: readonly Area[];
  /** How it prints; undefined where Excel does not say. */
  readonly print: SomeSettings | undefined;
  /** In points. */
  readonly widths: readonly number[];
  /** In points, only of rows that are not as high as rows usually are. */
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  /** Looks of the cells from the area's corner on, of as many rows as one request carries. */
  readonly area: Area;
  readonly looks: Excel.SettableCellProperties[][];
}

export interface FormerName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The sheet it belongs to, undefined for the workbook. */
  readonly sheet: string | undefined;
}

export interface FormerChartName {
  readonly sheet: string;
  readonly name: string;
  readonly as: string;
  /** The formula that its title was read from; undefined where it stays as it is. */
  readonly title: string | undefined;
}

/** A note, or a comment with its answers. */
export interface Remark {
  readonly kind: "note" | "comment";
  readonly sheet: string;
  /** "F12". */
  readonly cell: string;
  readonly text: string;
  readonly replies: readonly string[];
}

/** The document properties that are emptied; the title stays. */
export const PROPERTIES = [
  "author",
  "category",
  "comments",
  "company",
  "keywords",
  "manager",
  "subject",
] as const;

export type FormerProperties = Readonly<Record<(typeof PROPERTIES)[number], string>>;

export interface IssueWayBack {
  /** Values that took the place of formulas, cells that were emptied, and all cells of the removed sheets. */
  readonly cells: WayBack;
  readonly removed: readonly RemovedSheet[];
  readonly names: readonly FormerName[];
  readonly charts: readonly FormerChartName[];
  readonly remarks: readonly Remark[];
  /** The texts of our custom XML parts. */
  readonly parts: readonly string[];
  readonly properties: FormerProperties;
  readonly custom: readonly { readonly key: string; readonly value: unknown }[];
}
