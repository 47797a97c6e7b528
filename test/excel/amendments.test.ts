/** Small changes between two refreshes, through the client: findings fixed and dismissed, undone before the refresh is. */
import { openWorkbook } from "../../host/file/open";
import type { Workbook } from "../../host/model/workbook";
import { startAddIn } from "../../host/door/start-add-in";
import { planDismissal, planRestoral } from "../../src/domain/findings/dismiss";
import { fixedAlike, planFixes } from "../../src/domain/findings/fixes";
import { logRefresh } from "../../src/domain/log/log-refresh";
import { planRefresh, type Refresh } from "../../src/domain/refresh";
import { applyPlan } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { readUndo, undoRefresh } from "../../src/excel/undo";
import type { ClientConnection } from "../../host/door/node-door";
import { PLAIN } from "../../host/model/style";
import { printedReportBytes } from "../support/real-report";
import { shownIn } from "../support/refresh-on-host";
import { differences, stateOf } from "../support/workbook-state";

const AT = new Date(2019, 3, 23, 9, 30);

let workbook: Workbook;
let connection: ClientConnection;

beforeEach(() => {
  workbook = openWorkbook(printedReportBytes(), "as-printed.xlsx");
  // Typed as text: two counts of one column.
  const contacts = workbook.sheet("01 Contacts");
  for (const row of [9, 10]) {
    const cell = contacts?.cell(row, 2);
    contacts?.put(row, 2, {
      value: ` ${String(cell?.value)} `,
      formula: "",
      style: { ...PLAIN, ...cell?.style, numberFormat: "@" },
    });
  }
  connection = startAddIn(workbook);
});
afterEach(() => connection.dispose());

async function read(): Promise<Refresh> {
  const outcome = planRefresh(await readWorkbook());
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome;
}

const ofRule = ({ findings }: Refresh, rule: string) => findings.filter((each) => each.rule === rule);

test("fixes of one kind are written at once as numbers, and undone together", async () => {
  const before = await read();
  const [first] = ofRule(before, "number-cell").filter(({ fix }) => fix);
  if (!first) throw new Error("Nothing to fix");
  const alike = fixedAlike(before.findings, first);
  expect(alike.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual(["01 Contacts C10", "01 Contacts C11"]);
  const stood = stateOf(workbook);
  expect(await applyPlan(planFixes(alike, before.month))).toMatchObject({ kind: "applied", edits: 2 });
  expect(workbook.sheet("01 Contacts")?.cell(9, 2)?.value).toEqual(expect.any(Number));
  expect(shownIn(workbook, "01 Contacts", "C10")).toMatch(/^\d+$/);
  expect(ofRule(await read(), "number-cell").filter(({ fix }) => fix)).toEqual([]);
  expect(await undoRefresh()).toEqual({ kind: "undone", changes: 2, left: [] });
  expect(differences(stood, stateOf(workbook))).toEqual([]);
});

test("a fix is not written over what somebody typed since", async () => {
  const before = await read();
  const [first] = ofRule(before, "number-cell").filter(({ fix }) => fix);
  const contacts = workbook.sheet("01 Contacts");
  contacts?.put(9, 2, { value: 1, formula: "", style: PLAIN });
  const stood = stateOf(workbook);
  expect(await applyPlan(planFixes(first ? [first] : [], before.month))).toMatchObject({
    kind: "stale",
    cells: [{ sheet: "01 Contacts", cell: "C10", found: 1 }],
  });
  expect(differences(stood, stateOf(workbook))).toEqual([]);
});

test("a finding is dismissed on a log of its own, shown again, and both are undone", async () => {
  const before = await read();
  const totals = ofRule(before, "sum-of-totals");
  const stood = stateOf(workbook);
  const reason = { reason: "=As published", at: AT };
  await applyPlan(planDismissal(before.book.workbook, before.month, totals, reason));
  const after = await read();
  expect(ofRule(after, "sum-of-totals")).toEqual([]);
  expect(after.dismissed.map(({ dismissal }) => [dismissal.at, dismissal.reason])).toEqual([
    ["23/04/2019 09:30", "=As published"],
    ["23/04/2019 09:30", "=As published"],
  ]);
  const [first] = after.dismissed;
  const dismissedState = stateOf(workbook);
  if (first) await applyPlan(planRestoral(after.book.workbook, after.month, first.dismissal));
  expect(ofRule(await read(), "sum-of-totals")).toEqual(totals.slice(0, 1));
  expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
  expect(differences(dismissedState, stateOf(workbook))).toEqual([]);
  // Depth one: the restoral took the place of the dismissal as what can be undone.
  expect(await undoRefresh()).toEqual({ kind: "nothing-to-undo" });
  expect(differences(stood, stateOf(workbook))).not.toEqual([]);
});

test("the first dismissal is undone with the log that it made", async () => {
  const before = await read();
  const stood = stateOf(workbook);
  const plan = planDismissal(before.book.workbook, before.month, ofRule(before, "rate"), {
    reason: "x",
    at: AT,
  });
  await applyPlan(plan);
  expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
  expect(differences(stood, stateOf(workbook))).toEqual([]);
});

test("an amendment leaves the refresh before it undoable, once it is undone itself or not", async () => {
  const before = await read();
  const stood = stateOf(workbook);
  await applyPlan(logRefresh(before, before.plan, AT), { now: () => AT });
  const refreshed = stateOf(workbook);
  const after = await read();
  const later = new Date(AT.getTime() + 60_000);
  const [first] = after.findings;
  const plan = planDismissal(after.book.workbook, after.month, first ? [first] : [], {
    reason: "x",
    at: later,
  });
  await applyPlan(plan, { now: () => later });
  expect(await readUndo()).toMatchObject({ at: later, amends: "dismissal" });
  expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
  expect(differences(refreshed, stateOf(workbook))).toEqual([]);
  expect(await readUndo()).toEqual({
    at: AT,
    changes: before.plan.edits.filter(({ ticked }) => ticked).length,
  });
  expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
  expect(differences(stood, stateOf(workbook))).toEqual([]);
});

test("a refresh forgets the amendments before it", async () => {
  const before = await read();
  const plan = planDismissal(before.book.workbook, before.month, ofRule(before, "rate"), {
    reason: "x",
    at: AT,
  });
  await applyPlan(plan, { now: () => AT });
  const after = await read();
  await applyPlan(after.plan);
  expect(await undoRefresh()).toMatchObject({ kind: "undone" });
  expect(await undoRefresh()).toEqual({ kind: "nothing-to-undo" });
});
