/**
 * Writing a plan with the real client on the host.
 * Long, as each kind of write and of refusal is seen on the same small plan.
 */
import type { ClientConnection } from "../../host/door/node-door";
import type { Workbook } from "../../host/model/workbook";
import { parseAddress } from "../../src/domain/place";
import type { CellEdit, CellWrite, ColourEdit, Edit, RowEdit } from "../../src/domain/plan/plan";
import type { CellContent } from "../../src/domain/workbook";
import { applyPlan } from "../../src/excel/apply-plan";
import { parseMonth } from "../../src/domain/period";
import { closeClients, hostWorkbook, openClient } from "../support/open-client";

const MONTH = parseMonth("2019-03")!;

let workbook: Workbook;
let connection: ClientConnection;

beforeEach(() => {
  workbook = hostWorkbook({
    Summary: [
      ["No.", "Indicator", "Mar-19", "DOT"],
      ["1.10", "Contacts", 1528, "↑"],
      ["1.2", "Decisions", { content: 0.76, style: { numberFormat: "0.0%", bold: true } }, null],
      ["1.3", "Referrals", "=C2/4", { content: "-", style: { numberFormat: "@" } }],
    ],
    "Bob's page": [["Month", 1]],
  });
  connection = openClient(workbook);
});
afterEach(closeClients);

function edit(cell: string, write: CellWrite, was: CellContent, sheet = "Summary", ticked = true): CellEdit {
  const { row, column } = parseAddress(cell)!;
  const said = { kind: "figure", before: String(was), after: "", because: "", ticked } as const;
  return { target: "cell", sheet, row, column, cell, write, was, ...said };
}

function colours(remove: readonly string[], add: ColourEdit["add"]): ColourEdit {
  const said = { kind: "format", before: "", after: "", because: "", ticked: true } as const;
  return { target: "colours", sheet: "Summary", cell: "D2:D4", remove, was: [], add, ...said };
}

function apply(...edits: readonly Edit[]): ReturnType<typeof applyPlan> {
  return applyPlan({ month: MONTH, edits });
}

function cellOf(address: string, sheet = "Summary") {
  const { row, column } = parseAddress(address)!;
  const cell = workbook.sheet(sheet)?.cell(row, column);
  return { content: cell?.formula === "" ? cell.value : cell?.formula, format: cell?.style.numberFormat };
}

test("figures, formulas, months and text arrive as what they are", async () => {
  const outcome = await apply(
    edit("C2", { number: 1600 }, 1528),
    edit("C3", { formula: "=C2/2000", numberFormat: "0.00%" }, 0.76),
    edit("D3", { text: "+/-15" }, ""),
    edit("A5", { text: "1.10" }, ""),
    edit("B5", { number: 43525, numberFormat: "mmm-yy" }, ""),
    edit("B1", { text: "@home" }, "Indicator"),
    edit("B1", { text: "2-4" }, 1, "Bob's page"),
  );
  expect(outcome).toEqual({ kind: "applied", edits: 7, roundTrips: 4 });
  expect(connection.roundTrips()).toBe(4);
  expect(cellOf("C2")).toEqual({ content: 1600, format: "General" });
  expect(cellOf("C3")).toEqual({ content: "=C2/2000", format: "0.00%" });
  expect(cellOf("D3")).toEqual({ content: "+/-15", format: "@" });
  expect(cellOf("A5")).toEqual({ content: "1.10", format: "@" });
  expect(cellOf("B5")).toEqual({ content: 43525, format: "mmm-yy" });
  expect(cellOf("B1")).toEqual({ content: "@home", format: "@" });
  expect(cellOf("B1", "Bob's page")).toEqual({ content: "2-4", format: "@" });
});

test("cells between the edited ones keep content, format and look", async () => {
  const before = [cellOf("C3"), cellOf("C4"), cellOf("D4")];
  await apply(
    edit("B2", { text: "Contacts (all)" }, "Contacts"),
    edit("D2", { text: "→" }, "↑"),
    edit("B4", { text: "x" }, "Referrals"),
  );
  expect([cellOf("C3"), cellOf("C4"), cellOf("D4")]).toEqual(before);
  expect(workbook.sheet("Summary")?.cell(2, 2)?.style.bold).toBe(true);
});

test("a formula or number goes into a cell that was made for text, and is none", async () => {
  await apply(edit("D4", { formula: '=IF(C4>0,"↑","↓")' }, "-"));
  expect(cellOf("D4")).toEqual({ content: '=IF(C4>0,"↑","↓")', format: "General" });
  await apply(edit("D4", { text: "-" }, '=IF(C4>0,"↑","↓")'));
  await apply(edit("D4", { number: 3 }, "-"));
  expect(cellOf("D4")).toEqual({ content: 3, format: "General" });
});

test("a cell is emptied and keeps its format", async () => {
  await apply(edit("C3", { clear: true }, 0.76));
  expect(cellOf("C3")).toEqual({ content: "", format: "0.0%" });
});

test("what is not ticked is not written; a plan without ticks asks Excel nothing", async () => {
  await apply(edit("C2", { number: 1 }, 1528, "Summary", false), edit("D2", { text: "↓" }, "↑"));
  expect(cellOf("C2").content).toBe(1528);
  const asked = connection.roundTrips();
  const outcome = await apply(edit("C2", { number: 1 }, 1528, "Summary", false));
  expect(outcome).toEqual({ kind: "applied", edits: 0, roundTrips: 0 });
  expect(connection.roundTrips()).toBe(asked);
});

test("a cell that changed since the plan was made stops everything, and is named", async () => {
  const summary = workbook.sheet("Summary")!;
  summary.load(3, 2, { ...summary.cell(3, 2)!, formula: "=C2/5" });
  const outcome = await apply(
    edit("C2", { number: 1600 }, 1528),
    edit("C4", { number: 400 }, "=C2/4"),
    edit("B1", { number: 2 }, "1", "Bob's page"),
  );
  expect(outcome).toEqual({
    kind: "stale",
    cells: [
      { sheet: "Summary", cell: "C4", expected: "=C2/4", found: "=C2/5" },
      { sheet: "Bob's page", cell: "B1", expected: "1", found: 1 },
    ],
  });
  expect(cellOf("C2").content).toBe(1528);
  expect(connection.roundTrips()).toBe(1);
});

test("protected sheets are listed and nothing is written", async () => {
  workbook.sheet("Bob's page")!.protected = true;
  const outcome = await apply(edit("C2", { number: 1600 }, 1528), edit("B1", { number: 2 }, 1, "Bob's page"));
  expect(outcome).toEqual({ kind: "protected", sheets: ["Bob's page"] });
  expect(cellOf("C2").content).toBe(1528);
});

test("sheets that are gone are listed and nothing is written", async () => {
  const outcome = await apply(
    edit("C2", { number: 1600 }, 1528),
    edit("A1", { number: 2 }, 1, "Gone"),
    edit("A1", { number: 2 }, 1, "Gone too"),
  );
  expect(outcome).toEqual({ kind: "missing-sheet", sheets: ["Gone", "Gone too"] });
  expect(cellOf("C2").content).toBe(1528);
});

test("while a cell is being edited nothing is written, before and after the check", async () => {
  connection.setEditing(true);
  expect(await apply(edit("C2", { number: 1600 }, 1528))).toEqual({ kind: "editing" });
  connection.setEditing(false);
  connection.failAt(2, { code: "InvalidOperationInCellEditMode" });
  expect(await apply(edit("C2", { number: 1600 }, 1528))).toEqual({ kind: "editing" });
  expect(cellOf("C2").content).toBe(1528);
});

test("from the ribbon, applying waits until the cell edit ends", async () => {
  connection.setEditing(true);
  const applying = applyPlan(
    { month: MONTH, edits: [edit("C2", { number: 1600 }, 1528)] },
    { waitForCellEdit: true },
  );
  connection.setEditing(false);
  expect((await applying).kind).toBe("applied");
});

test("a plan that writes a cell twice is our own fault", async () => {
  await expect(apply(edit("C2", { number: 1 }, 1528), edit("C2", { number: 2 }, 1528))).rejects.toThrow(
    'The plan writes C2 on "Summary" twice.',
  );
});

function rowAt(row: number): RowEdit {
  const area = { row, column: 0, rows: 1, columns: 1 };
  const said = { kind: "row", before: "", after: "", because: "", ticked: true } as const;
  return { target: "row", sheet: "Summary", cell: `A${row + 1}`, area, ...said };
}

test("rows are inserted first; the other edits count rows as they are then", async () => {
  const outcome = await apply(
    edit("C6", { number: 400 }, "=C2/4"),
    edit("B4", { text: "Strategy discussions" }, ""),
    edit("B1", { number: 2 }, 1, "Bob's page"),
    rowAt(3),
    rowAt(4),
  );
  expect(outcome).toMatchObject({ kind: "applied", edits: 5, roundTrips: 4 });
  expect([cellOf("B3"), cellOf("B4"), cellOf("B5"), cellOf("B6")].map(({ content }) => content)).toEqual([
    "Decisions",
    "Strategy discussions",
    undefined,
    "Referrals",
  ]);
  expect(cellOf("C6").content).toBe(400);
  expect(cellOf("C4").format).toBe("0.0%");
});

test("a changed cell below an inserted row is found where it stands now", async () => {
  const outcome = await apply(rowAt(1), edit("C3", { number: 1600 }, 1500));
  expect(outcome).toEqual({
    kind: "stale",
    cells: [{ sheet: "Summary", cell: "C3", expected: 1500, found: 1528 }],
  });
  expect(workbook.sheet("Summary")?.rowShifts).toEqual([]);
});

const AREA = { row: 1, column: 3, rows: 3, columns: 1 };

test("our colour rules are replaced in the wanted order, other people's stay", async () => {
  const rule = { type: "custom", area: AREA, fill: "", font: "", stopIfTrue: false };
  workbook
    .sheet("Summary")!
    .conditionalFormats.push(
      { ...rule, id: "{theirs}", formula: "=LEN(D2)>9", priority: 1 },
      { ...rule, id: "{ours}", formula: '=D2="↑"', priority: 2 },
    );
  await apply(
    // The second one has been removed by somebody since.
    colours(
      ["{ours}", "{gone}"],
      [
        { area: AREA, formula: '=D2="↓"', fill: "", font: "#C00000" },
        { area: AREA, formula: '=D2="↑"', fill: "#00B050", font: "#FFFFFF" },
      ],
    ),
  );
  const rules = [...workbook.sheet("Summary")!.conditionalFormats].sort((a, b) => a.priority - b.priority);
  expect(rules.map(({ formula, fill, font, area }) => ({ formula, fill, font, area }))).toEqual([
    { formula: '=D2="↓"', fill: "", font: "#C00000", area: AREA },
    { formula: '=D2="↑"', fill: "#00B050", font: "#FFFFFF", area: AREA },
    { formula: "=LEN(D2)>9", fill: "", font: "", area: AREA },
  ]);
});

test.each(["Automatic", "Manual"] as const)(
  "with %s calculation, results are there afterwards",
  async (mode) => {
    workbook.calculationMode = mode;
    let value: CellContent = "";
    workbook.recalculate = () => {
      value = workbook.value("Summary", 1, 2);
    };
    await apply(edit("C2", { number: 1600 }, 1528));
    expect(value).toBe(1600);
  },
);

test("progress is told by phase, with the sheet that is being written", async () => {
  const told: unknown[] = [];
  const edits = [edit("C2", { number: 1600 }, 1528), edit("D2", { text: "→" }, "↑")];
  await applyPlan({ month: MONTH, edits }, { onProgress: (...step) => told.push(step) });
  expect(told).toEqual([
    ["checking", 0, 2],
    ["checking", 2, 2],
    ["writing", 0, 2],
    ["writing", 0, 2, ["Summary"]],
    ["writing", 2, 2, []],
    ["calculating", 2, 2],
  ]);
});

test("cancelled before writing began, it writes nothing and keeps no way back", async () => {
  const told: string[] = [];
  const outcome = await applyPlan(
    { month: MONTH, edits: [edit("C2", { number: 1600 }, 1528)] },
    { isCancelled: () => true, onProgress: (phase) => told.push(phase) },
  );
  expect(outcome).toEqual({ kind: "cancelled" });
  expect(cellOf("C2").content).toBe(1528);
  expect(workbook.customXml).toEqual([]);
  expect(told).not.toContain("writing");
  expect(connection.roundTrips()).toBe(1);
});

describe("when Excel fails", () => {
  test("at the check, its error comes through and nothing is written", async () => {
    connection.failAt(1);
    await expect(apply(edit("C2", { number: 1600 }, 1528))).rejects.toMatchObject({
      code: "GeneralException",
    });
    expect(cellOf("C2").content).toBe(1528);
  });

  test("where the way back cannot be kept, its error comes through and nothing is written or left over", async () => {
    connection.failAt(2, { afterActions: 2 });
    await expect(apply(edit("C2", { number: 1600 }, 1528))).rejects.toMatchObject({
      code: "GeneralException",
    });
    expect(cellOf("C2").content).toBe(1528);
    expect(workbook.customXml).toEqual([]);
  });

  test("while writing, what was there is put back, and the reason is said", async () => {
    connection.failAt(3, { afterActions: 8 });
    const outcome = await apply(edit("C2", { number: 1600 }, 1528), edit("D4", { text: "x" }, "-"));
    expect(outcome).toMatchObject({ kind: "put-back", left: [] });
    expect(outcome.kind === "put-back" && outcome.error).toMatch(
      /^Writing stopped after 0 of 2 edits; up to 2 more may have been/,
    );
    expect(cellOf("C2").content).toBe(1528);
    expect(workbook.customXml).toEqual([]);
  });

  test("at the calculation, what was written is put back", async () => {
    connection.failAt(4);
    const outcome = await apply(edit("C2", { number: 1600 }, 1528));
    expect(outcome).toMatchObject({ kind: "put-back" });
    expect(cellOf("C2").content).toBe(1528);
  });

  test("twice, the way back stays in the workbook", async () => {
    connection.failAt(4);
    connection.failAt(8);
    const outcome = await apply(edit("C2", { number: 1600 }, 1528));
    expect(outcome).toMatchObject({ kind: "not-put-back" });
    expect(cellOf("C2").content).toBe(1600);
    expect(workbook.customXml).toHaveLength(1);
  });
});

test("what is more than 4 MB is written in pieces, in order, each below Excel's limit", async () => {
  const paragraph = "Contacts rose again this month. ".repeat(300);
  const edits = Array.from({ length: 1000 }, (_, row) =>
    edit(`F${row + 1}`, { text: `${row} ${paragraph}` }, ""),
  );
  const more = { ...edit("A1", { number: 1 }, ""), sheet: "Next" };
  workbook.addSheet("Next");
  const told: number[] = [];
  const named = new Set<string>();
  const outcome = await applyPlan(
    { month: MONTH, edits: [...edits, more] },
    {
      onProgress: (phase, done, _, sheets = []) => {
        if (phase === "writing" && done > 0) told.push(done);
        if (sheets.length > 0) named.add(sheets.join(", "));
      },
    },
  );
  expect(outcome).toMatchObject({ kind: "applied", edits: 1001 });
  expect([...named]).toEqual(["Summary", "Summary, Next"]);
  expect(Math.max(...connection.requests.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
  // The check, the way back in parts, the calculation.
  expect(connection.roundTrips()).toBe(told.length + 2 + workbook.customXml.length);
  expect(told.length).toBeGreaterThanOrEqual(3);
  expect(cellOf("F1000").content).toBe(`999 ${paragraph}`);
});

test("after a failure in a later piece, the earlier ones are put back too", async () => {
  const paragraph = "x".repeat(20_000);
  const edits = Array.from({ length: 400 }, (_, row) => edit(`F${row + 1}`, { text: paragraph }, ""));
  // The check, three parts of the way back, the first piece, the second.
  connection.failAt(6);
  const outcome = await apply(...edits);
  expect(outcome).toMatchObject({ kind: "put-back", left: [] });
  expect(outcome.kind === "put-back" && outcome.error).toMatch(
    /^Writing stopped after [1-9]\d* of 400 edits/,
  );
  expect(workbook.sheet("Summary")!.usedArea(true)!.columns).toBe(4);
});
