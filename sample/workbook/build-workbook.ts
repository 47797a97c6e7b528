/** One edition of the report as an .xlsx file. */
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Edition } from "../report/edition";
import { SECTIONS } from "../report/pages";
import { CHART_COLUMNS, CHARTS } from "./chart-layouts";
import { drawCharts, lastRowWithCharts } from "./draw-charts";
import { drawScorecard } from "./draw-scorecard";
import { drawSection, type DrawnPage } from "./draw-section";
import { spareColumns } from "./section-columns";
import { drawSettings } from "./draw-settings";
import { monthWords } from "./cell-content";
import { toBytes } from "./save";
import { COLOURS, dressMerges, SECTION_COLOURS } from "./styles";

/** Tab colours follow the scorecard's sections: the first digit of a sheet's indicators, or the sheet itself. */
const TABS: readonly (readonly [number, string])[] = [
  [3, "CONTACT & REFERRAL (MASH)"],
  [6, "ASSESSMENTS (NEW ONLY)"],
  [8, "S47's"],
  [9, "CIN"],
  [13, "CHILD PROTECTION"],
  [17, "LOOKED AFTER CHILDREN"],
  [18, "CARE LEAVERS"],
  [19, "PLACEMENTS"],
  [20, "FOSTERING"],
  [21, "ADOPTIONS"],
  [22, "WORKFORCE & CASELOADS"],
];

function tabColour(page: number): string {
  const section = TABS.find(([last]) => page <= last)?.[1] ?? "";
  return SECTION_COLOURS[section] ?? COLOURS.brand;
}

function setPrint(page: DrawnPage, lastColumn: number): void {
  const { sheet, headRow } = page;
  sheet.views = [{ state: "frozen", xSplit: 2, ySplit: 0, showGridLines: false }];
  Object.assign(sheet.pageSetup, {
    orientation: "landscape",
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 1,
    printTitlesRow: `${headRow}:${headRow + 1}`,
    printArea: `A1:${sheet.getColumn(lastColumn).letter}${lastRowWithCharts(page)}`,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.3 },
  });
}

function setFooter(sheet: Worksheet, edition: Edition): void {
  const words = monthWords(edition.month);
  sheet.headerFooter.oddFooter = `&L&8Performance report - ${words} (Issue 1)&C&8&A&R&8Page &P of &N`;
}

/** Draws every sheet and gives the bytes of the file: the same bytes for the same edition. */
export async function buildWorkbook(edition: Edition): Promise<Uint8Array> {
  installChartSupport();
  const workbook = new Workbook();
  workbook.creator = "Performance & Quality Team";
  workbook.lastModifiedBy = "Performance & Quality Team";
  workbook.title = `Performance report, month ending ${monthWords(edition.month)}`;

  const summary = workbook.addWorksheet("Performance Summary", {
    properties: { tabColor: { argb: "FF1B2733" } },
  });
  drawScorecard(summary, edition);
  setFooter(summary, edition);

  SECTIONS.forEach((layout, i) => {
    const sheet = workbook.addWorksheet(layout.sheet, {
      properties: { tabColor: { argb: `FF${tabColour(i + 1)}` } },
    });
    const more = CHARTS[layout.sheet] === undefined ? spareColumns(layout) : CHART_COLUMNS;
    const page = drawSection(sheet, layout, edition, more);
    drawCharts(page);
    setPrint(page, page.lastColumn + more);
    setFooter(sheet, edition);
  });

  const settings = workbook.addWorksheet("Report settings", {
    properties: { tabColor: { argb: "FF9AA5B1" } },
  });
  drawSettings(settings, edition);
  setFooter(settings, edition);
  workbook.worksheets.forEach(dressMerges);
  return toBytes(workbook, edition.filed);
}
