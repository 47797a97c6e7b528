/** Undo of a refresh, through the real client on the host: the workbook is what it was. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseExtract } from "../../src/extract/parse-extract";
import { startAddIn } from "../../host/door/start-add-in";
import type { ClientConnection } from "../../host/door/node-door";
import { openWorkbook } from "../../host/file/open";
import { saveWorkbook } from "../../host/file/save";
import type { Workbook } from "../../host/model/workbook";
import { planRefresh, type RefreshOptions } from "../../src/domain/refresh";
import { applyPlan, type ApplyOutcome } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { forgetUndo, readUndo, undoRefresh } from "../../src/excel/undo";
import { differences, stateOf } from "../support/workbook-state";

const ROOT = join(__dirname, "../..");
const NOW = new Date("2019-04-01T09:42:00Z");

function extract(): RefreshOptions {
  const read = parseExtract(readFileSync(join(ROOT, "sample/extracts/2019-03.csv"), "utf8"));
  if (read.kind !== "rows") throw new Error(read.problems.join("\n"));
  return { extract: read.rows };
}

interface Report {
  readonly file: string;
  readonly options: () => RefreshOptions;
}

const REPORTS: readonly (readonly [string, Report])[] = [
  [
    "the printed report",
    { file: "test/fixtures/report-2019-03/as-printed.xlsx", options: () => ({ acceptDifferences: true }) },
  ],
  ["February with March's rows laid out", { file: "sample/workbooks/february-2019.xlsx", options: extract }],
  [
    "February with March's rows to insert",
    { file: "sample/workbooks/february-2019-rows-to-insert.xlsx", options: extract },
  ],
];

let connection: ClientConnection;

function open(bytes: Uint8Array): Workbook {
  const workbook = openWorkbook(bytes, "report.xlsx");
  connection = startAddIn(workbook);
  return workbook;
}

afterEach(() => connection.dispose());

async function refresh(options: RefreshOptions): Promise<ApplyOutcome> {
  const planned = planRefresh(await readWorkbook(), options);
  if (planned.kind !== "ready") throw new Error(JSON.stringify(planned));
  return applyPlan(planned.plan, { now: () => NOW });
}

describe.each(REPORTS)("%s", (_, { file, options }) => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, file)));

  test("is after refresh and undo what it was, and nothing is kept", async () => {
    const workbook = open(bytes);
    const before = stateOf(workbook);
    const applied = await refresh(options());
    if (applied.kind !== "applied") throw new Error(JSON.stringify(applied));
    expect(connection.roundTrips()).toBeLessThanOrEqual(8);
    const made = differences(before, stateOf(workbook));
    expect(made).not.toEqual([]);
    expect(await readUndo()).toEqual({ at: NOW, changes: applied.edits });
    const trips = connection.roundTrips();
    expect(await undoRefresh()).toEqual({ kind: "undone", changes: applied.edits, left: [] });
    // One more where rows were raised: a person may have changed their heights since.
    const raised = made.some((line) => line.includes(" rowHeights: "));
    expect(connection.roundTrips() - trips).toBe(raised ? 8 : 7);
    expect(differences(before, stateOf(workbook))).toEqual([]);
    expect(workbook.customXml).toEqual([]);
    expect(await undoRefresh()).toEqual({ kind: "nothing-to-undo" });
  });

  test("is what it was also where it was saved and opened between", async () => {
    const workbook = open(bytes);
    const before = stateOf(workbook);
    await refresh(options());
    const saved = saveWorkbook(workbook);
    connection.dispose();
    const reopened = open(saved);
    expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
    expect(differences(before, stateOf(reopened))).toEqual([]);
    expect(differences(before, stateOf(openWorkbook(saveWorkbook(reopened), "report.xlsx")))).toEqual([]);
  });
});

test("what Undo keeps is taken out of the workbook when a person says so", async () => {
  const workbook = open(new Uint8Array(readFileSync(join(ROOT, REPORTS[0]![1].file))));
  const outcome = planRefresh(await readWorkbook());
  if (outcome.kind !== "ready") throw new Error(outcome.kind);
  await applyPlan(outcome.plan);
  expect(workbook.customXml).toHaveLength(1);
  await forgetUndo();
  expect(workbook.customXml).toEqual([]);
  expect(await undoRefresh()).toEqual({ kind: "nothing-to-undo" });
});
