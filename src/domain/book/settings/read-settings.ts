/** Report settings: the sheet where a council keeps what the figures do not say. */
import { findMonth, type Month } from "../../period";
import type { Place } from "../../workbook";
import { parseBasis } from "../basis";
import type { Basis, Link, Relation, Settings } from "../book";
import type { SheetView } from "../layout/sheet-view";
import { SETTINGS_HEADS, SETTINGS_SHEETS } from "../words/page-words";
import { lookUp } from "../words/word-table";
import { readPopulation } from "./read-population";
import { cellText, findSettingsTables, rowsOf, type SettingsTable, type TableRow } from "./settings-tables";

export interface FoundSettings {
  readonly settings: Settings;
  /** The cell that holds the report month, where there is one. */
  readonly monthPlace: Place | undefined;
}

/** Reads the settings from the sheet that has most of their tables; empty settings where no sheet has any. */
export function readSettings(views: readonly SheetView[]): FoundSettings {
  let best: { view: SheetView; tables: readonly SettingsTable[]; weight: number } | undefined;
  for (const view of views) {
    const named = lookUp(SETTINGS_SHEETS, view.name) !== undefined;
    const tables = findSettingsTables(view);
    // Heads such as Name and Value stand on many sheets; beside a table of populations or links they are settings.
    const telling = named || tables.some(({ kind }) => kind === "populations" || kind === "links");
    const weight = telling ? tables.length + (named ? 10 : 0) : 0;
    if (weight > (best?.weight ?? 0)) best = { view, tables, weight };
  }
  if (!best) return { settings: noSettings(), monthPlace: undefined };
  const { view, tables } = best;
  const reportMonth = findReportMonth(view);
  const relations = rowsOf(tables, "relations").flatMap((row) => readRelation(view, row) ?? []);
  return {
    settings: {
      sheet: view.name,
      month: reportMonth?.month,
      populations: rowsOf(tables, "populations").flatMap((row) => readPopulation(view, row) ?? []),
      conventions: new Map(rowsOf(tables, "conventions").flatMap((row) => readConvention(view, row))),
      links: rowsOf(tables, "links").flatMap((row) => readLink(view, row) ?? []),
      bases: new Map(rowsOf(tables, "bases").flatMap((row) => readBasis(view, row))),
      ...(relations.length > 0 ? { relations } : {}),
    },
    monthPlace: reportMonth?.place,
  };
}

function noSettings(): Settings {
  return {
    sheet: undefined,
    month: undefined,
    populations: [],
    conventions: new Map(),
    links: [],
    bases: new Map(),
  };
}

/** "Report month" with its month in the next filled cell. */
function findReportMonth(view: SheetView): { readonly month: Month; readonly place: Place } | undefined {
  for (let row = view.top; row < view.bottom; row += 1) {
    for (let column = view.left; column < view.right; column += 1) {
      const value = view.value(row, column);
      if (typeof value !== "string" || lookUp(SETTINGS_HEADS, value)?.kind !== "reportMonth") continue;
      for (let right = column + 1; right < view.right; right += 1) {
        const text = view.own(row, right);
        const month = view.month(row, right) ?? findMonth(text);
        if (month !== undefined) return { month, place: { sheet: view.name, row, column: right } };
        if (text !== "") break;
      }
    }
  }
  return undefined;
}

function readConvention(view: SheetView, table: TableRow): readonly (readonly [string, string])[] {
  const name = cellText(view, table, "name").toLowerCase();
  return name === "" ? [] : [[name, cellText(view, table, "value")]];
}

function readLink(view: SheetView, table: TableRow): Link | undefined {
  const [indicator = "", sheet = "", column = "", figure = ""] = (
    ["indicator", "sheet", "column", "figure"] as const
  ).map((head) => cellText(view, table, head));
  return indicator === "" || sheet === "" || column === "" ? undefined : { indicator, sheet, column, figure };
}

function readBasis(view: SheetView, table: TableRow): readonly (readonly [string, Basis])[] {
  const name = cellText(view, table, "indicator").toLowerCase();
  const basis = parseBasis(cellText(view, table, "basis"));
  return name === "" || basis === undefined ? [] : [[name, basis]];
}

function readRelation(view: SheetView, table: TableRow): Relation | undefined {
  const column = table.columns.get("relation");
  const text = cellText(view, table, "relation");
  return column === undefined || text === ""
    ? undefined
    : { place: { sheet: view.name, row: table.row, column }, text };
}
