/**
 * Charts of ours through the real client: made, told to show more, taken back, and left to people.
 * Long, as a chart is followed through the months on one workbook.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ClientConnection } from "../../host/door/node-door";
import { startAddIn } from "../../host/door/start-add-in";
import { openWorkbook } from "../../host/file/open";
import { saveWorkbook } from "../../host/file/save";
import type { ChartPicture } from "../../host/model/chart";
import type { Workbook } from "../../host/model/workbook";
import { parseMonth } from "../../src/domain/period";
import type { NewSeries } from "../../src/domain/plan/charts/chart-edit";
import type { ChartEdit, Plan } from "../../src/domain/plan/plan";
import { planRefresh, type RefreshOptions } from "../../src/domain/refresh";
import { applyPlan } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { readUndo, undoRefresh } from "../../src/excel/undo";
import { parseExtract } from "../../src/extract/parse-extract";
import { closeClients, hostWorkbook, openClient } from "../support/open-client";
import { areaAt, insertRows, planOf, writeCell } from "../support/small-plan";
import { differences, stateOf } from "../support/workbook-state";

const SAID = { kind: "chart", before: "", after: "", because: "", ticked: true } as const;
const WITH_CHARTS = { excelApi: 1.15 };

function series(name: string, values: string, line = false): NewSeries {
  const look = { name, colour: "#1F4E79", line, dashed: line, labels: false };
  return { values: areaAt(values), categories: areaAt("A2:A4"), look };
}

function makeChart(name: string): ChartEdit {
  const make = {
    type: "ColumnClustered",
    area: areaAt("D2:G6"),
    title: { row: 0, column: 3 },
    series: [series("Contacts", "B2:B4"), series("Target", "C2:C4", true)],
    least: 0,
    most: 1,
  } as const;
  const title = writeCell("D1", { text: "Contacts: 30", numberFormat: ";;;" }, "", "Page");
  const cells = [{ ...title, uncounted: true }] as const;
  return { target: "chart", sheet: "Page", cell: "D2:G6", name, change: { make }, cells, ...SAID };
}

describe("a small page with a chart of a person's and one of ours", () => {
  let workbook: Workbook;
  let connection: ClientConnection;
  let plan: Plan;

  const chart = (name: string): ChartPicture => {
    const found = workbook.sheet("Page")?.charts.find((each) => each.name === name);
    if (!found) throw new Error(`No chart ${name}`);
    return found;
  };

  beforeEach(() => {
    workbook = hostWorkbook({
      Page: [
        ["Month", "Contacts", "Share"],
        ["Jan-19", 10, 0.1],
        ["Feb-19", 20, 0.2],
        ["YTD", 30, 0.3],
        ["2017/18", 40, 0.4],
      ],
    });
    const place = { type: "column", row: 8, column: 0, width: 300, height: 200 } as const;
    const shown = { name: "", categories: "Page!$A$2:$A$3", values: "Page!$B$2:$B$3" };
    workbook.sheet("Page")!.charts = [
      { ...place, name: "Chart 1", title: "Theirs", series: [shown] },
      { ...place, name: "Ours", title: "=Page!$D$1", series: [shown], row: 20 },
    ];
    connection = openClient(workbook, WITH_CHARTS);
    const was = { values: areaAt("B2:B3"), categories: areaAt("A2:A3") };
    const to = { values: areaAt("B2:B4"), categories: areaAt("A2:A4") };
    const move: ChartEdit = {
      target: "chart",
      sheet: "Page",
      cell: "B2:B4",
      name: "Ours",
      change: { move: [{ index: 0, to, was }] },
      cells: [],
      ...SAID,
    };
    plan = planOf(
      insertRows(3, { sheet: "Page" }),
      writeCell("A4", { text: "Mar-19" }, "", "Page"),
      move,
      makeChart("New"),
    );
  });
  afterEach(closeClients);

  test("are read with their places and cells", async () => {
    const [page] = (await readWorkbook()).sheets;
    expect(page?.charts).toMatchObject([
      { name: "Chart 1", title: "Theirs", top: 120, left: 0, width: 225, height: 150 },
      { name: "Ours", series: [{ values: areaAt("B2:B3"), categories: areaAt("A2:A3") }] },
    ]);
    expect(page?.rowHeights?.[0]).toBe(15);
    expect(page?.columnWidths?.[0]).toBe(48);
  });

  test("are not read where Excel cannot say what a series shows", async () => {
    openClient(workbook);
    expect((await readWorkbook()).sheets[0]?.charts).toBeUndefined();
  });

  test("ours is made as planned, and shows the new month; theirs stays", async () => {
    const theirs = chart("Chart 1");
    const { row, ...rest } = theirs;
    expect(await applyPlan(plan)).toEqual({ kind: "applied", edits: 4, roundTrips: 4 });
    expect(chart("Chart 1")).toEqual({ ...rest, row: row + 1 });
    expect(chart("Ours").series).toEqual([
      { name: "", categories: "Page!$A$2:$A$4", values: "Page!$B$2:$B$4" },
    ]);
    expect(chart("New")).toMatchObject({
      type: "column",
      title: "=Page!$D$1",
      row: 1,
      column: 3,
      width: 256,
      height: 100,
      least: 0,
      most: 1,
      series: [
        { name: "Contacts", values: "Page!$B$2:$B$4", categories: "Page!$A$2:$A$4", colour: "#1F4E79" },
        { name: "Target", values: "Page!$C$2:$C$4", type: "line", dashed: true },
      ],
    });
    const [page] = (await readWorkbook()).sheets;
    expect(page?.charts?.find(({ name }) => name === "New")?.title).toBe("Contacts: 30");
  });

  test("are as before after undo", async () => {
    const before = stateOf(workbook);
    await applyPlan(plan);
    expect(await undoRefresh()).toEqual({ kind: "undone", changes: 4, left: [] });
    expect(differences(before, stateOf(workbook))).toEqual([]);
  });

  test("one that a person has changed since stays, and is listed", async () => {
    await applyPlan(plan);
    const sheet = workbook.sheet("Page")!;
    sheet.charts = sheet.charts.map((each) =>
      each.name === "New" ? { ...each, series: [{ ...each.series[0]!, values: "Page!$C$2:$C$6" }] } : each,
    );
    const undone = await undoRefresh();
    expect(undone).toMatchObject({ kind: "undone", left: [{ sheet: "Page", cell: "New" }] });
    expect(chart("New").series).toHaveLength(1);
  });

  test.each([
    ["made is there already", (name: string) => ({ ...chart("Ours"), name: name === "Ours" ? "New" : name })],
    ["changed is gone", (name: string) => ({ ...chart(name), name: name === "Ours" ? "Renamed" : name })],
  ])("nothing is written where a chart to be %s", async (_, change) => {
    const sheet = workbook.sheet("Page")!;
    sheet.charts = [...sheet.charts.map(({ name }) => change(name))];
    const before = stateOf(workbook);
    expect(await applyPlan(plan)).toMatchObject({ kind: "stale" });
    expect(differences(before, stateOf(workbook))).toEqual([]);
  });

  /** Plays a failure after each number of actions in turn, until there are no more; gives how many there were. */
  async function atEachAction(play: (afterActions: number) => Promise<boolean>): Promise<number> {
    let after = 0;
    while (after < 300 && (await play(after))) after += 1;
    return after;
  }

  test("are as before after a failure at any single action of writing", async () => {
    const before = stateOf(workbook);
    const actions = await atEachAction(async (afterActions) => {
      connection.failAt(3, { afterActions });
      const outcome = await applyPlan(plan);
      if (outcome.kind === "applied") return false;
      expect(outcome).toMatchObject({ kind: "put-back", left: [] });
      expect(differences(before, stateOf(workbook))).toEqual([]);
      return true;
    });
    expect(actions).toBeGreaterThan(30);
  });

  test("can be made as before after a failure at any single action of undo", async () => {
    const before = stateOf(workbook);
    const actions = await atEachAction(async (afterActions) => {
      await applyPlan(plan);
      connection.failAt(6, { afterActions });
      const { kind } = await undoRefresh();
      if (kind === "stopped") expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
      expect(differences(before, stateOf(workbook))).toEqual([]);
      return kind === "stopped";
    });
    expect(actions).toBeGreaterThan(10);
  });

  test.each([1, 2, 3, 4])("a failure at round trip %i of applying leaves nothing behind", async (trip) => {
    const before = stateOf(workbook);
    connection.failAt(trip);
    await applyPlan(plan).catch((error: unknown) => expect(error).toBeInstanceOf(OfficeExtension.Error));
    expect(differences(before, stateOf(workbook))).toEqual([]);
    expect(await readUndo()).toBeUndefined();
  });
});

test("a chart is one change, made or told anew: the cells behind it are written and taken back uncounted", async () => {
  const path = join(__dirname, "../../sample/workbooks/february-2019.xlsx");
  const workbook = openWorkbook(new Uint8Array(readFileSync(path)), "february.xlsx");
  const connection = startAddIn(workbook, WITH_CHARTS);
  const charts = async (): Promise<Plan> => {
    const outcome = planRefresh(await readWorkbook());
    if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
    const edits = outcome.plan.edits.filter(({ kind }) => kind === "chart");
    expect(edits.map(({ target }) => target)).toEqual(edits.map(() => "chart"));
    return { ...outcome.plan, edits };
  };
  const before = stateOf(workbook);
  const made = await charts();
  expect(made.edits.length).toBeGreaterThan(20);
  const behind = made.edits.flatMap((edit) => (edit.target === "chart" ? edit.cells : []));
  expect(behind.length).toBeGreaterThan(10 * made.edits.length);
  const count = made.edits.length;
  expect(await applyPlan(made)).toMatchObject({ kind: "applied", edits: count });
  expect(await undoRefresh()).toEqual({ kind: "undone", changes: count, left: [] });
  expect(differences(before, stateOf(workbook))).toEqual([]);
  await applyPlan(made);
  for (const { sheet, row, column, write } of behind)
    expect(workbook.sheet(sheet)?.cell(row, column)?.value).toBe(Object.values(write)[0]);
  expect((await charts()).edits).toEqual([]);

  // A figure that changes makes another title, and moves no series.
  const page = workbook.sheet("07 S47 Started")!;
  page.put(20, 2, { ...page.cell(20, 2)!, value: 99 });
  const again = await charts();
  expect(again.edits).toMatchObject([{ name: "Performance chart 3.1", change: { move: [] } }]);
  expect(again.edits[0]?.after).toContain("99");
  expect(await applyPlan(again)).toMatchObject({ kind: "applied", edits: 1 });
  expect(await undoRefresh()).toMatchObject({ kind: "undone", changes: 1 });
  expect((await charts()).edits).toHaveLength(1);
  connection.dispose();
});

describe("February's report, rolled to March and April", () => {
  const root = join(__dirname, "../..");
  const isOurs = ({ name }: ChartPicture): boolean => name.startsWith("Performance chart ");

  async function refresh(workbook: Workbook, options: RefreshOptions): Promise<Plan> {
    const connection = startAddIn(workbook, WITH_CHARTS);
    try {
      const outcome = planRefresh(await readWorkbook(), options);
      if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
      const applied = await applyPlan(outcome.plan);
      if (applied.kind !== "applied") throw new Error(JSON.stringify(applied));
      expect(connection.roundTrips()).toBeLessThanOrEqual(8);
      return outcome.plan;
    } finally {
      connection.dispose();
    }
  }

  const names = (workbook: Workbook): readonly string[] =>
    workbook.sheets.flatMap((sheet) => sheet.charts.map(({ name }) => `${sheet.name}: ${name}`));

  test("charts are made once, follow the months, and keep the look that a person gave them", async () => {
    const february = new Uint8Array(
      readFileSync(join(root, "sample/workbooks/february-2019-rows-to-insert.xlsx")),
    );
    let workbook = openWorkbook(february, "february.xlsx");
    const theirs = workbook.sheets.map((sheet) => [...sheet.charts]);
    await refresh(workbook, {});
    const made = names(workbook);
    expect(workbook.sheets.map((sheet) => sheet.charts.filter((each) => !isOurs(each)))).toEqual(theirs);
    const name = "Performance chart 3.1";
    const before = workbook.sheet("07 S47 Started")!.charts.find((each) => each.name === name)!;
    expect(before.series[0]).toMatchObject({ values: "'07 S47 Started'!$C$8:$C$21" });

    workbook = openWorkbook(byHand(saveWorkbook(workbook), name), "february.xlsx");
    const extract = parseExtract(readFileSync(join(root, "sample/extracts/2019-03.csv"), "utf8"));
    if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
    await refresh(workbook, { extract: extract.rows });
    // Pages with too few figures in February have their charts by now; none was made twice.
    const inMarch = names(workbook);
    expect(inMarch).toEqual(expect.arrayContaining([...made]));
    expect(new Set(inMarch).size).toBe(inMarch.length);
    const after = workbook.sheet("07 S47 Started")!.charts.find((each) => each.name === name)!;
    expect(after).toMatchObject({
      column: 20,
      title: "By hand",
      series: [
        {
          values: "'07 S47 Started'!$C$8:$C$22",
          categories: "'07 S47 Started'!$B$8:$B$22",
          colour: "#FF00FF",
        },
      ],
    });
    const again = openWorkbook(saveWorkbook(workbook), "march.xlsx");
    expect(again.sheet("07 S47 Started")!.charts.find((each) => each.name === name)).toEqual(after);

    const second = await refresh(workbook, {});
    expect(second.edits.filter(({ ticked }) => ticked)).toEqual([]);

    await refresh(workbook, { month: parseMonth("2019-04")! });
    expect(names(workbook)).toEqual(inMarch);
    const april = workbook.sheet("07 S47 Started")!.charts.find((each) => each.name === name)!;
    expect(april.series[0]).toMatchObject({ values: "'07 S47 Started'!$C$8:$C$23" });
  });
});

/** The file as a person leaves it who moved, recoloured and retitled a chart. */
function byHand(bytes: Uint8Array, name: string): Uint8Array {
  const files = unzipSync(bytes);
  const drawings = Object.keys(files).filter((part) => /^xl\/drawings\/drawing\d+\.xml$/.test(part));
  const drawing = drawings.find((part) => strFromU8(files[part]!).includes(`name="${name}"`))!;
  const anchors = strFromU8(files[drawing]!).split(/(?=<xdr:oneCellAnchor)/);
  const at = anchors.findIndex((anchor) => anchor.includes(`name="${name}"`));
  const link = /r:id="([^"]+)"/.exec(anchors[at]!)![1]!;
  anchors[at] = anchors[at]!.replace(/<xdr:col>\d+<\/xdr:col>/, "<xdr:col>20</xdr:col>");
  files[drawing] = strToU8(anchors.join(""));
  const links = strFromU8(files[drawing.replace("drawings/", "drawings/_rels/") + ".rels"]!);
  const target = links.split("<Relationship ").find((each) => each.includes(`Id="${link}"`))!;
  const part = `xl/charts/${/Target="[^"]*\/([^"/]+)"/.exec(target)![1]!}`;
  files[part] = strToU8(
    strFromU8(files[part]!)
      .replace(
        /<c:title>.*?<\/c:tx>/s,
        "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>By hand</a:t></a:r></a:p></c:rich></c:tx>",
      )
      .replace("1F4E79", "FF00FF"),
  );
  return zipSync(files);
}
