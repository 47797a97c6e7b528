/** What is known of the real March 2019 report: the file, and the tables worked out from it without the planner. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { parseAddress } from "../../src/domain/place";
import type { Place, WorkbookSnapshot } from "../../src/domain/workbook";
import { printedReport } from "./printed-report";

const FIXTURES = join(__dirname, "../fixtures/report-2019-03");

/** The bytes of as-printed.xlsx. */
export function printedReportBytes(): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, "as-printed.xlsx")));
}

export interface ComputableCell {
  readonly kind: string;
  readonly sheet: string;
  readonly cell: string;
  /** As the report prints it; "" where the print is not legible. */
  readonly printed: string;
  /** What its inputs give, by a script that knows nothing of the planner. */
  readonly shown: string;
}

/** Every computable cell of as-printed.xlsx, listed without the planner. */
export function computableCells(): readonly ComputableCell[] {
  return table("computable.csv") as readonly ComputableCell[];
}

/** Computable cells whose print contradicts its own inputs, with what the inputs give. */
export function knownDifferences(): readonly ComputableCell[] {
  return table("differences.csv") as readonly ComputableCell[];
}

export interface HandJudgedRow {
  readonly row: string;
  readonly month_cell: string;
  readonly rag_month: string;
  readonly year_cell: string;
  readonly rag_year: string;
}

/** RAG of every scorecard row as at March 2019, worked by hand. */
export function ragByHand(): readonly HandJudgedRow[] {
  return table("rag.csv") as readonly HandJudgedRow[];
}

function table(name: string): readonly unknown[] {
  const text = readFileSync(join(FIXTURES, "expected", name), "utf8");
  return Papa.parse(text, { header: true, skipEmptyLines: true }).data;
}

/** The printed report with cells emptied, their formats kept. */
export function printedReportWithout(
  cells: readonly { readonly sheet: string; readonly cell: string }[],
): WorkbookSnapshot {
  const copy = printedReport();
  const sheets = new Map(copy.sheets.map((sheet) => [sheet.name, sheet]));
  for (const { sheet: name, cell } of cells) {
    const sheet = sheets.get(name);
    const area = parseAddress(cell);
    if (!sheet || !area) throw new Error(`No cell ${name}!${cell} in the report`);
    const row = area.row - sheet.area.row;
    for (const grid of [sheet.values, sheet.formulas, sheet.text]) {
      const line = grid[row] as unknown[] | undefined;
      if (!line) throw new Error(`No row of ${name}!${cell} in the report`);
      line[area.column - sheet.area.column] = "";
    }
  }
  return copy;
}

/** "F12" on a sheet as a place. */
export function placeOf(sheet: string, cell: string): Place {
  const area = parseAddress(cell);
  if (!area) throw new Error(`No address: ${cell}`);
  return { sheet, row: area.row, column: area.column };
}
