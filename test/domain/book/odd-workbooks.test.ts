import fc from "fast-check";
import { readBook } from "../../../src/domain/book/read-book";
import type { Area, CellContent, SheetSnapshot } from "../../../src/domain/workbook";
import { printedReport } from "../../support/printed-report";

/** Words that the reader knows, so that odd sheets get far into it. */
const WORDS = [
  ..."NO. INDICATOR DOT RAG Red YTD Mar-19 Feb-19 Mar Apr 2018/19 2017/18 1.1 1.10 % of Count High - n/a Unit Target".split(
    " ",
  ),
  ...["GOOD PERF IS", "DATA NOTE", "Financial Year", "1122 of 1404", "17.3% (56)", "PERFORMANCE ANALYSIS"],
  ...[
    "Number of contacts",
    "As at Month End: March 2019",
    "Report month",
    "From",
    "To",
    "Population",
    "Source",
  ],
  ...["SN AVE", "No.", "Relation", "Meaning", "#REF!", "\n", "  ", "IN MONTH PERFORMANCE", "30/02/2019"],
];

const content: fc.Arbitrary<CellContent> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(43525, 43497, 0.5, 12, 9.199999999999999, -1, 1e300) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.constant("") },
);
const format = fc.constantFrom(
  "General",
  "@",
  "0.0%",
  "mmm-yy",
  "dd/mm/yyyy",
  "0",
  '"x"',
  "[Red]0.0;-0.0",
  "",
);
const area: fc.Arbitrary<Area> = fc.record({
  row: fc.integer({ min: -2, max: 12 }),
  column: fc.integer({ min: -2, max: 12 }),
  rows: fc.integer({ min: 0, max: 12 }),
  columns: fc.integer({ min: 0, max: 12 }),
});

/** Sheets whose grids need not even be as large as their area says. */
const oddSheet: fc.Arbitrary<SheetSnapshot> = fc.record({
  name: fc.oneof(fc.constantFrom("Summary", "Page", "Report settings", ""), fc.string()),
  visible: fc.boolean(),
  protected: fc.boolean(),
  area: fc.record({
    row: fc.nat(3),
    column: fc.nat(3),
    rows: fc.nat(12),
    columns: fc.nat(12),
  }),
  values: fc.array(fc.array(content, { maxLength: 10 }), { maxLength: 12 }),
  formulas: fc.constant([]),
  text: fc.array(fc.array(fc.constantFrom("", "Mar-19", "###", "1.1"), { maxLength: 10 }), { maxLength: 12 }),
  numberFormats: fc.array(fc.array(format, { maxLength: 10 }), { maxLength: 12 }),
  merges: fc.array(area, { maxLength: 5 }),
  colourRules: fc.constant([]),
});

describe("the reader", () => {
  it("never throws, whatever the cells hold", () => {
    fc.assert(
      fc.property(fc.array(oddSheet, { maxLength: 4 }), (sheets) => {
        const outcome = readBook({ name: "", sheets, manualCalculation: false });
        return outcome.kind === "report" || outcome.problems.length > 0;
      }),
      { numRuns: 400 },
    );
  });

  it("never throws on the real report with some of its cells replaced", () => {
    const report = printedReport();
    const change = fc.record({ sheet: fc.nat(23), row: fc.nat(30), column: fc.nat(25), value: content });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const changed = structuredClone(report);
        for (const { sheet, row, column, value } of changes) {
          const cells = changed.sheets[sheet]?.values[row] as CellContent[] | undefined;
          const texts = changed.sheets[sheet]?.text[row] as string[] | undefined;
          if (cells?.[column] === undefined || !texts) continue;
          cells[column] = value;
          texts[column] = String(value);
        }
        expect(() => readBook(changed)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });

  it("reads a scorecard of fifty times the rows", () => {
    const report = printedReport();
    const [summary] = report.sheets;
    const outcome = readBook({ ...report, sheets: [stretch(summary!, 50), ...report.sheets.slice(1)] });
    expect(outcome.kind === "report" && outcome.book.scorecard.rows).toHaveLength(90 * 50);
  });
});

/** The sheet with the rows below its heads repeated. */
function stretch(sheet: SheetSnapshot, times: number): SheetSnapshot {
  const repeat = <T>(grid: readonly (readonly T[])[]) => [
    ...grid.slice(0, 9),
    ...Array.from({ length: times }, () => grid.slice(9)).flat(),
  ];
  const values = repeat(sheet.values);
  return {
    ...sheet,
    area: { ...sheet.area, rows: values.length },
    values,
    formulas: values,
    text: repeat(sheet.text),
    numberFormats: repeat(sheet.numberFormats),
  };
}
