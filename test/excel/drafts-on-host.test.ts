/** Drafted paragraphs in a real workbook: written where nobody has written, readable in their boxes, taken back by Undo. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientConnection } from "../../host/door/node-door";
import { startAddIn } from "../../host/door/start-add-in";
import { openWorkbook } from "../../host/file/open";
import { saveWorkbook } from "../../host/file/save";
import type { Workbook } from "../../host/model/workbook";
import { isUneditedDraft } from "../../src/domain/commentary/marker";
import { heightToRead } from "../../src/domain/commentary/height";
import type { Edit, Plan } from "../../src/domain/plan/plan";
import { planRefresh, type Refresh } from "../../src/domain/refresh";
import { applyPlan } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { undoRefresh } from "../../src/excel/undo";
import { empty } from "../support/refresh-on-host";
import { placeOf } from "../support/real-report";
import { differences, stateOf } from "../support/workbook-state";

const BYTES = new Uint8Array(readFileSync(join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx")));
const PAGES = 22;
const BOX = "C4";

let connection: ClientConnection;
let workbook: Workbook;

function open(bytes: Uint8Array): void {
  workbook = openWorkbook(bytes, "report.xlsx");
  connection = startAddIn(workbook);
}

beforeEach(() => {
  open(BYTES);
  empty(
    workbook,
    pages().map((sheet) => ({ sheet, cell: BOX })),
  );
});

afterEach(() => connection.dispose());

function pages(): readonly string[] {
  return workbook.sheets.map(({ name }) => name).filter((name) => /^\d\d /.test(name));
}

async function plan(): Promise<Refresh> {
  const refresh = planRefresh(await readWorkbook());
  if (refresh.kind !== "ready") throw new Error(JSON.stringify(refresh));
  return refresh;
}

/** Only what the commentary writes. */
function draftsOf({ plan: { month, edits } }: Refresh): Plan {
  return { month, edits: edits.filter(isOfDrafts) };
}

function isOfDrafts(edit: Edit): boolean {
  return edit.kind === "text" || edit.target === "height";
}

function textIn(sheet: string): string {
  const { row, column } = placeOf(sheet, BOX);
  return String(workbook.sheet(sheet)?.cell(row, column)?.value ?? "");
}

function heightOf(sheet: string): number {
  return workbook.sheet(sheet)?.rowHeights.get(3) ?? 0;
}

function write(sheet: string, address: string, value: string | number): void {
  const { row, column } = placeOf(sheet, address);
  const cell = workbook.sheet(sheet)!.cell(row, column)!;
  workbook.sheet(sheet)!.put(row, column, { ...cell, value });
}

test("every empty box gets its draft, high enough to read it, and a second refresh plans none", async () => {
  expect(await applyPlan(draftsOf(await plan()))).toMatchObject({ kind: "applied", edits: 2 * PAGES });
  for (const sheet of pages()) {
    expect(isUneditedDraft(textIn(sheet))).toBe(true);
    const page = workbook.sheet(sheet)!;
    const merge = page.mergeAt(3, 2)!;
    const pixels = Array.from({ length: merge.columns }, (_, i) => page.columnPixels(merge.column + i));
    const width = (pixels.reduce((sum, each) => sum + each, 0) * 72) / 96;
    const { fontSize } = page.cell(3, 2)!.style;
    expect(heightOf(sheet)).toBeGreaterThanOrEqual(heightToRead(textIn(sheet), { width, fontSize }));
  }
  expect((await plan()).plan.edits.filter(isOfDrafts)).toEqual([]);
});

test("the draft survives saving and is known again; a person's word in it makes it theirs", async () => {
  await applyPlan(draftsOf(await plan()));
  connection.dispose();
  open(saveWorkbook(workbook));
  const { commentary } = await plan();
  expect(commentary.map(({ box }) => box?.state)).toEqual(Array.from({ length: PAGES }, () => "draft"));
  write("01 Contacts", BOX, textIn("01 Contacts").replace("[Cause]", "Two schools closed early."));
  // Another figure where each draft begins: those that nobody has touched follow it.
  for (const page of ["01 Contacts", "20 Fostering"]) {
    const value = commentary.find(({ sheet }) => sheet === page)!.sentences[0]!.cells[0]!;
    write(page, value.cell, page === "20 Fostering" ? 148 : 0.75);
  }
  const again = draftsOf(await plan()).edits.filter(({ kind }) => kind === "text");
  expect(again.map(({ sheet }) => sheet)).toEqual(["20 Fostering"]);
  expect(again[0]).toMatchObject({ because: "The box holds an earlier draft, unedited." });
});

test("undo gives back the empty boxes and their heights; a height that a person chose stays", async () => {
  const before = stateOf(workbook);
  await applyPlan(draftsOf(await plan()));
  expect(differences(before, stateOf(workbook))).toHaveLength(2 * PAGES);
  workbook.sheet("03 Referrals")!.rowHeights.set(3, 200);
  expect(await undoRefresh()).toMatchObject({ kind: "undone", changes: 2 * PAGES - 1, left: [] });
  expect(differences(before, stateOf(workbook))).toEqual([
    expect.stringMatching(/^03 Referrals rowHeights:.*3: 200/),
  ]);
});

test.each([
  [2, 0],
  [3, 60],
  [4, 0],
])("a failure at round trip %i leaves boxes and heights as they were", async (trip, afterActions) => {
  const drafts = draftsOf(await plan());
  const before = stateOf(workbook);
  connection.failAt(trip, { afterActions });
  const outcome = await applyPlan(drafts).catch((error: unknown) => error);
  expect(outcome).not.toMatchObject({ kind: "applied" });
  expect(differences(before, stateOf(workbook))).toEqual([]);
});
