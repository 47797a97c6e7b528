import type { Finding } from "../../../src/domain/finding";
import { fixedAlike, planFixes } from "../../../src/domain/findings/fixes";
import { month } from "../../../src/domain/period";
import { planRefresh, type RefreshOptions } from "../../../src/domain/refresh";
import type { WorkbookSnapshot } from "../../../src/domain/workbook";
import { monthLabels, page, scorecard } from "../../support/rule-tester";
import { workbook, type CellInput } from "../../support/sheet-builder";

const LABELS = monthLabels(2018 * 12 + 9, 6);

function report(unit: string, heads: string, figures: readonly CellInput[], words = {}): WorkbookSnapshot {
  const rows = Object.fromEntries(LABELS.map((label, index) => [label, [figures[index] ?? ""]]));
  return workbook(
    scorecard({ number: "1.1", name: heads, unit, months: figures.slice(2), ...words }),
    page("P", [["1.1", heads]], rows),
  );
}

function findingsIn(snapshot: WorkbookSnapshot, options: RefreshOptions = {}): readonly Finding[] {
  const outcome = planRefresh(snapshot, options);
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome.findings;
}

const fixesIn = (snapshot: WorkbookSnapshot, sheet: string): readonly unknown[] =>
  findingsIn(snapshot).flatMap(({ fix }) =>
    fix && fix.edit.sheet === sheet ? [[fix.does, fix.edit.cell, fix.edit.write]] : [],
  );

describe("a number typed as text", () => {
  it("becomes the number, in the format of its column", () => {
    const counts = [
      { value: 20, format: "#,##0" },
      { value: 21, format: "#,##0" },
      "1,528",
      " 1 530 ",
      22,
      23,
    ];
    expect(fixesIn(report("Count", "No. Contacts", counts), "P")).toEqual([
      ["Make it a number", "B5", { number: 1528, numberFormat: "#,##0" }],
      ["Make it a number", "B6", { number: 1530, numberFormat: "#,##0" }],
    ]);
  });

  it("becomes the number in the unit's format where its column has none", () => {
    expect(fixesIn(report("Count", "No. Contacts", [20, 21, "1,528", 22, 23, 24]), "P")).toEqual([
      ["Make it a number", "B5", { number: 1528, numberFormat: "0" }],
    ]);
  });

  it("becomes a fraction among percentages, never 76 among fractions", () => {
    const shares = ["10.0%", "11.0%", "76.0 %", "76", "12.0%", "13.0%"];
    expect(fixesIn(report("Percentage", "% of contacts in time", shares), "P")).toEqual([
      ["Make it a number", "B5", { number: 0.76, numberFormat: "0.0%" }],
    ]);
  });

  it.each(["12 5", "3O", "1,52", "15%"])(
    "is left to a person where it may be meant otherwise: %s",
    (text) => {
      expect(fixesIn(report("Count", "No. Contacts", [20, 21, text, 22, 23, 24]), "P")).toEqual([]);
    },
  );
});

describe("a word of the scorecard", () => {
  const figures = [20, 21, 22, 23, 24, 25];

  it.each([
    ["unit", "Cuont", "D4", "Count"],
    ["unit", "Percntage", "D4", "Percentage"],
  ])("is corrected to the known %s that it is a slip of: %s", (what, typed, cell, word) => {
    expect(fixesIn(report(typed, "No. Contacts", figures), "Summary")).toContainEqual([
      `Correct the ${what}`,
      cell,
      { text: word },
    ]);
  });

  it("is left to a person where no known word is near", () => {
    const found = findingsIn(report("Per household", "No. Contacts", figures));
    const unknown = found.filter(({ rule }) => rule === "vocabulary");
    expect(unknown).toHaveLength(1);
    expect(unknown[0]?.fix).toBeUndefined();
  });

  it("loses its stray spaces", () => {
    expect(fixesIn(report(" Count\u00a0 ", "No. Contacts", figures), "Summary")).toEqual([
      ["Take out stray spaces", "D4", { text: "Count" }],
    ]);
  });
});

describe("fixes", () => {
  const snapshot = report("Count", "No. Contacts", [20, "1,521", "1,528", "3O", 22, 23]);

  it("of one kind are made together, each cell once", () => {
    const findings = findingsIn(snapshot);
    const [first] = findings.filter(({ fix }) => fix);
    if (!first) throw new Error("No fix");
    const alike = fixedAlike(findings, first);
    expect(
      planFixes([...alike, ...alike], month("2019-03")).edits.map(({ sheet, cell }) => `${sheet} ${cell}`),
    ).toEqual(["P B4", "P B5", "Summary E4"]);
  });

  it("are for the rows as they are, where the refresh will insert one above", () => {
    const rows = Object.fromEntries([
      ...LABELS.map((label, index) => [label, [20 + index]]),
      ["2016/17", ["1,528"]],
      ["2017/18", [240]],
    ]) as Record<string, readonly CellInput[]>;
    const yearly = workbook(
      scorecard({ number: "1.1", name: "No. Contacts", months: [22, 23, 24, 25] }),
      page("P", [["1.1", "No. Contacts"]], rows),
    );
    const moved = findingsIn(yearly, { month: month("2019-04") }).filter(({ fix }) => fix);
    expect(moved.map(({ cell, fix }) => [cell, fix?.edit.cell])).toEqual([["B10", "B9"]]);
  });
});
