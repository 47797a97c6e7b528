/** Ranges of the printed report, by address: printedCells("01 Contacts", "C8:C22"). */
import { parseAddress } from "../../src/domain/place";
import { cellAt, type CellContent } from "../../src/domain/workbook";
import { printedReport } from "./printed-report";

const report = printedReport();

/** The values of a range as rows of cells. */
export function printedRange(sheetName: string, address: string): CellContent[][] {
  const sheet = report.sheets.find(({ name }) => name === sheetName);
  const area = parseAddress(address);
  if (!sheet || !area) throw new Error(`The printed report has no ${sheetName}!${address}`);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from(
      { length: area.columns },
      (__, column) => cellAt(sheet, area.row + row, area.column + column).value,
    ),
  );
}

/** The values of a row or a column as a list. */
export function printedCells(sheetName: string, address: string): CellContent[] {
  return printedRange(sheetName, address).flat();
}
