/** Draws Report settings: what a person told the workbook about itself. */
import type { Worksheet } from "@cj-tech-master/excelts";
import type { Edition } from "../report/edition";
import { monthSerial } from "./cell-content";
import { COLOURS, dress, type Look } from "./styles";

interface PopulationRow {
  readonly from: string;
  readonly to: string | undefined;
  readonly population: number;
  readonly source: string;
}

/** The bases that fit every printed rate; 1.5 of June 2018 still fits the older one. */
const POPULATIONS: readonly PopulationRow[] = [
  { from: "2017-04", to: "2018-05", population: 56592, source: "Mid-year estimate used until May 2018" },
  {
    from: "2018-06",
    to: "2018-06",
    population: 56592,
    source: "Older estimate, still used for 1.5 in June 2018",
  },
  { from: "2018-06", to: undefined, population: 56947, source: "Mid-year estimate used from June 2018" },
];

const NOTES = [
  "Sheets 07, 09, 11, 12 and 18 hold only the figures that the summary shows too: their own tables are lost.",
  "Cells that were not legible and are filled with figures that fit the printed totals are listed, with how each is known, in fill-ins.csv beside the data of this sample.",
];

/** Draws the settings onto an empty sheet. */
export function drawSettings(sheet: Worksheet, edition: Edition): void {
  [24, 18, 14, 52].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  const put = (row: number, column: number, value: string | number, look: Look): void => {
    sheet.getCell(row, column).value = value;
    dress(sheet.getCell(row, column), look);
  };
  sheet.mergeCells(1, 1, 1, 4);
  put(1, 1, "Report settings", {
    fill: COLOURS.brand,
    color: "FFFFFF",
    bold: true,
    size: 14,
    align: "left",
    indent: 1,
    rules: false,
  });
  sheet.getRow(1).height = 26;

  const label: Look = { fill: COLOURS.head, bold: true, align: "left", indent: 1 };
  put(3, 1, "Report month", label);
  put(3, 2, monthSerial(edition.month), { format: "mmmm yyyy" });
  put(4, 1, "Financial year", label);
  put(4, 2, "2018/19", { format: "@" });
  put(5, 1, "Issue", label);
  put(5, 2, "Issue 1", { format: "@" });

  put(7, 1, "Population aged 0-17 used for rates per 10,000", { bold: true, align: "left", rules: false });
  sheet.mergeCells(7, 1, 7, 4);
  ["From", "To", "Population", "Source"].forEach((name, i) => {
    put(8, i + 1, name, { fill: COLOURS.brand, color: "FFFFFF", bold: true });
  });
  POPULATIONS.forEach(({ from, to, population, source }, i) => {
    const row = 9 + i;
    put(row, 1, monthSerial(from), { format: "mmm-yy" });
    dress(sheet.getCell(row, 2), { format: "mmm-yy" });
    if (to !== undefined) sheet.getCell(row, 2).value = monthSerial(to);
    put(row, 3, population, { format: "#,##0" });
    put(row, 4, source, { align: "left", indent: 1 });
  });

  put(14, 1, "Notes on this copy", { bold: true, align: "left", rules: false });
  NOTES.forEach((note, i) => {
    sheet.mergeCells(15 + i, 1, 15 + i, 4);
    put(15 + i, 1, note, { align: "left", vertical: "top", rules: false });
    sheet.getRow(15 + i).height = 28;
  });
  sheet.views = [{ showGridLines: false }];
  Object.assign(sheet.pageSetup, {
    orientation: "landscape",
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "1:1",
  });
}
