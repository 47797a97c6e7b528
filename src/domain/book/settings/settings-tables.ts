/** Tables on Report settings, found by their heads wherever they stand; rows nobody knows are left alone. */
import type { Month } from "../../period";
import type { SheetView } from "../layout/sheet-view";
import { SETTINGS_HEADS, type SettingsHead } from "../words/page-words";
import { lookUp } from "../words/word-table";

export interface SettingsTable {
  readonly kind: TableKind;
  readonly headRow: number;
  readonly columns: ReadonlyMap<SettingsHead, number>;
  /** The rows below the heads, up to the first blank one. */
  readonly rows: readonly number[];
}

export type TableKind = "populations" | "conventions" | "links" | "bases" | "relations";

/** The heads that tell a table, the table with most of them first. */
const TABLES: readonly { readonly kind: TableKind; readonly heads: readonly SettingsHead[] }[] = [
  { kind: "links", heads: ["indicator", "sheet", "column"] },
  { kind: "populations", heads: ["from", "population"] },
  { kind: "bases", heads: ["indicator", "basis"] },
  { kind: "relations", heads: ["relation", "meaning"] },
  { kind: "conventions", heads: ["name", "value"] },
];

/** Finds the tables of a sheet, top to bottom. */
export function findSettingsTables(view: SheetView): readonly SettingsTable[] {
  const tables: SettingsTable[] = [];
  for (let row = view.top; row < view.bottom; row += 1) {
    const columns = readHeads(view, row);
    const table = TABLES.find(({ heads }) => heads.every((head) => columns.has(head)));
    if (!table) continue;
    const rows = rowsBelow(view, row, [...columns.values()]);
    tables.push({ kind: table.kind, headRow: row, columns, rows });
  }
  return tables;
}

function readHeads(view: SheetView, row: number): ReadonlyMap<SettingsHead, number> {
  const columns = new Map<SettingsHead, number>();
  for (let column = view.left; column < view.right; column += 1) {
    const value = view.value(row, column);
    if (typeof value !== "string" || value.length > LONGEST_HEAD || !/^\s*\p{L}/u.test(value)) continue;
    const head = lookUp(SETTINGS_HEADS, value)?.kind;
    if (head !== undefined && !columns.has(head)) columns.set(head, column);
  }
  return columns;
}

const LONGEST_HEAD = 40;

function rowsBelow(view: SheetView, head: number, columns: readonly number[]): readonly number[] {
  const rows: number[] = [];
  for (let row = head + 1; row < view.bottom; row += 1) {
    if (columns.every((column) => view.own(row, column) === "")) break;
    rows.push(row);
  }
  return rows;
}

/** One row of a table, with its columns. */
export interface TableRow {
  readonly row: number;
  readonly columns: SettingsTable["columns"];
}

/** The rows of all tables of a kind. */
export function rowsOf(tables: readonly SettingsTable[], kind: TableKind): readonly TableRow[] {
  return tables
    .filter((table) => table.kind === kind)
    .flatMap(({ rows, columns }) => rows.map((row) => ({ row, columns })));
}

/** The text under a head, "" where the table has no such column. */
export function cellText(view: SheetView, { row, columns }: TableRow, head: SettingsHead): string {
  const column = columns.get(head);
  return column === undefined ? "" : view.text(row, column);
}

/** The month under a head. */
export function cellMonth(
  view: SheetView,
  { row, columns }: TableRow,
  head: SettingsHead,
): Month | undefined {
  const column = columns.get(head);
  return column === undefined ? undefined : view.month(row, column);
}
