/** What comes back exactly, and what is left as a person has changed it since; small workbooks, the real client on the host. */
import type { ClientConnection } from "../../host/door/node-door";
import type { Workbook } from "../../host/model/workbook";
import type { Style } from "../../host/model/style";
import type { CellWrite } from "../../src/domain/plan/plan";
import type { CellContent } from "../../src/domain/workbook";
import { applyPlan } from "../../src/excel/apply-plan";
import { readUndo, undoRefresh } from "../../src/excel/undo";
import { closeClients, hostWorkbook, openClient, type HostCell } from "../support/open-client";
import { areaAt, insertRows, planOf, recolour, writeCell } from "../support/small-plan";
import { differences, stateOf } from "../support/workbook-state";

let workbook: Workbook;
let connection: ClientConnection;

function open(rows: readonly (readonly HostCell[])[], others: Parameters<typeof hostWorkbook>[0] = {}): void {
  workbook = hostWorkbook({ Summary: rows, ...others });
  connection = openClient(workbook);
}

afterEach(closeClients);

/** What a person types: content as it then stands, whatever it was. */
function type(address: string, content: CellContent, sheet = "Summary"): void {
  const { row, column } = areaAt(address);
  const cell = workbook.sheet(sheet)!.cell(row, column);
  const isFormula = typeof content === "string" && content.startsWith("=");
  workbook.sheet(sheet)!.put(row, column, {
    value: isFormula ? 0 : content,
    formula: isFormula ? content : "",
    style: cell?.style ?? workbook.defaultStyle,
  });
}

function holds(address: string, sheet = "Summary"): CellContent | undefined {
  const { row, column } = areaAt(address);
  const cell = workbook.sheet(sheet)!.cell(row, column);
  return cell && (cell.formula === "" ? cell.value : cell.formula);
}

const APOSTROPHE = { quotePrefix: true } as const;

const TRAPS: readonly (readonly [string, CellContent, Partial<Style>])[] = [
  ["1.10 after an apostrophe", "1.10", APOSTROPHE],
  ["1.10 as text", "1.10", { numberFormat: "@" }],
  ["2-4 after an apostrophe", "2-4", APOSTROPHE],
  ["2-4 as text", "2-4", { numberFormat: "@" }],
  ["Apr-19 after an apostrophe", "Apr-19", APOSTROPHE],
  ["Apr-19 as text", "Apr-19", { numberFormat: "@" }],
  ["2011/12 after an apostrophe", "2011/12", APOSTROPHE],
  ["76.0% after an apostrophe, in a cell of percentages", "76.0%", { ...APOSTROPHE, numberFormat: "0.0%" }],
  ["+/-15 after an apostrophe", "+/-15", APOSTROPHE],
  ["+/-15 as text", "+/-15", { numberFormat: "@" }],
  ["@home after an apostrophe", "@home", APOSTROPHE],
  ["a formula as text", "=B1*2", { numberFormat: "@" }],
  ["TRUE after an apostrophe", "TRUE", APOSTROPHE],
  ["#N/A as text", "#N/A", { numberFormat: "@" }],
  ["a lone dash", "-", {}],
  ["words", "Team has disbanded", { bold: true, wrap: true }],
  ["n of d", "1122 of 1404", {}],
  ["several lines, a tab, markup and an arrow", 'first\r\nsecond\t<b>&amp;</b> ]]> "↑" \u0001', {}],
  ["a number", 0.1 + 0.2, { numberFormat: "0.0%" }],
  ["a month", 43525, { numberFormat: "mmm-yy" }],
  ["a number in a cell that was made text later", 12, { numberFormat: "@" }],
  ["a formula in a cell that was made text later", "=B1+1", { numberFormat: "@" }],
  ["a formula in a General cell", "=SUM(B1:B3)", {}],
  ["a truth value", true, {}],
  ["a typed error", "#N/A", {}],
  ["an empty cell with a format", "", { numberFormat: "0.00", fill: "#FFEE00" }],
];

const WRITES: readonly (readonly [string, CellWrite])[] = [
  ["a number", { number: 5, numberFormat: "0.0" }],
  ["a formula", { formula: "=B2/2" }],
  ["a text", { text: "+3" }],
  ["nothing", { clear: true }],
];

describe.each(TRAPS)("%s", (name, content, style) => {
  function put(): ReturnType<typeof stateOf> {
    open([
      ["x", 1],
      ["y", 2],
    ]);
    const isFormula = name.startsWith("a formula in");
    workbook.sheet("Summary")!.load(0, 2, {
      value: isFormula ? 0 : content,
      formula: isFormula ? String(content) : "",
      style: { ...workbook.defaultStyle, ...style },
    });
    return stateOf(workbook);
  }

  test.each(WRITES)("comes back from under %s", async (_, write) => {
    const before = put();
    expect(await applyPlan(planOf(writeCell("C1", write, content)))).toMatchObject({ kind: "applied" });
    expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
    expect(differences(before, stateOf(workbook))).toEqual([]);
  });

  test("stays as it is between cells that are written, and once these are undone", async () => {
    const before = put();
    const there = before["Summary"]?.cells["C1"];
    const around = ["B1", "D1", "B2", "C2", "D2"].map((address) =>
      writeCell(address, { number: 7 }, holds(address) ?? ""),
    );
    expect(await applyPlan(planOf(...around))).toMatchObject({ kind: "applied" });
    expect(stateOf(workbook)["Summary"]?.cells["C1"]).toEqual(there);
    expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
    expect(differences(before, stateOf(workbook))).toEqual([]);
  });

  test.each(WRITES)("is there after a failure to write %s", async (_, write) => {
    const before = put();
    connection.failAt(4);
    expect(await applyPlan(planOf(writeCell("C1", write, content)))).toMatchObject({
      kind: "put-back",
      left: [],
    });
    expect(differences(before, stateOf(workbook))).toEqual([]);
  });
});

describe("what a person changed since", () => {
  beforeEach(() =>
    open(
      [
        ["Month", "Count"],
        ["Jan-19", 10],
        ["Feb-19", 20],
        ["Total", "=SUM(B2:B3)"],
        ["Note", "=B4*2"],
      ],
      { Other: [["=Summary!B4"]] },
    ),
  );

  test("is left and listed; the rest goes back", async () => {
    await applyPlan(planOf(writeCell("B2", { number: 11 }, 10), writeCell("B3", { number: 21 }, 20)));
    type("B2", 12);
    expect(await undoRefresh()).toEqual({
      kind: "undone",
      changes: 1,
      left: [
        {
          sheet: "Summary",
          cell: "B2",
          because: "Changed since: it holds “12”; the refresh had written “11”.",
        },
      ],
    });
    expect([holds("B2"), holds("B3")]).toEqual([12, 20]);
    expect(workbook.customXml).toEqual([]);
  });

  const roll = () =>
    planOf(
      insertRows(3),
      writeCell("A4", { text: "Mar-19" }, ""),
      writeCell("B4", { number: 30 }, ""),
      writeCell("B5", { formula: "=SUM(B2:B4)" }, "=SUM(B2:B3)"),
    );

  test("a row of the refresh goes, and everything stands where it stood", async () => {
    const before = stateOf(workbook);
    await applyPlan(roll());
    expect(holds("A1", "Other")).toBe("=Summary!B5");
    expect(await undoRefresh()).toEqual({ kind: "undone", changes: 4, left: [] });
    expect(differences(before, stateOf(workbook))).toEqual([]);
  });

  test.each([
    ["holds an entry of a person", () => type("C4", "see note"), /holds “see note”/],
    ["is pointed to by a formula", () => type("C1", "=B4*3"), /“Summary” points to the row: =B4\*3/],
    ["is pointed to from another sheet", () => type("A2", "=Summary!$A$4:B4", "Other"), /“Other” points/],
  ])("a row that %s stays, and the rest goes back around it", async (_, change, because) => {
    await applyPlan(roll());
    change();
    const outcome = await undoRefresh();
    expect(outcome).toMatchObject({ kind: "undone", left: [{ sheet: "Summary", cell: "4:4" }] });
    expect(outcome.kind === "undone" && outcome.left[0]?.because).toMatch(because);
    expect([holds("A4"), holds("B4"), holds("B5"), holds("B6")]).toEqual([
      "Mar-19",
      30,
      "=SUM(B2:B3)",
      "=B5*2",
    ]);
    expect(holds("A1", "Other")).toBe("=Summary!B5");
  });

  test("a figure changed in a row of the refresh keeps the row", async () => {
    await applyPlan(roll());
    type("B4", 31);
    const outcome = await undoRefresh();
    expect(outcome.kind === "undone" && outcome.left.map(({ cell }) => cell)).toEqual(["B4", "4:4"]);
    expect(holds("B4")).toBe(31);
  });

  test("a sheet that was renamed is left and named", async () => {
    await applyPlan(planOf(writeCell("B2", { number: 11 }, 10)));
    workbook.sheet("Summary")!.name = "Scorecard";
    expect(await undoRefresh()).toMatchObject({
      kind: "undone",
      changes: 0,
      left: [{ sheet: "Summary", cell: "", because: expect.stringContaining("no longer there") as string }],
    });
  });

  test("a sheet that was protected stops the undo, which can be made later", async () => {
    const before = stateOf(workbook);
    await applyPlan(planOf(writeCell("B2", { number: 11 }, 10)));
    workbook.sheet("Summary")!.protected = true;
    expect(await undoRefresh()).toEqual({ kind: "protected", sheets: ["Summary"] });
    expect(holds("B2")).toBe(11);
    workbook.sheet("Summary")!.protected = false;
    expect(await undoRefresh()).toMatchObject({ kind: "undone", changes: 1 });
    expect(differences(before, stateOf(workbook))).toEqual([]);
  });
});

test("a formula that Excel shows a little differently is still the refresh's own", async () => {
  open([["x", 1]]);
  await applyPlan(planOf(writeCell("C1", { formula: "=SUM(B1, B2)+'Summary'!B1" }, "")));
  type("C1", "=@SUM(B1,B2)+Summary!B1");
  expect(await undoRefresh()).toEqual({ kind: "undone", changes: 1, left: [] });
  expect(holds("C1")).toBe("");
});

test("colour rules come back at their places among other people's", async () => {
  open([["a", "b", "c", "d"]]);
  const area = areaAt("D2:D4");
  const rule = { type: "custom", area, fill: "", font: "", stopIfTrue: false };
  const ours = { ...rule, fill: "#00B050", font: "#FFFFFF" };
  workbook
    .sheet("Summary")!
    .conditionalFormats.push(
      { ...rule, id: "{1}", formula: "=LEN(D2)>9", priority: 1 },
      { ...ours, id: "{2}", formula: '=D2="Green"', priority: 2, stopIfTrue: true },
      { ...rule, id: "{3}", formula: "=LEN(D2)>5", priority: 3 },
      { ...ours, id: "{4}", formula: '=D2="Red"', priority: 4 },
      { ...rule, id: "{5}", formula: "=LEN(D2)>7", priority: 5 },
    );
  const before = stateOf(workbook);
  const found = workbook
    .sheet("Summary")!
    .conditionalFormats.filter(({ id }) => id === "{2}" || id === "{4}");
  const added = { area, formula: '=D2="G"', fill: "#00B050", font: "#FFFFFF" };
  await applyPlan(planOf(recolour(found, [added, { ...added, formula: '=D2="Red"' }])));
  expect(differences(before, stateOf(workbook))).toHaveLength(1);
  expect(await undoRefresh()).toEqual({ kind: "undone", changes: 1, left: [] });
  expect(differences(before, stateOf(workbook))).toEqual([]);
});

test("the way back is of the last refresh alone, also where that one fails", async () => {
  open([["x", 1]]);
  const at = (minute: number) => ({ now: () => new Date(Date.UTC(2019, 3, 1, 9, minute)) });
  await applyPlan(planOf(writeCell("B1", { number: 2 }, 1)), at(1));
  await applyPlan(planOf(writeCell("B1", { number: 3 }, 2)), at(2));
  expect(workbook.customXml).toHaveLength(1);
  expect(await readUndo()).toEqual({ at: at(2).now(), changes: 1 });
  connection.failAt(3, { afterActions: 6 });
  await applyPlan(planOf(writeCell("B1", { number: 4 }, 3)), at(3));
  expect(await readUndo()).toEqual({ at: at(2).now(), changes: 1 });
  expect(await undoRefresh()).toMatchObject({ changes: 1 });
  expect(holds("B1")).toBe(2);
});

test("a way back of more than 4 MB is kept in parts, each below Excel's limit", async () => {
  open([]);
  const text = "Contacts rose “again”. ".repeat(400);
  const before = stateOf(workbook);
  await applyPlan(
    planOf(
      ...Array.from({ length: 800 }, (_, row) => writeCell(`F${row + 1}`, { text: `${row} ${text}` }, "")),
    ),
  );
  expect(workbook.customXml.length).toBeGreaterThan(1);
  expect(await undoRefresh()).toMatchObject({ kind: "undone", changes: 800, left: [] });
  expect(Math.max(...connection.requests.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
  expect(differences(before, stateOf(workbook))).toEqual([]);
  expect(workbook.customXml).toEqual([]);
});

test("while a cell is being edited nothing is undone", async () => {
  open([["x", 1]]);
  await applyPlan(planOf(writeCell("B1", { number: 2 }, 1)));
  connection.setEditing(true);
  expect(await undoRefresh()).toEqual({ kind: "editing" });
  connection.setEditing(false);
  expect(holds("B1")).toBe(2);
});
