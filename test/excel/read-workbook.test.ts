/** Reading a workbook with the real client on the host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../host/file/open";
import { PLAIN } from "../../host/model/style";
import { Workbook } from "../../host/model/workbook";
import { readWorkbook } from "../../src/excel/read-workbook";
import { closeClients, hostWorkbook, openClient } from "../support/open-client";
import { printedReport } from "../support/printed-report";

afterEach(closeClients);

const NO_TEXT = { left: "", center: "", right: "" };
/** How a sheet prints that nobody has set up. */
const UNSET = {
  orientation: "Portrait",
  scaling: { scale: 100 },
  titles: null,
  area: null,
  header: NO_TEXT,
  footer: NO_TEXT,
  titleColumns: false,
  ownPages: false,
};

const PRINTED = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");

test("the printed report is read as it was read independently, in three round trips", async () => {
  const connection = openClient(openWorkbook(readFileSync(PRINTED), "as-printed.xlsx"));
  const read = await readWorkbook();
  const known = printedReport();
  expect(connection.roundTrips()).toBe(3);
  expect(read.sheets.map(({ name }) => name)).toEqual(known.sheets.map(({ name }) => name));
  for (const [index, sheet] of known.sheets.entries()) {
    const byPlace = (a: { row: number; column: number }, b: { row: number; column: number }): number =>
      a.row - b.row || a.column - b.column;
    // How it prints is held against the file in print.test.ts.
    const { print, ...found } = read.sheets[index]!;
    expect(print).toBeDefined();
    expect({ ...found, merges: [...found.merges].sort(byPlace) }).toEqual({
      ...sheet,
      formats: [],
      tables: [],
      merges: [...sheet.merges].sort(byPlace),
    });
  }
});

test("a sheet is read with its place, its state and all four forms of its cells", async () => {
  const workbook = hostWorkbook({
    "Bob's page": [
      [null],
      [null, { content: 0.7654, style: { numberFormat: "0.0%" } }, "=B2*2"],
      [null, "#DIV/0!", true],
    ],
    Empty: [],
  });
  workbook.calculationMode = "Manual";
  workbook.structureProtected = true;
  const page = workbook.sheet("Bob's page")!;
  page.visibility = "VeryHidden";
  page.protected = true;
  page.merges.push({ row: 4, column: 0, rows: 1, columns: 3 }, { row: 6, column: 1, rows: 2, columns: 2 });
  const months = { name: "Months", area: { row: 3, column: 7, rows: 4, columns: 2 } };
  page.tables.push({ ...months, heads: true, totals: false });
  const bars = { row: 1, column: 1, rows: 2, columns: 1 };
  const looks = { formula: "", fill: "", font: "", stopIfTrue: false };
  page.conditionalFormats.push({ ...looks, id: "{bars}", type: "dataBar", area: bars, priority: 1 });
  workbook.names.push(
    { name: "Target", formula: "=0.95" },
    { name: "Own", formula: "='Bob''s page'!$B$2", sheet: "Bob's page" },
  );
  openClient(workbook);

  expect(await readWorkbook()).toEqual({
    name: "test.xlsx",
    names: [
      { name: "Target", formula: "=0.95" },
      { name: "Own", scope: "Bob's page", formula: "='Bob''s page'!$B$2" },
    ],
    manualCalculation: true,
    structureProtected: true,
    sheets: [
      {
        name: "Bob's page",
        visible: false,
        protected: true,
        area: { row: 1, column: 1, rows: 2, columns: 2 },
        values: [
          [0.7654, 0],
          ["#DIV/0!", true],
        ],
        formulas: [
          [0.7654, "=B2*2"],
          ["#DIV/0!", true],
        ],
        text: [
          ["76.5%", "0"],
          ["#DIV/0!", "TRUE"],
        ],
        numberFormats: [
          ["0.0%", "General"],
          ["General", "General"],
        ],
        merges: [
          { row: 4, column: 0, rows: 1, columns: 3 },
          { row: 6, column: 1, rows: 2, columns: 2 },
        ],
        colourRules: [],
        print: UNSET,
        formats: [{ id: "{bars}", type: "DataBar", areas: [bars] }],
        tables: [months],
      },
      {
        name: "Empty",
        visible: true,
        protected: false,
        area: { row: 0, column: 0, rows: 0, columns: 0 },
        values: [],
        formulas: [],
        text: [],
        numberFormats: [],
        merges: [],
        colourRules: [],
        print: UNSET,
        formats: [],
        tables: [],
      },
    ],
  });
});

test("formula rules are read with id, formula and colours, once for each of their areas; other kinds are left out", async () => {
  const workbook = hostWorkbook({ S: [["Red"]] });
  const area = { row: 0, column: 0, rows: 9, columns: 1 };
  const other = { ...area, column: 3 };
  const rule = { formula: '=A1="Red"', fill: "#C00000", font: "", stopIfTrue: false, area };
  workbook
    .sheet("S")!
    .conditionalFormats.push(
      { ...rule, id: "{1}", type: "custom", priority: 1 },
      { ...rule, id: "{2}", type: "dataBar", priority: 2 },
      { ...rule, id: "{3}", type: "custom", priority: 3, font: "#FFFFFF", areas: [area, other] },
    );
  openClient(workbook);
  const { formula } = rule;
  expect((await readWorkbook()).sheets[0]?.colourRules).toEqual([
    { id: "{1}", area, formula, fill: "#C00000", font: "" },
    { id: "{3}", area, formula, fill: "#C00000", font: "#FFFFFF" },
    { id: "{3}", area: other, formula, fill: "#C00000", font: "#FFFFFF" },
  ]);
});

test("rules are read of sheets without any cell", async () => {
  const workbook = hostWorkbook({ S: [] });
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  workbook.sheet("S")!.conditionalFormats.push({
    id: "{1}",
    type: "custom",
    area,
    formula: "=1",
    fill: "",
    font: "",
    priority: 1,
    stopIfTrue: false,
  });
  openClient(workbook);
  expect((await readWorkbook()).sheets[0]?.colourRules).toHaveLength(1);
});

function manySheets(count: number, rows: number): Workbook {
  const page = Array.from({ length: rows }, (_, row) => [`row ${row % 50}`, row, (row % 50) / 7]);
  return hostWorkbook(Object.fromEntries(Array.from({ length: count }, (_, i) => [`Page ${i}`, page])));
}

test("24 and 240 sheets take the same number of round trips", async () => {
  const few = openClient(manySheets(24, 12));
  await readWorkbook();
  const many = openClient(manySheets(240, 12));
  expect((await readWorkbook()).sheets).toHaveLength(240);
  expect(many.roundTrips()).toBe(3);
  expect(few.roundTrips()).toBe(many.roundTrips());
});

test("what is more than 4 MB comes in pieces, each below Excel's limit, and whole", async () => {
  const connection = openClient(manySheets(3, 12_000));
  const told: (readonly [number, number])[] = [];
  const { sheets } = await readWorkbook({ onProgress: (_, done, total) => told.push([done, total]) });
  expect(connection.roundTrips() - 2).toBe(2);
  expect(Math.max(...connection.requests.map(({ replyBytes }) => replyBytes))).toBeLessThan(5_000_000);
  expect(told.at(-1)).toEqual([108_000, 108_000]);
  for (const { values } of sheets) {
    expect(values.map((row) => row[1])).toEqual(Array.from({ length: 12_000 }, (_, row) => row));
  }
});

test("an answer that Excel refuses as too large is asked for again in halves, rules included", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("Long");
  const paragraph = "Contacts rose again this month. ".repeat(30);
  for (let row = 0; row < 2500; row++) {
    sheet.load(row, 0, { value: `${row} ${paragraph}`, formula: "", style: PLAIN });
  }
  sheet.conditionalFormats.push({
    id: "{1}",
    type: "custom",
    area: { row: 0, column: 0, rows: 1, columns: 1 },
    formula: "=1",
    fill: "",
    font: "",
    priority: 1,
    stopIfTrue: false,
  });
  const connection = openClient(workbook);
  const [read] = (await readWorkbook()).sheets;
  expect(connection.roundTrips()).toBeGreaterThan(4);
  expect(read?.values.map(([text]) => text)).toEqual(
    Array.from({ length: 2500 }, (_, row) => `${row} ${paragraph}`),
  );
  expect(read?.colourRules).toHaveLength(1);
});

test("a stray entry at the foot of a sheet is named, not read for minutes", async () => {
  const workbook = hostWorkbook({ Notes: [["here"]] });
  workbook.sheet("Notes")!.load(1_048_575, 25, { value: "stray", formula: "", style: PLAIN });
  openClient(workbook);
  await expect(readWorkbook()).rejects.toThrow(/"Notes" is used over 1048576 rows and 26 columns/);
});

test("while a cell is being edited, reading says so", async () => {
  openClient(hostWorkbook({ S: [[1]] })).setEditing(true);
  await expect(readWorkbook()).rejects.toThrow(
    "A cell is being edited. Press Enter or Escape to finish, then try again.",
  );
});

test("from the ribbon, reading waits until the cell edit ends", async () => {
  const connection = openClient(hostWorkbook({ S: [[1]] }));
  connection.setEditing(true);
  const reading = readWorkbook({ waitForCellEdit: true });
  connection.setEditing(false);
  expect((await reading).sheets[0]?.values).toEqual([[1]]);
});

test.each([1, 2, 3])("Excel's own error at round trip %i comes through", async (roundTrip) => {
  const connection = openClient(hostWorkbook({ S: [[1]] }));
  connection.failAt(roundTrip, { code: "GeneralException" });
  await expect(readWorkbook()).rejects.toMatchObject({ code: "GeneralException" });
});
