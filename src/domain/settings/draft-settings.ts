/** Report settings as a new sheet: the report month, then every table with its heads, ready to be filled. */
import type { TableKind } from "../book/settings/settings-tables";
import { financialYearOf, firstMonth, type Month } from "../period";
import type { CellEdit, Plan, SheetBand } from "../plan/plan";
import type { WorkbookSnapshot } from "../workbook";
import { CHOICES } from "./choices";
import { longMonthCell, monthCell, settingsEdit, textCell, type SettingsCell } from "./settings-cell";
import { SETTINGS_LAYOUT } from "./table-heads";
import { SETTINGS_NAME, unreadSettings } from "./unread-settings";

/** In points. */
const WIDTHS = [150, 130, 90, 380];
const BRAND = "#12436D";
const HEAD = "#DCE6F1";
const INK = "#1B2733";
const WHITE = "#FFFFFF";
const ORDER: readonly TableKind[] = ["populations", "conventions", "links", "bases", "relations"];
const BECAUSE = "Report settings as a sheet that you can read and edit.";

/** The plan that adds the sheet; no edits where the workbook has one of this name. */
export function draftSettings(workbook: Pick<WorkbookSnapshot, "sheets">, month: Month): Plan {
  if (unreadSettings(workbook)) return { month, amends: "settings", edits: [] };
  const cells: CellEdit[] = [];
  const bands: SheetBand[] = [];
  const put = (row: number, column: number, cell: SettingsCell): void => {
    const edit = settingsEdit(SETTINGS_NAME, row, column, cell, BECAUSE);
    if (edit) cells.push(edit);
  };
  const band = (row: number, columns: number, look: Omit<SheetBand, "area">): void => {
    bands.push({ area: { row, column: 0, rows: 1, columns }, ...look });
  };
  put(0, 0, textCell("Report settings"));
  band(0, WIDTHS.length, { fill: BRAND, font: WHITE, bold: true, size: 14 });
  put(2, 0, textCell("Report month"));
  put(2, 1, longMonthCell(month));
  put(3, 0, textCell("Financial year"));
  put(3, 1, textCell(financialYearOf(month)));
  for (const row of [2, 3]) band(row, 1, { fill: HEAD, bold: true });

  let row = 5;
  for (const kind of ORDER) {
    const { title, heads } = SETTINGS_LAYOUT[kind];
    put(row, 0, textCell(title));
    band(row, 1, { bold: true, font: INK });
    heads.forEach(([, words], column) => put(row + 1, column, textCell(words)));
    band(row + 1, heads.length, { fill: BRAND, font: WHITE, bold: true });
    const lines = linesOf(kind, month);
    lines.forEach((line, below) => line.forEach((cell, column) => put(row + 2 + below, column, cell)));
    // An empty line stays under heads alone, and one between two tables.
    row += 2 + Math.max(1, lines.length) + 1;
  }
  return {
    month,
    amends: "settings",
    edits: [
      {
        target: "sheet",
        sheet: SETTINGS_NAME,
        kind: "text",
        cell: "",
        before: "",
        after: "a sheet of its own",
        because: BECAUSE,
        ticked: true,
        widths: WIDTHS,
        bands,
      },
      ...cells,
    ],
  };
}

/** Populations wait for the number; the choices stand as they are where nobody chose. */
function linesOf(kind: TableKind, month: Month): readonly (readonly SettingsCell[])[] {
  if (kind === "conventions") {
    return CHOICES.map(({ name, value, meaning }) => [
      textCell(name),
      /^\d+$/.test(value) ? { write: { number: Number(value) }, shown: value } : textCell(value),
      textCell(meaning),
    ]);
  }
  if (kind !== "populations") return [];
  const open = textCell("Type the population aged 0-17 here, and where it is from");
  return [[monthCell(firstMonth(financialYearOf(month))), textCell(""), textCell(""), open]];
}
