/** What happens to the workbook between preview and apply, and what is out of a refresh's reach. */
import { startAddIn } from "../../host/door/start-add-in";
import type { ClientConnection } from "../../host/door/node-door";
import type { Workbook } from "../../host/model/workbook";
import type { Refresh } from "../../src/domain/refresh";
import { planRefresh } from "../../src/domain/refresh";
import { logRefresh } from "../../src/domain/log/log-refresh";
import { applyPlan, type ApplyOutcome } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { openFile } from "../support/refresh-on-host";
import { placeOf } from "../support/real-report";
import { differences, stateOf } from "../support/workbook-state";
import { join } from "node:path";

const PRINTED = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
let workbook: Workbook;
let connection: ClientConnection;

beforeEach(() => {
  workbook = openFile(PRINTED);
  connection = startAddIn(workbook);
});
afterEach(() => connection.dispose());

async function preview(): Promise<Refresh> {
  const refresh = planRefresh(await readWorkbook());
  if (refresh.kind !== "ready") throw new Error(refresh.kind);
  return refresh;
}

function typeInto(sheet: string, address: string, value: number): void {
  const { row, column } = placeOf(sheet, address);
  const cell = workbook.sheet(sheet)!.cell(row, column)!;
  workbook.sheet(sheet)!.put(row, column, { ...cell, value, formula: "" });
}

test.each<readonly [string, () => void, Partial<ApplyOutcome> | object]>([
  [
    "a sheet was renamed",
    () => void (workbook.sheet("01 Contacts")!.name = "Contacts"),
    { kind: "missing-sheet", sheets: ["01 Contacts"] },
  ],
  [
    "a sheet was deleted",
    () => workbook.removeSheet(workbook.sheet("01 Contacts")!),
    { kind: "missing-sheet", sheets: ["01 Contacts"] },
  ],
  [
    "a sheet was protected",
    () => void (workbook.sheet("03 Referrals")!.protected = true),
    { kind: "protected", sheets: ["03 Referrals"] },
  ],
  [
    "a cell was typed over",
    () => typeInto("01 Contacts", "E8", 0.5),
    { kind: "stale", cells: [{ sheet: "01 Contacts", cell: "E8", found: 0.5 }] },
  ],
  ["a cell is being edited", () => connection.setEditing(true), { kind: "editing" }],
])("nothing is written where %s since the preview", async (_, meanwhile, outcome) => {
  const refresh = await preview();
  meanwhile();
  const before = stateOf(workbook);
  expect(await applyPlan(logRefresh(refresh, refresh.plan, new Date(2019, 3, 23)))).toMatchObject(outcome);
  expect(differences(before, stateOf(workbook))).toEqual([]);
  expect(workbook.customXml).toEqual([]);
});

test("a hidden section is left alone, and so are its figures on the scorecard", async () => {
  workbook.sheet("01 Contacts")!.visibility = "Hidden";
  const { plan, findings } = await preview();
  expect(plan.edits.filter(({ sheet }) => sheet === "01 Contacts")).toEqual([]);
  expect(findings.filter(({ sheet }) => sheet === "01 Contacts")).toEqual([]);
  const links = plan.edits.filter(
    (edit) => edit.target === "cell" && JSON.stringify(edit.write).includes("01 Contacts"),
  );
  expect(links).toEqual([]);
});
