/** The log as a sheet of its own, on the first refresh. */
import type { CellEdit, Edit, SheetBand } from "../plan/plan";
import type { WorkbookSnapshot } from "../workbook";
import { logEdit, tableEdits, textCell, WRITTEN_DOWN, type Line } from "./log-cells";
import {
  LOG_NAME,
  LOG_NOTES,
  LOG_TABLE_NAMES,
  LOG_TABLES,
  LOG_WIDTHS,
  type LogTableName,
} from "./log-layout";

const INK = "#1B2733";
const QUIET = "#5B6B7A";
const BRAND = "#12436D";
const WHITE = "#FFFFFF";

/** The edits that add the sheet with its heads and the first lines. */
export function newLog(
  workbook: WorkbookSnapshot,
  lines: Readonly<Partial<Record<LogTableName, readonly Line[]>>>,
): readonly Edit[] {
  const sheet = freeName(workbook);
  const cells: CellEdit[] = [LOG_NAME, ...LOG_NOTES].map((text, row) =>
    logEdit(sheet, row, 0, textCell(text)),
  );
  const bands: SheetBand[] = [
    { area: band(0, 1), bold: true, size: 14, font: BRAND },
    { area: band(1, LOG_NOTES.length), size: 9, font: QUIET },
  ];
  let row = cells.length + 1;
  for (const name of LOG_TABLE_NAMES) {
    const added = lines[name] ?? [];
    // A table without lines keeps an empty one, that gives the next their look.
    const body = Math.max(1, added.length);
    cells.push(...tableEdits(sheet, row, name, added));
    bands.push(
      { area: band(row, 1), bold: true, size: 11, font: INK },
      { area: table(row + 1, 1), bold: true, fill: BRAND, font: WHITE, wrap: true },
      { area: table(row + 2, body), font: INK, wrap: true },
    );
    row += body + 3;
  }
  return [
    {
      target: "sheet",
      sheet,
      kind: "text",
      cell: "",
      before: "",
      after: "a sheet of its own",
      because: WRITTEN_DOWN,
      ticked: true,
      widths: LOG_WIDTHS,
      bands,
    },
    ...cells,
  ];
}

function band(row: number, rows: number): SheetBand["area"] {
  return { row, column: 0, rows, columns: 1 };
}

function table(row: number, rows: number): SheetBand["area"] {
  return { row, column: 0, rows, columns: LOG_TABLES.refreshes.heads.length };
}

/** Another sheet of this name is no log: it has no heads of ours. */
function freeName({ sheets }: WorkbookSnapshot): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = LOG_NAME;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${LOG_NAME} (${number})`;
  return name;
}
