/** An issue copy made in place by the real client, and the way back from it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientConnection } from "../../host/door/node-door";
import { startAddIn } from "../../host/door/start-add-in";
import { openWorkbook } from "../../host/file/open";
import { saveWorkbook } from "../../host/file/save";
import { displayText } from "../../host/model/display-text";
import { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import { logRefresh } from "../../src/domain/log/log-refresh";
import { isIssued } from "../../src/domain/plan/is-issued";
import { planIssueCopy } from "../../src/domain/plan/issue-copy";
import { planRefresh, type Refresh } from "../../src/domain/refresh";
import { applyPlan } from "../../src/excel/apply-plan";
import { makeIssue, type IssueOutcome } from "../../src/excel/issue/make-issue";
import { undoIssue } from "../../src/excel/issue/undo-issue";
import { readWorkbook } from "../../src/excel/read-workbook";
import { readUndo } from "../../src/excel/undo";
import { findLeftovers } from "../support/issue-leftovers";
import { differences, stateOf } from "../support/workbook-state";

const PRINTED = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
/** Reading, what stands beside the cells, writing. */
const MAKING = 6;

let workbook: Workbook;
let connection: ClientConnection;
let refresh: Refresh;

/** Excel gives heights of rows by whole pixels. */
function stateNow(): ReturnType<typeof stateOf> {
  const pixels = (height: string): string =>
    height.replace(/[\d.]+$/, (points) => String(Math.round(Number(points) / 0.75)));
  return Object.fromEntries(
    Object.entries(stateOf(workbook)).map(([name, state]) => [
      name,
      { ...state, rowHeights: state.rowHeights.map(pixels) },
    ]),
  );
}

/** The workbook and all that its state leaves out. */
function everything(): string {
  const { names, properties, customXml, sheets } = workbook;
  return JSON.stringify([
    names.map((name) => JSON.stringify(name)).sort(),
    properties,
    [...properties.custom],
    customXml.map(({ xml }) => xml).sort(),
    sheets.map(({ name, visibility, notes, threads }) => [
      name,
      visibility,
      [...notes].sort(),
      [...threads].sort(),
    ]),
  ]);
}

async function read(): Promise<Refresh> {
  const outcome = planRefresh(await readWorkbook());
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome;
}

const fillsOf = (sheet: Sheet): string =>
  JSON.stringify([...sheet.cells()].map(({ row, column, cell }) => [row, column, cell.style.fill]).sort());

/** What a reader sees: texts and fills of the cells, charts without their names. */
function seen(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    workbook.sheets.map((sheet) => [
      sheet.name,
      JSON.stringify([
        [...sheet.cells()]
          .map(({ row, column, cell }) => [row, column, displayText(cell.value, cell.style.numberFormat)])
          .filter(([, , text]) => text !== "")
          .sort(),
        fillsOf(sheet),
        sheet.conditionalFormats.map(({ formula, fill, font }) => [formula, fill, font]),
        sheet.charts.map(({ type, series, row, column }) => [type, series, row, column]),
      ]),
    ]),
  );
}

beforeAll(async () => {
  workbook = openWorkbook(new Uint8Array(readFileSync(PRINTED)), "March - to issue.xlsx");
  connection = startAddIn(workbook, { excelApi: 1.15 });
  const planned = await read();
  const applied = await applyPlan(logRefresh(planned, planned.plan, new Date(2019, 3, 23)));
  if (applied.kind !== "applied") throw new Error(JSON.stringify(applied));
  const page = workbook.sheet("01 Contacts")!;
  page.notes.set(Sheet.key(11, 2), "[Threaded comment] why?");
  page.threads.set(Sheet.key(11, 2), ["why?", "late entries"]);
  Object.assign(workbook.properties, { author: "Performance & Quality Team", company: "A council" });
  workbook.properties.custom.set("Checked by", "A N Other");
  workbook.names.push(
    { name: "Cases", formula: "='C:\\Data\\[Cases.xlsx]Sheet 1'!$A$1" },
    { name: "Population", formula: "='Report settings'!$C$9", comment: "of 0 to 17" },
    { name: "March", formula: "='01 Contacts'!$C$22" },
  );
  refresh = await read();
});
afterAll(() => connection.dispose());

const make = (): Promise<IssueOutcome> => makeIssue(refresh.book);

test("it shows what the report showed, computes nothing, holds nothing of ours, and Undo brings all back", async () => {
  const [before, beside, shown] = [stateNow(), everything(), seen()];
  expect(isIssued(refresh.book)).toBe(false);
  const trips = connection.roundTrips();
  const outcome = await make();
  if (outcome.kind !== "issued") throw new Error(JSON.stringify(outcome));
  expect(connection.roundTrips() - trips).toBe(MAKING);
  expect(outcome.roundTrips).toBe(MAKING);
  expect(outcome.counts).toEqual({
    formulas: planIssueCopy(refresh.standing).sheets.reduce((sum, { cells }) => sum + cells.length, 0),
    sheets: ["Report settings", "Refresh log"],
    names: 2,
    remarks: 1,
    charts: expect.any(Number) as number,
  });
  expect(outcome.counts.formulas).toBeGreaterThan(1000);
  expect(outcome.counts.charts).toBeGreaterThan(10);

  const kept = Object.keys(shown).filter((name) => !outcome.counts.sheets.includes(name));
  expect(seen()).toEqual(Object.fromEntries(kept.map((name) => [name, shown[name]])));
  for (const sheet of workbook.sheets) for (const { cell } of sheet.cells()) expect(cell.formula).toBe("");
  expect(workbook.names.map(({ name }) => name)).toEqual(["March"]);
  expect(workbook.customXml).toEqual([]);
  expect(await readUndo()).toBeUndefined();
  const again = await read();
  expect(isIssued(again.book)).toBe(true);

  expect(await undoIssue(outcome.wayBack)).toEqual({
    kind: "undone",
    changes: expect.any(Number) as number,
    left: [],
  });
  expect(differences(before, stateNow())).toEqual([]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(Object.keys(before));
  expect(everything()).toBe(beside);
  expect(await readUndo()).toBeDefined();
});

test("its file holds what the copy from the command line holds, but for who saved it last", async () => {
  const outcome = await make();
  if (outcome.kind !== "issued") throw new Error(JSON.stringify(outcome));
  const left = findLeftovers(saveWorkbook(workbook));
  await undoIssue(outcome.wayBack);
  // Excel writes who saved a workbook last, and no add-in can keep it from that.
  expect(left).toEqual(["docProps/core.xml: a person (<cp:lastModifiedBy>P)"]);
});

test("what a person changed since stays and is listed", async () => {
  const { name, cells } = planIssueCopy(refresh.standing).sheets.find((sheet) => sheet.cells.length > 0)!;
  const [{ row, column }] = cells as [(typeof cells)[number]];
  const page = workbook.sheet(name)!;
  const original = page.cell(row, column)!;
  const outcome = await make();
  if (outcome.kind !== "issued") throw new Error(JSON.stringify(outcome));
  page.put(row, column, { ...page.cell(row, column)!, value: 12345 });
  expect(await undoIssue(outcome.wayBack)).toMatchObject({ kind: "undone", left: [{ sheet: name }] });
  expect(page.cell(row, column)?.value).toBe(12345);
  page.put(row, column, original);
});
