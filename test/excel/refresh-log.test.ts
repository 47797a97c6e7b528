/** The log as a sheet of its own: made, found again, added to, and taken away by undo. */
import type { Workbook } from "../../host/model/workbook";
import { addLines, type NewLines } from "../../src/domain/log/add-lines";
import { countCell, momentCell, textCell, type Line } from "../../src/domain/log/log-cells";
import type { LogTableName } from "../../src/domain/log/log-layout";
import { findLog, readLines } from "../../src/domain/log/read-log";
import type { Plan } from "../../src/domain/plan/plan";
import { applyPlan } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { undoRefresh } from "../../src/excel/undo";
import { closeClients, hostWorkbook, openClient } from "../support/open-client";
import { insertRows, planOf, writeCell } from "../support/small-plan";
import { differences, stateOf } from "../support/workbook-state";

let workbook: Workbook;
const REFRESHED: Line = [momentCell(new Date(2019, 3, 23, 9, 30)), textCell("Mar-19"), countCell(1570)];
const restated = (indicator: string): Line => [
  momentCell(new Date(2019, 3, 23, 9, 30)),
  ...["01", "F12", indicator, "2-4", "+3", "-5%", ""].map(textCell),
];

beforeEach(() => {
  workbook = hostWorkbook({ Summary: [["1.1", "Contacts", 10]], Page: [["Mar-19", 10]] });
  openClient(workbook);
});
afterEach(closeClients);

/** A change of one cell, with lines for the log. */
async function planWith(lines: NewLines): Promise<Plan> {
  const now = await readWorkbook();
  const was = now.sheets[0]?.formulas[0]?.[2] ?? "";
  return { ...planOf(writeCell("C1", { number: Number(was) + 1 }, was)), log: addLines(now, lines) };
}

async function shown(name: LogTableName): Promise<readonly (readonly string[])[]> {
  const log = findLog(await readWorkbook());
  return log ? readLines(log, name).map(({ cells }) => cells.map(({ text }) => text)) : [];
}

test("the first refresh makes the sheet, which is found again with its lines as text", async () => {
  expect(
    await applyPlan(await planWith({ refreshes: [REFRESHED], restatements: [restated("1.10")] })),
  ).toEqual({
    kind: "applied",
    edits: 1,
    roundTrips: 4,
  });
  expect(await shown("refreshes")).toEqual([["23/04/2019 09:30", "Mar-19", "1,570", "", "", "", "", ""]]);
  expect(await shown("restatements")).toEqual([
    ["23/04/2019 09:30", "01", "F12", "1.10", "2-4", "+3", "-5%", ""],
  ]);
  expect(await shown("dismissed")).toEqual([]);
  const sheet = workbook.sheet("Refresh log")!;
  expect(sheet.cell(0, 0)?.style).toMatchObject({ bold: true, fontSize: 14 });
  expect(sheet.columnWidths.get(7)).toBeGreaterThan(50);
});

test("later refreshes add lines below, each with the look of the line above; undo takes just them away", async () => {
  await applyPlan(await planWith({ refreshes: [REFRESHED] }));
  const before = stateOf(workbook);
  const plan = await planWith({ refreshes: [REFRESHED], restatements: [restated("1.1"), restated("1.2")] });
  expect(await applyPlan(plan)).toMatchObject({ kind: "applied", edits: 1 });
  expect(await shown("refreshes")).toHaveLength(2);
  expect((await shown("restatements")).map(([, , , indicator]) => indicator)).toEqual(["1.1", "1.2"]);
  const log = findLog(await readWorkbook())!;
  for (const { row } of readLines(log, "restatements")) {
    expect(workbook.sheet("Refresh log")?.cell(row, 7)?.style.wrap).toBe(true);
  }
  expect(await undoRefresh()).toEqual({ kind: "undone", changes: 1, left: [] });
  expect(differences(before, stateOf(workbook))).toEqual([]);
});

test("undo removes a sheet that nobody has used", async () => {
  const before = stateOf(workbook);
  await applyPlan(await planWith({ refreshes: [REFRESHED] }));
  expect(await undoRefresh()).toEqual({ kind: "undone", changes: 1, left: [] });
  expect(differences(before, stateOf(workbook))).toEqual([]);
});

test("a sheet on which a person has typed stays, and is listed", async () => {
  await applyPlan(await planWith({ refreshes: [REFRESHED] }));
  const sheet = workbook.sheet("Refresh log")!;
  const { style } = sheet.cell(0, 0)!;
  sheet.put(40, 2, { value: "checked by Ann", formula: "", style });
  expect(await undoRefresh()).toMatchObject({
    kind: "undone",
    changes: 1,
    left: [
      { sheet: "Refresh log", cell: "C41", because: expect.stringContaining("checked by Ann") as string },
    ],
  });
  expect(workbook.sheet("Summary")?.cell(0, 2)?.value).toBe(10);
  expect(await shown("refreshes")).toHaveLength(1);
});

test("a sheet that a formula points to stays, and is listed", async () => {
  await applyPlan(await planWith({ refreshes: [REFRESHED] }));
  const page = workbook.sheet("Page")!;
  page.put(3, 0, { value: 0, formula: "='Refresh log'!C8", style: page.cell(0, 0)!.style });
  expect(await undoRefresh()).toMatchObject({
    left: [
      { sheet: "Refresh log", cell: "", because: expect.stringContaining("='Refresh log'!C8") as string },
    ],
  });
});

test("nothing is written where a sheet of the name has appeared since", async () => {
  const plan = await planWith({ refreshes: [REFRESHED] });
  workbook.addSheet("refresh LOG");
  const before = stateOf(workbook);
  expect(await applyPlan(plan)).toMatchObject({ kind: "stale", cells: [{ sheet: "Refresh log", cell: "" }] });
  expect(differences(before, stateOf(workbook))).toEqual([]);
});

test("nothing is written where the log was deleted since", async () => {
  await applyPlan(await planWith({ refreshes: [REFRESHED] }));
  const plan = await planWith({ refreshes: [REFRESHED] });
  workbook.removeSheet(workbook.sheet("Refresh log")!);
  const before = stateOf(workbook);
  expect(await applyPlan(plan)).toEqual({ kind: "missing-sheet", sheets: ["Refresh log"] });
  expect(differences(before, stateOf(workbook))).toEqual([]);
});

test("a protected structure is named before anything is written, also by undo", async () => {
  const plan = await planWith({ refreshes: [REFRESHED] });
  workbook.structureProtected = true;
  expect(await applyPlan(plan)).toEqual({ kind: "protected", sheets: ["the workbook’s structure"] });
  workbook.structureProtected = false;
  await applyPlan(plan);
  workbook.structureProtected = true;
  expect(await undoRefresh()).toEqual({ kind: "protected", sheets: ["the workbook’s structure"] });
});

test("another sheet of the name is left alone", async () => {
  workbook.addSheet("Refresh log");
  await applyPlan(await planWith({ refreshes: [REFRESHED] }));
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    "Summary",
    "Page",
    "Refresh log",
    "Refresh log (2)",
  ]);
});

test("the log is found under another name, with its columns moved and its lines sorted", async () => {
  await applyPlan(await planWith({ refreshes: [REFRESHED] }));
  const sheet = workbook.sheet("Refresh log")!;
  sheet.name = "Verlauf";
  for (const { row, column, cell } of [...sheet.cells()]) {
    sheet.put(row, column + 30, cell);
    sheet.put(row, column, { value: "", formula: "", style: cell.style });
  }
  expect(await shown("refreshes")).toHaveLength(1);
  await applyPlan(await planWith({ refreshes: [REFRESHED] }));
  expect(await shown("refreshes")).toHaveLength(2);
  expect(workbook.sheets).toHaveLength(3);
});

test("a table that somebody deleted is made anew below", async () => {
  await applyPlan(await planWith({ refreshes: [REFRESHED], restatements: [restated("1.1")] }));
  const sheet = workbook.sheet("Refresh log")!;
  const { row, style } = [...sheet.cells()]
    .map((each) => ({ ...each, style: each.cell.style }))
    .find(({ cell }) => cell.value === "Before")!;
  sheet.put(row, 5, { value: "", formula: "", style });
  await applyPlan(await planWith({ refreshes: [REFRESHED], restatements: [restated("1.2")] }));
  expect(await shown("restatements")).toEqual([
    ["23/04/2019 09:30", "01", "F12", "1.2", "2-4", "+3", "-5%", ""],
  ]);
  expect(await shown("refreshes")).toHaveLength(2);
});

test("a refresh that inserts rows on a page does so beside the log's own", async () => {
  await applyPlan(await planWith({ refreshes: [REFRESHED] }));
  const before = stateOf(workbook);
  const plan = await planWith({ refreshes: [REFRESHED] });
  const { edits } = planOf(insertRows(1, { sheet: "Page" }), writeCell("A2", { text: "Apr-19" }, "", "Page"));
  expect(await applyPlan({ ...plan, edits })).toMatchObject({ kind: "applied", edits: 2 });
  expect(await undoRefresh()).toEqual({ kind: "undone", changes: 2, left: [] });
  expect(differences(before, stateOf(workbook))).toEqual([]);
});
