/** What a person sets in the pane, written, read back and undone through the real client on the printed report. */
import { join } from "node:path";
import { startAddIn } from "../../host/door/start-add-in";
import type { Workbook } from "../../host/model/workbook";
import { PLAIN } from "../../host/model/style";
import { month } from "../../src/domain/period";
import type { Plan } from "../../src/domain/plan/plan";
import { sayNoRoom } from "../../src/domain/plan/colour-key";
import { PALETTES } from "../../src/domain/plan/palette";
import { planLooks } from "../../src/domain/plan/plan-looks";
import { planRefresh, type Refresh } from "../../src/domain/refresh";
import { changeSettings, type SettingsChange } from "../../src/domain/settings/change-settings";
import { readChoices } from "../../src/domain/settings/choices";
import { draftSettings } from "../../src/domain/settings/draft-settings";
import { figureChoices } from "../../src/domain/settings/figure-choices";
import { listSettings } from "../../src/domain/settings/list-settings";
import { applyPlan } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { undoRefresh } from "../../src/excel/undo";
import { doubtfulReport } from "../support/doubtful-report";
import { openFile, shownIn } from "../support/refresh-on-host";
import { differences, stateOf } from "../support/workbook-state";

const REPORT = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
const PALETTE: SettingsChange = { kind: "choices", values: { palette: "colour-blind safe" } };
const POPULATION: SettingsChange = {
  kind: "population",
  from: month("2019-04"),
  population: 57_310,
  source: "Mid-year estimate 2018",
};
const LINK: SettingsChange = {
  kind: "link",
  indicator: "1.2",
  sheet: "01 Contacts",
  column: "E",
  figure: "figure",
};

let workbook: Workbook;
let dispose: () => void;

function open(file = REPORT): void {
  workbook = openFile(file);
  dispose = startAddIn(workbook).dispose;
}

afterEach(() => dispose());

async function read(): Promise<Refresh> {
  const outcome = planRefresh(await readWorkbook());
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function apply(plan: Plan): Promise<number> {
  const outcome = await applyPlan(plan);
  if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
  return outcome.edits;
}

async function change(what: SettingsChange): Promise<number> {
  const { standing } = await read();
  return apply(changeSettings(standing.book, standing.cells, what));
}

describe("on the report's own Report settings", () => {
  beforeEach(() => open());

  test("choices, a population and a link are read back as they were set", async () => {
    expect(await change(PALETTE)).toBeGreaterThan(0);
    await change({
      kind: "choices",
      values: {
        palette: "colour-blind safe",
        "re-run window (months)": "4",
        "formulas or values": "formulas",
      },
    });
    await change(POPULATION);
    await change(LINK);
    const { book, joins } = (await read()).standing;
    expect(readChoices(book.settings)).toEqual({
      palette: "colour-blind safe",
      valuesOnly: false,
      rerunWindow: 4,
    });
    expect(book.settings.populations.map(({ from, to, population }) => [from, to, population])).toEqual([
      ["2017-04", "2018-05", 56_592],
      ["2018-06", "2019-03", 56_947],
      ["2019-04", undefined, 57_310],
    ]);
    expect([...joins.byRow.values()].find(({ row }) => row.number === "1.2")?.how).toBe("declared");
    // What is set already needs no edit.
    for (const what of [PALETTE, POPULATION, LINK]) expect(await change(what)).toBe(0);
  });

  test("each change is undone to the last cell", async () => {
    for (const what of [PALETTE, POPULATION, LINK]) {
      const before = stateOf(workbook);
      await change(what);
      expect(differences(before, stateOf(workbook))).not.toEqual([]);
      expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
      expect(differences(before, stateOf(workbook))).toEqual([]);
    }
  });

  test("values only: a refresh writes no formula, settles those it wrote before, and then plans nothing", async () => {
    await apply((await read()).plan);
    await change({ kind: "choices", values: { "formulas or values": "values" } });
    expect(shownIn(workbook, "Performance Summary", "N11")).toBe("Red");
    const { plan } = await read();
    const writes = plan.edits.flatMap((edit) => (edit.target === "cell" ? [edit.write] : []));
    expect(writes.length).toBeGreaterThan(1000);
    expect(writes.filter((write) => "formula" in write)).toEqual([]);
    await apply(plan);
    expect(workbook.sheet("Performance Summary")?.cell(10, 13)).toMatchObject({ value: "Red", formula: "" });
    expect((await read()).plan.edits.filter(({ ticked }) => ticked)).toEqual([]);
  });
});

describe("what the pane shows of it", () => {
  test("lines of every table lead to their cells; choices that have a form are not among them", async () => {
    open();
    await change(PALETTE);
    await change(LINK);
    const { book, cells } = (await read()).standing;
    const lists = listSettings(book, cells);
    expect(lists.map(({ kind }) => kind)).toEqual(["conventions", "links", "bases", "relations"]);
    const links = lists.find(({ kind }) => kind === "links")?.lines ?? [];
    expect(links.map(({ words }) => words)).toEqual(["1.2: 01 Contacts, E, figure"]);
    expect(shownIn(workbook, "Report settings", links[0]?.cell ?? "")).toBe("1.2");
    expect(JSON.stringify(lists)).not.toContain("palette");
  });

  test("a row that two pages would fit offers each figure once, and is filled from the one that was said", async () => {
    workbook = doubtfulReport();
    dispose = startAddIn(workbook).dispose;
    const { book } = await read();
    await apply(draftSettings(book.workbook, book.month));
    const [choices] = figureChoices((await read()).standing);
    expect([choices?.standing, choices?.chosen?.sheet, choices?.others.map(({ sheet }) => sheet)]).toEqual([
      "unsure",
      "North",
      ["South"],
    ]);
    await change({ kind: "link", indicator: "1.1", sheet: "South", column: "B", figure: "figure" });
    const { plan, standing } = await read();
    expect(standing.joins.doubts).toEqual([]);
    expect(plan.edits.find(({ sheet, cell }) => sheet === "Summary" && cell === "G4")?.after).toBe("202");
  });
});

describe("the look of the whole report", () => {
  beforeEach(() => open());

  const rules = () => workbook.sheet("Performance Summary")?.conditionalFormats ?? [];
  const paintLooks = async () => apply(planLooks((await read()).standing));

  test("is given in one go, and needs nothing the second time", async () => {
    expect(await paintLooks()).toBeGreaterThan(0);
    // Two columns of RAG, two of arrows, and the key of each.
    expect(rules()).toHaveLength(15);
    expect(planLooks((await read()).standing).edits).toEqual([]);
  });

  test("has a key of its colours beside that of the arrows, which a refresh leaves and an undo takes out", async () => {
    const before = stateOf(workbook);
    const { findings } = await read();
    await paintLooks();
    const key = ["N4", "O4", "N5", "O5", "N6", "O6"];
    expect(key.map((cell) => shownIn(workbook, "Performance Summary", cell))).toEqual([
      "Red",
      "off target",
      "Amber",
      "within tolerance of the target",
      "Green",
      "on target",
    ]);
    const { classic } = PALETTES;
    expect(rules().map(({ formula, fill, font }) => [formula, fill, font])).toEqual(
      expect.arrayContaining([
        ['=N4="Red"', classic.rag.Red.fill, classic.rag.Red.font],
        ['=N4="Amber"', classic.rag.Amber.fill, classic.rag.Amber.font],
        ['=B4="↑"', "", classic.arrows.better.font],
      ]),
    );
    // The report is read as before: only its colours are done.
    const { plan, findings: after } = await read();
    expect(after).toEqual(findings);
    expect(plan.edits.filter(({ target }) => target === "colours")).toEqual([]);
    expect(plan.edits.filter(({ cell }) => key.includes(cell)).map(({ sheet }) => sheet)).not.toContain(
      "Performance Summary",
    );
    expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
    expect(differences(before, stateOf(workbook))).toEqual([]);
  });

  test("has no key where something stands in its place, and says where, why and what to do", async () => {
    expect(sayNoRoom((await read()).standing)).toBeUndefined();
    workbook.sheet("Performance Summary")?.put(5, 14, { value: "Draft", formula: "", style: PLAIN });
    expect(sayNoRoom((await read()).standing)).toBe(
      "No key of what the colours mean: above the table of 'Performance Summary' (row 8) no 3 rows are empty in columns N to P. " +
        "Insert 3 empty rows above row 8, then read the workbook again.",
    );
    await paintLooks();
    expect(shownIn(workbook, "Performance Summary", "N4")).toBe("");
    expect(shownIn(workbook, "Performance Summary", "O6")).toBe("Draft");
    expect(rules()).toHaveLength(12);
  });

  test("follows the palette: its rules are replaced, never piled up, and undone", async () => {
    await paintLooks();
    const classic = rules().map(({ fill }) => fill);
    await change(PALETTE);
    const before = stateOf(workbook);
    await paintLooks();
    expect(rules()).toHaveLength(15);
    expect(rules().map(({ fill }) => fill)).not.toEqual(classic);
    await undoRefresh();
    expect(differences(before, stateOf(workbook))).toEqual([]);
  });

  test("shows a bare fraction as the percentage that it is, and leaves its value", async () => {
    const sheet = workbook.sheet("Performance Summary");
    const cell = sheet?.cell(10, 8);
    if (!sheet || !cell) throw new Error("I11 is there");
    sheet.put(10, 8, { ...cell, value: 0.76, style: { ...cell.style, numberFormat: "General" } });
    await paintLooks();
    expect(shownIn(workbook, "Performance Summary", "I11")).toBe("76.0%");
    expect(sheet.cell(10, 8)?.value).toBe(0.76);
  });
});

describe("a workbook without Report settings", () => {
  test("gets the sheet with every table, takes a link, and loses it all again by undo", async () => {
    open();
    const index = workbook.sheets.findIndex(({ name }) => name === "Report settings");
    workbook.sheets.splice(index, 1);
    const before = stateOf(workbook);
    const { book } = (await read()).standing;
    await apply(draftSettings(book.workbook, book.month));
    const { settings } = (await read()).standing.book;
    expect([settings.sheet, settings.month, settings.conventions.get("palette")]).toEqual([
      "Report settings",
      "2019-03",
      "classic",
    ]);
    expect(draftSettings((await read()).standing.book.workbook, book.month).edits).toEqual([]);
    expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
    expect(differences(before, stateOf(workbook))).toEqual([]);

    await apply(draftSettings(book.workbook, book.month));
    await change(LINK);
    await change(PALETTE);
    const again = (await read()).standing.book.settings;
    expect(again.links).toEqual([{ indicator: "1.2", sheet: "01 Contacts", column: "E", figure: "figure" }]);
    expect([again.conventions.size, again.conventions.get("palette")]).toEqual([3, "colour-blind safe"]);
  });
});
