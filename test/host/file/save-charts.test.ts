import { newWorkbook } from "../../../host/file/new-workbook";
import { openWorkbook } from "../../../host/file/open";
import { saveWorkbook } from "../../../host/file/save";
import type { ChartPicture, Sheet } from "../../../host/model/sheet";
import type { Workbook } from "../../../host/model/workbook";
import { madeFile } from "./made-package";
import { differingParts, partText, printedFile } from "./printed-file";

const CHART: ChartPicture = {
  name: "PERF 1.1 & 1.2",
  type: "column",
  title: "Contacts rose\nto 1,528",
  series: [
    { name: "=Data!$B$1", categories: "Data!$A$2:$A$5", values: "Data!$B$2:$B$5" },
    { name: "Target <95%", categories: "Data!$A$2:$A$5", values: "Data!$C$2:$C$5" },
  ],
  row: 20,
  column: 3,
  width: 600,
  height: 240,
};

function made(): { workbook: Workbook; sheet: Sheet } {
  const workbook = openWorkbook(madeFile(), "m.xlsx");
  return { workbook, sheet: workbook.sheets[0]! };
}

/** Without colours: a series that has none of its own is written with one of the writer's. */
function chartsAgain(workbook: Workbook, sheet = 0): ChartPicture[] {
  const { charts } = openWorkbook(saveWorkbook(workbook), "m.xlsx").sheets[sheet]!;
  return charts.map((chart) => ({
    ...chart,
    series: chart.series.map(({ colour, ...series }) => {
      expect(colour ?? "#000000").toMatch(/^#[0-9A-F]{6}$/);
      return series;
    }),
  }));
}

describe("charts of an opened file", () => {
  it("are added beside those that are there, in parts of their own", () => {
    const { workbook, sheet } = made();
    sheet.charts.push(
      CHART,
      { ...CHART, name: "Lines", type: "line", row: 40 },
      { ...CHART, name: "Bars", type: "bar", title: "", row: 60 },
    );
    expect(chartsAgain(workbook)).toEqual(sheet.charts);
    expect(differingParts(madeFile(), saveWorkbook(workbook))).toEqual([
      "+xl/charts/chart2.xml",
      "+xl/charts/chart3.xml",
      "+xl/charts/chart4.xml",
      "~[Content_Types].xml",
      "~xl/drawings/_rels/drawing1.xml.rels",
      "~xl/drawings/drawing1.xml",
    ]);
    expect(partText(saveWorkbook(workbook), "xl/drawings/drawing1.xml")).toContain("A text box");
  });

  it("get a drawing on a sheet that has none", () => {
    const { workbook } = made();
    workbook.sheets[1]!.charts.push(CHART);
    expect(chartsAgain(workbook, 1)).toEqual([CHART]);
    expect(partText(saveWorkbook(workbook), "xl/worksheets/sheet2.xml")).toMatch(/<drawing r:id="rId1"\/>/);
  });

  it("keep their look where a range is extended: only the range is written", () => {
    const file = printedFile();
    const workbook = openWorkbook(file, "p.xlsx");
    const sheet = workbook.sheet("01 Contacts")!;
    const [first] = sheet.charts as [ChartPicture];
    const [series] = first.series;
    sheet.charts[0] = {
      ...first,
      series: [{ ...series!, categories: "'01 Contacts'!$B$8:$B$23", values: "'01 Contacts'!$C$8:$C$23" }],
    };
    const saved = saveWorkbook(workbook);
    expect(differingParts(file, saved)).toEqual(["~xl/charts/chart1.xml"]);
    const before = partText(file, "xl/charts/chart1.xml");
    expect(partText(saved, "xl/charts/chart1.xml")).toBe(before.replaceAll("$22<", "$23<"));
  });

  it("change title, place, size, kind, names and number of series", () => {
    const { workbook, sheet } = made();
    const [first] = sheet.charts as [ChartPicture];
    const changes: Partial<ChartPicture>[] = [
      { title: "One line" },
      { title: "Two\nlines" },
      { title: "" },
      { row: 1, column: 0, width: 300, height: 150 },
      { type: "bar" },
      { series: [...first.series, ...CHART.series] },
      { series: [{ ...first.series[0]!, name: "Fixed" }] },
      { series: [{ ...first.series[0]!, name: "" }] },
    ];
    for (const change of changes) {
      sheet.charts[0] = { ...first, ...change };
      expect(chartsAgain(workbook)).toEqual([{ ...first, ...change }]);
    }
  });

  it("go with their parts when they are deleted", () => {
    const { workbook, sheet } = made();
    sheet.charts = [];
    const saved = saveWorkbook(workbook);
    expect(openWorkbook(saved, "m.xlsx").sheets[0]!.charts).toEqual([]);
    expect(differingParts(madeFile(), saved)).toContain("-xl/charts/chart1.xml");
    expect(partText(saved, "xl/drawings/drawing1.xml")).toContain("A text box");
  });

  it("of kinds that cannot be drawn are refused", () => {
    const { workbook, sheet } = made();
    sheet.charts.push({ ...CHART, type: "other" });
    expect(() => saveWorkbook(workbook)).toThrow(/does not write new charts of other types/);
  });
});

it("a workbook made from nothing has its charts", () => {
  const workbook = newWorkbook();
  workbook.addSheet("Data").charts.push(CHART);
  expect(chartsAgain(workbook)).toEqual([CHART]);
});
