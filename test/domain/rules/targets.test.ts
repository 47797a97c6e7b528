import { foundIn } from "../../support/rule-tester";
import { percentCell, sheet, textCell, workbook, type CellInput } from "../../support/sheet-builder";

interface Row {
  readonly goodIs: string;
  readonly unit?: string;
  readonly note?: string;
  /** Red, amber, green. */
  readonly target?: readonly CellInput[];
  /** Neighbours, best neighbour, national, top quartile. */
  readonly benchmarks?: readonly CellInput[];
}

/** A scorecard from A3 on: targets in G to I, benchmarks in J to M; rows are numbered 1.1, 1.2. */
function report(...rows: readonly Row[]) {
  return workbook(
    sheet("Summary", [
      ["As at month end: March 2019"],
      [""],
      [
        ...["No", "Indicator", "Good is", "Unit", "Mar-19", "Data note", "Red", "Amber", "Target Green"],
        ...["SN AVE", "BEST SN", "NAT AVE", "NAT TOP QTILE"],
      ],
      ...rows.map(
        ({ goodIs, unit = "Percentage", note = "Financial Year", target = [], benchmarks = [] }, i) => [
          textCell(`1.${i + 1}`),
          `Measure ${"abcdefgh"[i] ?? ""}`,
          goodIs,
          unit,
          unit === "Percentage" ? percentCell(0.8) : 20,
          note,
          ...Array.from({ length: 3 }, (_, c) => target[c] ?? ""),
          ...Array.from({ length: 4 }, (_, c) => benchmarks[c] ?? ""),
        ],
      ),
    ]),
  );
}

describe("tolerance bands", () => {
  const bands = (goodIs: string, unit: string, ...target: readonly CellInput[]) =>
    foundIn("tolerance-bands", report({ goodIs, unit, target }));

  it("are sound where every figure has one colour", () => {
    expect(bands("High", "Percentage", "<92%", "92%>", "95%+")).toEqual([]);
    expect(bands("Low", "Percentage", "26%+", "26%<", "23%<")).toEqual([]);
    expect(bands("Within Limits", "Count", "more than +/-15", "+/-15", "+/-5 of 158.8")).toEqual([]);
    expect(bands("High", "Percentage", "range to be set", "", "85%>")).toEqual([]);
    // No percentage prints between 89.9 and 90.0.
    expect(bands("High", "Percentage", "<80%", "80% to 89.9%", "90%+")).toEqual([]);
  });

  it("are warned of with a gap, once for rows of one wording", () => {
    const target = ["25+", "24<", "22<"];
    const row = { goodIs: "Low", unit: "Count", target };
    expect(foundIn("tolerance-bands", report(row, row))).toEqual([
      "warning 'Summary'!G4 : 25+ | 24< | 22<, expected every figure red, amber or green",
    ]);
  });

  it("are warned of where red and green overlap, and where amber cannot occur", () => {
    expect(bands("High", "Percentage", "<92%", "", "90%+")).toEqual([
      "warning 'Summary'!G4 : <92% |  | 90%+, expected red and green apart",
    ]);
    expect(bands("High", "Percentage", "<90%", "90%>", "90%+")).toEqual([
      "warning 'Summary'!G4 : <90% | 90%> | 90%+, expected an amber that can occur",
    ]);
  });

  it("are errors in the order of the other polarity", () => {
    expect(bands("High", "Percentage", "26%+", "26%<", "23%<")).toEqual([
      "error 'Summary'!G4 : 26%+ | 26%< | 23%<, expected green above red",
    ]);
    expect(bands("Low", "Percentage", "<92%", "92%>", "95%+")).toEqual([
      "error 'Summary'!G4 : <92% | 92%> | 95%+, expected green below red",
    ]);
  });
});

describe("targets and polarity", () => {
  it("fit: tests where High or Low is good, n/a for information", () => {
    const rows = [
      { goodIs: "High", target: ["<92%", "92%>", "95%+"] },
      { goodIs: "Info", target: ["", "", "n/a"] },
      { goodIs: "High", target: ["range to be set"] },
    ];
    expect(foundIn("tolerance-polarity", report(...rows))).toEqual([]);
  });

  it("are warned of: a target for information, one number alone, blank where others say n/a", () => {
    const rows = [
      { goodIs: "Info", target: ["<92%", "92%>", "95%+"] },
      { goodIs: "Low", target: ["", "", "10%"] },
      { goodIs: "High" },
      { goodIs: "Info", target: ["", "", "n/a"] },
    ];
    expect(foundIn("tolerance-polarity", report(...rows))).toEqual([
      "warning 'Summary'!G4 : <92% | 92%> | 95%+, expected n/a, or another polarity than Info",
      "warning 'Summary'!I5 : 10%, expected a red and an amber test beside the target",
      "warning 'Summary'!I6 : blank, expected a target, or \"n/a\" as in other rows",
    ]);
  });

  it("may be blank where no row says n/a", () => {
    const rows = [{ goodIs: "High", target: ["<92%", "92%>", "95%+"] }, { goodIs: "High" }];
    expect(foundIn("tolerance-polarity", report(...rows))).toEqual([]);
  });
});

describe("benchmarks", () => {
  const percentages = (...values: readonly number[]) => values.map(percentCell);

  it("stand in the order of the polarity; for information in any", () => {
    const rows = [
      { goodIs: "High", benchmarks: percentages(0.7, 0.8, 0.6, 0.75) },
      { goodIs: "Low", benchmarks: percentages(0.2, 0.1, 0.2, 0.2) },
      { goodIs: "Info", benchmarks: percentages(0.7, 0.6, 0.6, 0.5) },
      { goodIs: "High", benchmarks: ["-", percentCell(0.5), "12.3% (2017)", "17.0% (2017)"] },
    ];
    expect(foundIn("benchmark-order", report(...rows))).toEqual([]);
  });

  it("are warned of where the best is worse than the average", () => {
    const rows = [
      { goodIs: "High", benchmarks: percentages(0.8, 0.7, 0.6, 0.75) },
      { goodIs: "Low", benchmarks: percentages(0.2, 0.1, 0.15, 0.2) },
    ];
    expect(foundIn("benchmark-order", report(...rows))).toEqual([
      "warning 'Summary'!K4 best neighbour: 70.0%, expected 80.0% or more",
      "warning 'Summary'!M5 top quartile: 20.0%, expected 15.0% or less",
    ]);
  });
});

describe("the words of the scorecard", () => {
  it("are known in any case", () => {
    const rows = [
      { goodIs: "within limits (LOW)", unit: "Rate per 10,000", note: "as at mth end" },
      { goodIs: "Lower is better", unit: "YTD Average", note: "" },
    ];
    expect(foundIn("vocabulary", report(...rows))).toEqual([]);
  });

  it("are errors where they are not, with the nearest that is", () => {
    const rows = [
      { goodIs: "Hihg" },
      { goodIs: "Low", unit: "Percntage" },
      { goodIs: "High", note: "Finacial Yr" },
      { goodIs: "Info", unit: "" },
    ];
    expect(foundIn("vocabulary", report(...rows))).toEqual([
      "error 'Summary'!C4 : Hihg, expected High",
      "error 'Summary'!D5 : Percntage, expected Percentage",
      "error 'Summary'!F6 : Finacial Yr, expected Financial Year",
      "error 'Summary'!D7 : blank, expected a unit, such as Count",
    ]);
  });
});
