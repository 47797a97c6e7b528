/** When an issue copy is not made: refused, or failed at any single action; then the workbook is as before, or can be made so. */
import type { ClientConnection } from "../../host/door/node-door";
import { startAddIn } from "../../host/door/start-add-in";
import { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import type { Book } from "../../src/domain/book/book";
import { parseMonth } from "../../src/domain/period";
import { makeIssue, type IssueOutcome } from "../../src/excel/issue/make-issue";
import { undoIssue } from "../../src/excel/issue/undo-issue";
import { readWorkbook } from "../../src/excel/read-workbook";
import { NAMESPACE } from "../../src/excel/undo-part";
import { areaAt } from "../support/small-plan";
import { hostWorkbook } from "../support/open-client";
import { differences, stateOf } from "../support/workbook-state";

/** Reading, what stands beside the cells, writing. */
const MAKING = 6;
/** The trip of a reading that is asked for again without what charts show. */
const READING = 3;

let workbook: Workbook;
let connection: ClientConnection;
let book: Pick<Book, "workbook" | "settings" | "month">;

beforeEach(async () => {
  workbook = hostWorkbook({
    Summary: [
      ["1.1", "Contacts", "=Page!C4", { content: "1.10", style: { numberFormat: "@" } }],
      ["1.2", "Rate", "=Page!C4/Population", '=IF(C2>1,"+/-15","2-4")', '="01/02"', "=1=1", "=1/0"],
    ],
    Page: [
      ["2018/19", "Month", "Count", { content: "Performance chart 1.1", style: { numberFormat: ";;;" } }],
      [null, "Jan-19", 10, { content: 12, style: { numberFormat: ";;;" } }],
      [null, "Feb-19", 20],
      [null, "YTD", "=SUM(C2:C3)"],
    ],
    "Report settings": [
      [
        {
          content: "Population",
          style: { bold: true, fill: "#DDEBF7", borders: { bottom: { style: "medium", color: "#1F4E79" } } },
        },
      ],
      ["From", "To", { content: 50, style: { numberFormat: "#,##0" } }, '=Summary!A1&""'],
    ],
  });
  const page = workbook.sheet("Page")!;
  page.load(0, 4, { value: "Contacts: 30 so far", formula: "", style: { ...page.cell(0, 3)!.style } });
  page.charts = [
    {
      name: "Performance chart 1.1",
      type: "line",
      title: "=Page!$E$1",
      series: [{ name: "Contacts", categories: "Page!$B$2:$B$3", values: "Page!$C$2:$C$3" }],
      row: 6,
      column: 1,
      width: 300,
      height: 200,
    },
  ];
  page.threads.set(Sheet.key(1, 2), ["why?", "late entries"]);
  page.notes.set(Sheet.key(1, 2), "[Threaded comment] why?");
  workbook.sheet("Report settings")!.merges.push(areaAt("A1:C1"));
  workbook.sheet("Report settings")!.showGridlines = false;
  workbook.names.push(
    { name: "Population", formula: "='Report settings'!$C$2", comment: "of 0 to 17" },
    { name: "Hidden", formula: "='[Cases.xlsx]Sheet 1'!$A$1", hidden: true },
    { name: "Own", formula: "=Page!$C$2", sheet: "Page" },
  );
  workbook.customXml.push(
    {
      id: "{1}",
      xml: `<wayBack xmlns="${NAMESPACE}" at="2019-04-23" part="1" of="1">{}</wayBack>`,
    },
    { id: "{2}", xml: '<other xmlns="urn:somebody"/>' },
  );
  Object.assign(workbook.properties, { author: "A N Other", title: "Report" });
  workbook.properties.custom.set("Checked by", "A N Other");
  connection = startAddIn(workbook, { excelApi: 1.15 });
  book = {
    workbook: await readWorkbook(),
    settings: { sheet: "Report settings" } as Book["settings"],
    month: parseMonth("2019-03")!,
  };
});
afterEach(() => connection.dispose());

/** All that there is in the workbook. */
function everything(): { readonly cells: ReturnType<typeof stateOf>; readonly beside: unknown } {
  const { names, properties, customXml, sheets } = workbook;
  return {
    cells: stateOf(workbook),
    beside: [
      names.map((name) => JSON.stringify(name, Object.keys(name).sort())).sort(),
      { ...properties, custom: [...properties.custom] },
      customXml.map(({ xml }) => xml).sort(),
      sheets.map(({ name, visibility, showGridlines, threads }) => [
        name,
        visibility,
        showGridlines,
        [...threads],
      ]),
    ],
  };
}

function expectAsBefore(before: ReturnType<typeof everything>): void {
  const now = everything();
  expect(differences(before.cells, now.cells)).toEqual([]);
  expect(now.beside).toEqual(before.beside);
}

const make = (): Promise<IssueOutcome> => makeIssue(book);

async function issue(): Promise<Extract<IssueOutcome, { kind: "issued" }>> {
  const outcome = await make();
  if (outcome.kind !== "issued") throw new Error(JSON.stringify(outcome));
  return outcome;
}

test("values of every kind take the place of formulas, and Undo brings the formulas back", async () => {
  const before = everything();
  const { counts, wayBack } = await issue();
  expect(counts).toEqual({ formulas: 7, sheets: ["Report settings"], names: 2, remarks: 1, charts: 1 });
  const cells = ["C1", "C2", "D2", "E2", "F2", "G2"].map((address) => {
    const { row, column } = areaAt(address);
    return workbook.sheet("Summary")!.cell(row, column);
  });
  expect(cells.map((cell) => [cell?.formula, cell?.value, cell?.style.numberFormat])).toEqual([
    ["", 30, "General"],
    ["", 0.6, "General"],
    ["", "2-4", "General"],
    ["", "01/02", "General"],
    ["", true, "General"],
    ["", "#DIV/0!", "General"],
  ]);
  expect(workbook.sheet("Page")!.charts).toMatchObject([{ name: "Chart 1", title: "Contacts: 30 so far" }]);
  expect(workbook.sheet("Page")!.cell(1, 3)?.value).toBe(12);
  expect(workbook.names.map(({ name }) => name)).toEqual(["Own"]);
  expect(workbook.customXml.map(({ id }) => id)).toEqual(["{2}"]);
  expect(workbook.properties).toMatchObject({ author: "", title: "Report" });
  expect(await undoIssue(wayBack)).toMatchObject({ kind: "undone", left: [] });
  expectAsBefore(before);
});

describe("nothing is written where", () => {
  test("a cell was typed in since it was looked at", async () => {
    workbook.sheet("Page")!.put(1, 2, { ...workbook.sheet("Page")!.cell(1, 2)!, value: 999 });
    const before = everything();
    expect(await make()).toEqual({
      kind: "stale",
      cells: [{ sheet: "Page", cell: "C2", expected: 10, found: 999 }],
    });
    expectAsBefore(before);
  });

  test("a sheet was added", async () => {
    workbook.addSheet("More");
    expect(await make()).toMatchObject({ kind: "stale", cells: [{ sheet: "More", cell: "" }] });
  });

  test("a sheet is protected, or the workbook's structure", async () => {
    workbook.sheet("Page")!.protected = true;
    workbook.structureProtected = true;
    const before = everything();
    expect(await make()).toEqual({ kind: "protected", sheets: ["Page", "the workbook’s structure"] });
    expectAsBefore(before);
  });

  test("a cell is being edited", async () => {
    const { wayBack } = await issue();
    connection.setEditing(true);
    expect(await undoIssue(wayBack)).toEqual({ kind: "editing" });
    connection.setEditing(false);
    await undoIssue(wayBack);
    connection.setEditing(true);
    expect(await make()).toEqual({ kind: "editing" });
  });
});

describe("after a failure", () => {
  test.each([1, 2, READING, 4, 5])(
    "at round trip %i, before writing, the workbook is as before",
    async (trip) => {
      const before = everything();
      connection.failAt(trip);
      const outcome = await make().catch(() => ({ kind: "thrown" as const }));
      expect(outcome.kind).toBe(trip === READING ? "issued" : "thrown");
      if (outcome.kind === "issued") await undoIssue(outcome.wayBack);
      expectAsBefore(before);
    },
  );

  test("at any single action of writing, the workbook is as before", async () => {
    const before = everything();
    let actions = 0;
    for (;;) {
      connection.failAt(MAKING, { afterActions: actions });
      const outcome = await make();
      if (outcome.kind === "issued") break;
      expect(outcome).toMatchObject({ kind: "put-back", left: [] });
      expectAsBefore(before);
      actions += 1;
    }
    expect(actions).toBeGreaterThan(30);
  });

  test("at any single action of each round trip of undoing, undoing again brings all back", async () => {
    const before = everything();
    let failures = 0;
    for (let trip = 1; trip <= 9; trip += 1) {
      for (let afterActions = 0; ; afterActions += 1) {
        const { wayBack } = await issue();
        connection.failAt(trip, { afterActions });
        const undone = await undoIssue(wayBack);
        if (undone.kind === "stopped")
          expect(await undoIssue(wayBack)).toMatchObject({ kind: "undone", left: [] });
        expectAsBefore(before);
        if (undone.kind !== "stopped") break;
        failures += 1;
      }
    }
    expect(failures).toBeGreaterThan(60);
  });

  test("of making and of putting back, the way back is handed on and leads there", async () => {
    const before = everything();
    connection.failAt(MAKING, { afterActions: 20 });
    connection.failAt(MAKING + 3);
    const outcome = await make();
    if (outcome.kind !== "not-put-back") throw new Error(outcome.kind);
    expect(await undoIssue(outcome.wayBack)).toMatchObject({ kind: "undone", left: [] });
    expectAsBefore(before);
  });
});
