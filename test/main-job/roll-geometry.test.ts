/** A row inserted for the new month: what ended above it and is no cell of the report reaches it too. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { startAddIn } from "../../host/door/start-add-in";
import { openWorkbook } from "../../host/file/open";
import { saveWorkbook } from "../../host/file/save";
import type { Workbook } from "../../host/model/workbook";
import { PLAIN } from "../../host/model/style";
import { areaAddress } from "../../src/domain/place";
import type { Plan } from "../../src/domain/plan/plan";
import { planRefresh } from "../../src/domain/refresh";
import { applyPlan } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { undoRefresh } from "../../src/excel/undo";
import { parseExtract } from "../../src/extract/parse-extract";
import { refreshOnHost, type RefreshedReport } from "../support/refresh-on-host";
import { areaAt } from "../support/small-plan";
import { differences, stateOf } from "../support/workbook-state";

const ROOT = join(__dirname, "../..");
/** January 2018 to February 2019 in rows 8 to 21, the year to date in row 22. */
const PAGE = "01 Contacts";

const extract = parseExtract(readFileSync(join(ROOT, "sample/extracts/2019-03.csv"), "utf8"));
const rows = extract.kind === "rows" ? extract.rows : [];

const NAMES = {
  All: `='${PAGE}'!$C$8:$C$21`,
  Two: `=SUM('${PAGE}'!$C$11:$C$21)/SUM('03 Referrals'!$C$11:$C$21)`,
  Across: `='${PAGE}'!$C$8:$C$22`,
  Last: `='${PAGE}'!$C$21`,
  Earlier: `='${PAGE}'!$C$8:$C$20`,
  Below: `='${PAGE}'!$C$22:$C$26`,
  Relative: `='${PAGE}'!C8:C21`,
  Fixed: "=0.95",
} as const;

const BOARD = {
  A1: `=SUM('${PAGE}'!C11:C21)`,
  A2: `=AVERAGE('${PAGE}'!$C$10:$C$21)`,
  A3: `='${PAGE}'!C21`,
  A4: `=SUM('${PAGE}'!C11:C20)`,
  A5: `=SUM('${PAGE}'!C8:C22)`,
  A6: `=MAX('${PAGE}'!C8:C21)-MIN('${PAGE}'!C8:C21)`,
} as const;

/** Conditional formats as a person makes them, of several kinds, on the page's own part of the file. */
const FORMATS = [
  [
    "C8:C21",
    '<cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>',
  ],
  [
    "E8:E21 G8:G21 H30:H31",
    '<cfRule type="expression" dxfId="0" priority="3"><formula>E8&gt;0.9</formula></cfRule>',
  ],
  ["C21:G21", '<cfRule type="top10" dxfId="0" priority="4" rank="1"/>'],
  [
    "C8:C26",
    '<cfRule type="cellIs" dxfId="0" priority="5" operator="greaterThan"><formula>$C$22</formula></cfRule>',
  ],
  ["A8:G21", '<cfRule type="expression" dxfId="0" priority="6"><formula>$C8=""</formula></cfRule>'],
]
  .map(([sqref, rule]) => `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`)
  .join("");

function withFormats(): Uint8Array {
  const parts = unzipSync(readFileSync(join(ROOT, "sample/workbooks/february-2019-rows-to-insert.xlsx")));
  const part = "xl/worksheets/sheet2.xml";
  const page = strFromU8(parts[part]!);
  parts[part] = strToU8(page.replace("</mergeCells>", `</mergeCells>${FORMATS}`));
  return zipSync(parts);
}

const bytes = withFormats();

function february(): Workbook {
  const workbook = openWorkbook(bytes, "february.xlsx");
  for (const [name, formula] of Object.entries(NAMES)) workbook.names.push({ name, formula });
  workbook.names.push({ name: "Own", formula: `='${PAGE}'!$E$8:$E$21`, sheet: PAGE });
  const board = workbook.addSheet("Board");
  for (const [address, formula] of Object.entries(BOARD)) {
    const { row, column } = areaAt(address);
    board.put(row, column, { value: 0, formula, style: PLAIN });
  }
  return workbook;
}

function formulaOf(workbook: Workbook, name: string): string | undefined {
  return workbook.names.find((each) => each.name === name)?.formula;
}

function coveredBy(workbook: Workbook): readonly string[] {
  return workbook
    .sheet(PAGE)!
    .conditionalFormats.map(
      ({ type, area, areas }) => `${type} ${(areas ?? [area]).map(areaAddress).join(" ")}`,
    );
}

describe("a row inserted below February", () => {
  let before: ReturnType<typeof stateOf>;
  let refreshed: RefreshedReport;

  beforeAll(async () => {
    const workbook = february();
    // As it is once it was opened: calculated.
    startAddIn(workbook).dispose();
    before = stateOf(workbook);
    refreshed = await refreshOnHost(workbook, { extract: rows });
  });

  it("extends the names that ended there, and no others", () => {
    const { workbook } = refreshed;
    expect(Object.keys(NAMES).map((name) => `${name} ${formulaOf(workbook, name) ?? ""}`)).toEqual([
      `All ='${PAGE}'!$C$8:$C$22`,
      `Two =SUM('${PAGE}'!$C$11:$C$22)/SUM('03 Referrals'!$C$11:$C$22)`,
      // Excel itself grows what runs across the row and moves what stands below.
      `Across ='${PAGE}'!$C$8:$C$23`,
      `Last ='${PAGE}'!$C$21`,
      `Earlier ='${PAGE}'!$C$8:$C$20`,
      `Below ='${PAGE}'!$C$23:$C$27`,
      `Relative ='${PAGE}'!C8:C21`,
      "Fixed =0.95",
    ]);
    expect(formulaOf(workbook, "Own")).toBe(`='${PAGE}'!$E$8:$E$22`);
  });

  it("extends other people's conditional formats of every kind", () => {
    expect(coveredBy(refreshed.workbook)).toEqual([
      "dataBar C8:C22",
      "custom E8:E22 G8:G22 H31:H32",
      "top10 C21:G22",
      // Excel itself grows what runs across.
      "cellIs C8:C27",
      // The label's merge has the new row already.
      "custom A8:G21 B22:G22",
    ]);
  });

  it("shows both in the preview, before and after", () => {
    const shown = refreshed.refresh.plan.edits
      .filter(({ target }) => target === "name" || target === "span")
      .map(({ sheet, cell, kind, before: was, after, ticked }) => [sheet, cell, kind, was, after, ticked]);
    expect(shown).toContainEqual([PAGE, "C8:C22", "format", "C8:C21", "C8:C22", true]);
    expect(shown).toContainEqual([
      PAGE,
      "B22:G22",
      "format",
      "C8:C21, E8:E21, G8:G21, C21:G21, A8:G21",
      "C8:C22, E8:E22, G8:G22, C21:G22, A8:G22",
      true,
    ]);
    expect(shown).toHaveLength(4);
  });

  it("lists a person's formulas that leave the month out, each with its fix, and changes none by itself", () => {
    const offered = refreshed.refresh.plan.edits.filter(({ sheet }) => sheet === "Board");
    expect(
      offered.map(({ cell, kind, before: was, after, ticked }) => [cell, kind, was, after, ticked]),
    ).toEqual([
      ["A1", "differs", `=SUM('${PAGE}'!C11:C21)`, `=SUM('${PAGE}'!C11:C22)`, false],
      // Twelve months of fourteen: a window that moves on.
      ["A2", "differs", `=AVERAGE('${PAGE}'!$C$10:$C$21)`, `=AVERAGE('${PAGE}'!$C$11:$C$22)`, false],
      [
        "A6",
        "differs",
        `=MAX('${PAGE}'!C8:C21)-MIN('${PAGE}'!C8:C21)`,
        `=MAX('${PAGE}'!C8:C22)-MIN('${PAGE}'!C8:C22)`,
        false,
      ],
    ]);
    const findings = refreshed.refresh.findings.filter(({ sheet }) => sheet === "Board");
    expect(findings.map(({ rule, cell, expected }) => [rule, cell, expected])).toEqual([
      ["formula-pattern", "A1", `=SUM('${PAGE}'!C11:C22)`],
      ["formula-pattern", "A2", `=AVERAGE('${PAGE}'!$C$11:$C$22)`],
      ["formula-pattern", "A6", `=MAX('${PAGE}'!C8:C22)-MIN('${PAGE}'!C8:C22)`],
    ]);
    expect(findings[0]?.message).toMatch(/ends at Feb-19 and leaves out Mar-19/);
    const board = refreshed.workbook.sheet("Board")!;
    expect(board.cell(0, 0)?.formula).toBe(BOARD.A1);
  });

  it("keeps all of it in a file", () => {
    const opened = openWorkbook(saveWorkbook(refreshed.workbook), "march.xlsx");
    expect(formulaOf(opened, "All")).toBe(`='${PAGE}'!$C$8:$C$22`);
    expect(formulaOf(opened, "Own")).toBe(`='${PAGE}'!$E$8:$E$22`);
    expect([...coveredBy(opened)].sort()).toEqual([...coveredBy(refreshed.workbook)].sort());
  });

  it("plans nothing more, and goes on offering what was left", async () => {
    const connection = startAddIn(refreshed.workbook);
    const again = planRefresh(await readWorkbook());
    connection.dispose();
    const edits = again.kind === "ready" ? again.plan.edits : [];
    expect(edits.filter(({ ticked }) => ticked)).toEqual([]);
    expect(edits.filter(({ sheet }) => sheet === "Board").map(({ cell }) => cell)).toEqual([
      "A1",
      "A2",
      "A6",
    ]);
  });

  it("is undone", async () => {
    const connection = startAddIn(refreshed.workbook);
    expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
    connection.dispose();
    expect(differences(before, stateOf(refreshed.workbook))).toEqual([]);
  });
});

it("a formula on offer is extended where the person ticks it, and undone", async () => {
  const workbook = february();
  startAddIn(workbook).dispose();
  const before = stateOf(workbook);
  await refreshOnHost(workbook, { extract: rows, acceptDifferences: true });
  expect(workbook.sheet("Board")!.cell(0, 0)?.formula).toBe(`=SUM('${PAGE}'!C11:C22)`);
  expect(workbook.sheet("Board")!.cell(1, 0)?.formula).toBe(`=AVERAGE('${PAGE}'!$C$11:$C$22)`);
  const connection = startAddIn(workbook);
  expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
  connection.dispose();
  expect(differences(before, stateOf(workbook))).toEqual([]);
});

describe("where somebody changed a name or a conditional format", () => {
  let plan: Plan;

  beforeAll(async () => {
    const connection = startAddIn(february());
    const refresh = planRefresh(await readWorkbook(), { extract: rows });
    connection.dispose();
    if (refresh.kind !== "ready") throw new Error(JSON.stringify(refresh));
    plan = refresh.plan;
  });

  it.each<readonly [string, (workbook: Workbook) => void, object]>([
    [
      "a name stands for something else",
      (workbook) => void (workbook.names.find(({ name }) => name === "All")!.formula = "=1"),
      { sheet: PAGE, cell: "All", found: "=1" },
    ],
    [
      "a name is gone",
      (workbook) => void workbook.names.splice(0, 1),
      { sheet: PAGE, cell: "All", found: "" },
    ],
    [
      "a conditional format covers other cells",
      (workbook) => void (workbook.sheet(PAGE)!.conditionalFormats[0]!.area = areaAt("C8:C9")),
      { sheet: PAGE, expected: "C8:C21", found: "C8:C9" },
    ],
    [
      "a conditional format is gone",
      (workbook) => void workbook.sheet(PAGE)!.conditionalFormats.shift(),
      { sheet: PAGE, expected: "C8:C21", found: "" },
    ],
  ])("since the preview, nothing is written: %s", async (_, meanwhile, stale) => {
    const workbook = february();
    const connection = startAddIn(workbook);
    meanwhile(workbook);
    const before = stateOf(workbook);
    expect(await applyPlan(plan)).toMatchObject({ kind: "stale", cells: [stale] });
    expect(differences(before, stateOf(workbook))).toEqual([]);
    connection.dispose();
  });

  async function undoneAfter(meanwhile: (workbook: Workbook) => void) {
    const workbook = february();
    const connection = startAddIn(workbook);
    expect(await applyPlan(plan)).toMatchObject({ kind: "applied" });
    meanwhile(workbook);
    const undone = await undoRefresh();
    connection.dispose();
    return { workbook, undone };
  }

  it("since the refresh, Undo leaves the name and says so", async () => {
    const { workbook, undone } = await undoneAfter(({ names }) => {
      names.find(({ name }) => name === "All")!.formula = "=7";
    });
    expect(undone).toMatchObject({ kind: "undone", left: [{ sheet: PAGE, cell: "All" }] });
    expect(formulaOf(workbook, "All")).toBe("=7");
    expect(formulaOf(workbook, "Own")).toBe(`='${PAGE}'!$E$8:$E$21`);
  });

  it("a row that a person has used since stays, its conditional formats with it; names go back", async () => {
    const { workbook, undone } = await undoneAfter((changed) => {
      const { row, column } = areaAt("AB22");
      changed.sheet(PAGE)!.put(row, column, { value: "to be checked", formula: "", style: PLAIN });
    });
    expect(undone).toMatchObject({ kind: "undone", left: [{ sheet: PAGE, cell: "22:22" }] });
    expect(coveredBy(workbook)[0]).toBe("dataBar C8:C22");
    expect(formulaOf(workbook, "All")).toBe(`='${PAGE}'!$C$8:$C$21`);
  });
});
