/** How a sheet prints, as the client sees and sets it, and as the file keeps it. */
import { openWorkbook } from "../../../host/file/open";
import { saveWorkbook } from "../../../host/file/save";
import { joinParts, splitParts } from "../../../host/model/header-footer";
import { insertRows } from "../../../host/model/insert-rows";
import type { Workbook } from "../../../host/model/workbook";
import { closeClients, failureOf, hostWorkbook, openClient } from "../../support/open-client";

let workbook: Workbook;

beforeEach(() => {
  workbook = hostWorkbook({ "Bob's page": [["a", 1]], Other: [["b"]] });
  openClient(workbook);
});
afterEach(closeClients);

/** Everything of a sheet's page layout, with addresses for ranges. */
async function layout(name = "Bob's page"): Promise<unknown> {
  return Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(name);
    pageLayout.load("orientation,zoom");
    const { headersFooters } = pageLayout;
    headersFooters.load("state");
    headersFooters.defaultForAllPages.load(
      "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter",
    );
    const area = pageLayout.getPrintAreaOrNullObject();
    area.load("address");
    const rows = pageLayout.getPrintTitleRowsOrNullObject();
    rows.load("address");
    const columns = pageLayout.getPrintTitleColumnsOrNullObject();
    columns.load("address");
    await context.sync();
    const { leftHeader, centerHeader, rightHeader, ...footers } = headersFooters.defaultForAllPages.toJSON();
    return {
      orientation: pageLayout.orientation,
      zoom: pageLayout.zoom,
      state: headersFooters.state,
      header: [leftHeader, centerHeader, rightHeader],
      footer: [footers.leftFooter, footers.centerFooter, footers.rightFooter],
      area: area.isNullObject ? null : area.address,
      rows: rows.isNullObject ? null : rows.address,
      columns: columns.isNullObject ? null : columns.address,
    };
  });
}

async function setUp(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bob's page");
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea(sheet.getRange("A1:D9"));
    pageLayout.setPrintTitleRows(sheet.getRange("B1:B2").getEntireRow());
    const pages = pageLayout.headersFooters.defaultForAllPages;
    pages.leftFooter = "Adults && children";
    pages.rightFooter = "Page &P of &N";
    await context.sync();
  });
}

const PLAIN = {
  orientation: "Portrait",
  zoom: { scale: 100 },
  state: "Default",
  header: ["", "", ""],
  footer: ["", "", ""],
  area: null,
  rows: null,
  columns: null,
};

const SET = {
  ...PLAIN,
  orientation: "Landscape",
  zoom: { horizontalFitToPages: 1 },
  footer: ["Adults && children", "", "Page &P of &N"],
  area: "'Bob''s page'!A1:D9",
  rows: "'Bob''s page'!1:2",
};

test("a sheet that nobody set up prints upright, at full size, without titles and footer", async () => {
  expect(await layout()).toEqual(PLAIN);
});

test("what is set is read again, stays with its sheet and is kept by the file", async () => {
  await setUp();
  expect(await layout()).toEqual(SET);
  expect(await layout("Other")).toEqual(PLAIN);
  const saved = saveWorkbook(workbook);
  closeClients();
  workbook = openWorkbook(saved, "again.xlsx");
  openClient(workbook);
  expect(await layout()).toEqual(SET);
  expect(workbook.sheet("Bob's page")?.print).toMatchObject({ fitToWidth: 1, fitToHeight: 0 });
});

test("what is set back is gone from the file too", async () => {
  await setUp();
  const saved = saveWorkbook(workbook);
  closeClients();
  workbook = openWorkbook(saved, "again.xlsx");
  openClient(workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bob's page");
    sheet.pageLayout.orientation = "Portrait";
    sheet.pageLayout.zoom = { scale: 80 };
    sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "";
    sheet.names.getItem("Print_Titles").delete();
    sheet.names.getItem("Print_Area").delete();
    await context.sync();
  });
  const wanted = { ...PLAIN, zoom: { scale: 80 }, footer: ["", "", "Page &P of &N"] };
  expect(await layout()).toEqual(wanted);
  const again = saveWorkbook(workbook);
  closeClients();
  openClient(openWorkbook(again, "again.xlsx"));
  expect(await layout()).toEqual(wanted);
});

test("print area and titles stand among the sheet's names, not among the workbook's", async () => {
  await setUp();
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("Bob's page").names;
    own.load("items/name,items/formula");
    const all = context.workbook.names;
    all.load("items/name");
    await context.sync();
    expect(own.items.map(({ name, formula }) => [name, String(formula)])).toEqual([
      ["Print_Area", "='Bob''s page'!$A$1:$D$9"],
      ["Print_Titles", "='Bob''s page'!$1:$2"],
    ]);
    expect(all.items).toEqual([]);
  });
});

test("inserted rows move both; what ended above them does not grow", async () => {
  await setUp();
  const sheet = workbook.sheet("Bob's page")!;
  insertRows(workbook, sheet, 1, 1);
  insertRows(workbook, sheet, 10, 1);
  expect(await layout()).toMatchObject({ area: "'Bob''s page'!A1:D10", rows: "'Bob''s page'!1:3" });
});

test("a print area of several pieces is told as such", async () => {
  workbook.sheet("Other")!.print.areas = [
    { row: 0, column: 0, rows: 2, columns: 2 },
    { row: 4, column: 0, rows: 2, columns: 2 },
  ];
  expect(await layout("Other")).toMatchObject({ area: "Other!A1:B2,Other!A5:B6" });
});

test("pages with headers and footers of their own are told", async () => {
  workbook.sheet("Other")!.print.firstPageDiffers = true;
  expect(await layout("Other")).toMatchObject({ state: "FirstAndDefault" });
});

test.each<[string, (layout: Excel.PageLayout) => void, RegExp]>([
  ["a scale and pages at once", (page) => (page.zoom = { scale: 90, horizontalFitToPages: 1 }), /either/],
  ["a scale beyond Excel's", (page) => (page.zoom = { scale: 5 }), /10 to 400/],
  ["no page at all", (page) => (page.zoom = { verticalFitToPages: 0 }), /from 1/],
  ["an unknown word", (page) => (page.zoom = { fit: 1 } as Excel.PageLayoutZoomOptions), /one of/],
  ["another orientation", (page) => (page.orientation = "Sideways" as "Portrait"), /Portrait, Landscape/],
  ["titles of less than whole rows", (page) => page.setPrintTitleRows("A1:B2"), /whole rows/],
])("%s is refused", async (_, change, message) => {
  const failure = await failureOf(async (context) => {
    change(context.workbook.worksheets.getItem("Other").pageLayout);
    await context.sync();
  });
  expect([failure.code, message.test(failure.message)]).toEqual(["InvalidArgument", true]);
});

test("a protected sheet is not set up", async () => {
  workbook.sheet("Other")!.protected = true;
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getItem("Other").pageLayout.orientation = "Landscape";
    await context.sync();
  });
  expect(failure.code).toBe("AccessDenied");
});

test.each([
  ["&LLeft&CMiddle&RRight", { left: "Left", center: "Middle", right: "Right" }],
  ["no code at all", { left: "", center: "no code at all", right: "" }],
  ['&L&"Calibri,Bold Rough"&8R&&D &R&P', { left: '&"Calibri,Bold Rough"&8R&&D ', center: "", right: "&P" }],
])("the parts of %s", (text, parts) => {
  expect(splitParts(text)).toEqual(parts);
  expect(splitParts(joinParts(parts))).toEqual(parts);
});
