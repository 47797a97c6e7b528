import fc from "fast-check";
import { groupByCause } from "../../../src/domain/findings/group-by-cause";
import { LOG_TABLES } from "../../../src/domain/log/log-layout";
import { parseMonth } from "../../../src/domain/period";
import { parseAddress } from "../../../src/domain/place";
import { planRefresh } from "../../../src/domain/refresh";
import type { CellContent, SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/workbook";
import { printedReport } from "../../support/printed-report";
import { sheet } from "../../support/sheet-builder";

const WORDS =
  "n/a|-|tbc|NO.|INDICATOR|YTD|2018/19|2017/18|Mar-19|Apr-18|Mar-99|%|0.8|12O|1,528 (p)|17.3% (56)|12.3% (2017)|5 of 4|of|0 of 0|" +
  "1122 of 1404|High|Info|Aim to maximise|Within Limits|Rolling Year|Financial Year|As at mth end|Red|↑|→|range to be set|95%+|<92%|14-20|" +
  "+/-5 of 158.8|over 1% above range|Autumn Term 2019|6.14|1.1|11.5b|SN AVE|Population|Relation|6.1 = previous 6.1 + 6.3 - 6.4|4.2 = 4.1 + ";
const ERRORS = ["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#BUSY!", "#SPILL!", "#"];
const NUMBERS = [0, -0, -1, 0.5, 1, 4, 12.5, 43525, 1e15, 1.7976931348623157e308, 5e-324, -9007199254740993];
const FORMULAS = [
  ..."=SUM(A1:B2)|=#REF!|=SUM(#REF!)|='C:\\[Old.xlsx]P'!A1|=PERF.YTD(B3:B8,A3:A8,A8)|=LET(x,1,x)|=A1#|={1,2;3,4}".split(
    "|",
  ),
  ...'=INDIRECT("R1C1",FALSE)|=@A1:A9|=T[[#This Row],[Mar-19]]|="a""b"|=SUM(A:A)|=SUM(1:1)|=XFD1048576|=-'.split(
    "|",
  ),
  ..."='It''s 😀'!A1|=ZZZ9999999:A1|=|=SUM(C8:C22)|=C22/D22|=IF(A1,1".split("|"),
  `=${"(".repeat(500)}`,
];
const FORMATS = ["General", "@", "0", "0.0%", "mmm-yy", "dd/mm/yyyy", "[Red]0.0;-0.0;;@", '"x', ""];
const NAMES = [
  "😀",
  "👩‍👩‍👧 LAC",
  "It's",
  "a'!b",
  "=1+1",
  " ",
  "Performance Summary",
  "x".repeat(31),
  "\u202Eabc",
  "R1C1",
];

const content: fc.Arbitrary<CellContent> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS.split("|"), ...ERRORS, "") },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.boolean() },
);

interface OddCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellContent;
  readonly formula: string | undefined;
  readonly format: string | undefined;
  readonly text: string | undefined;
}

const cell: fc.Arbitrary<OddCell> = fc.record({
  row: fc.nat(60),
  column: fc.nat(26),
  value: content,
  formula: fc.option(fc.constantFrom(...FORMULAS), { nil: undefined }),
  format: fc.option(fc.constantFrom(...FORMATS), { nil: undefined }),
  text: fc.option(fc.constantFrom("", "###", "Mar-19", "1"), { nil: undefined, freq: 9 }),
});

const merge = fc.record({
  row: fc.nat(30),
  column: fc.nat(14),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});

/** What befalls one sheet of the report. */
const change = fc.record({
  cells: fc.array(cell, { maxLength: 25 }),
  merges: fc.array(merge, { maxLength: 3 }),
  name: fc.option(fc.constantFrom(...NAMES), { nil: undefined, freq: 5 }),
  hidden: fc.integer({ min: 1, max: 15 }).map((one) => one === 1),
  /** The sheet starts this much further down and to the right: up to the edge of what Excel has. */
  shift: fc.constantFrom([0, 0], [0, 0], [3, 2], [1_048_500, 16_350]),
  dropRow: fc.option(fc.nat(40), { nil: undefined, freq: 2 }),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Sheets that belong to no report. */
const strange: fc.Arbitrary<SheetSnapshot> = fc.oneof(
  fc.constant(sheet("Empty", [])),
  fc.constant(sheet("", [[]])),
  fc.tuple(content, content, fc.integer({ min: 1, max: 3 })).map(([a, b, rows]) =>
    sheet(
      "Wide",
      Array.from({ length: rows }, (_, row) => Array.from({ length: 16_384 }, () => (row ? b : a))),
    ),
  ),
  // A Refresh log that somebody has typed on.
  fc
    .array(fc.array(content, { maxLength: 10 }), { maxLength: 6 })
    .map((lines) =>
      sheet("Refresh log", [LOG_TABLES.refreshes.heads, [""], LOG_TABLES.dismissed.heads, ...lines]),
    ),
  fc
    .array(fc.array(content, { maxLength: 12 }), { maxLength: 30 })
    .map((rows) => sheet("🎲", rows, { visible: rows.length % 2 === 0 })),
);

const PAGES = printedReport().sheets;

const oddReport: fc.Arbitrary<WorkbookSnapshot> = fc
  .record({
    // The scorecard, a few of the 22 pages, the settings: now and then one of them not.
    pages: fc.uniqueArray(fc.integer({ min: 1, max: PAGES.length - 2 }), { maxLength: 3 }),
    scorecard: fc.integer({ min: 1, max: 12 }).map((one) => (one === 1 ? undefined : 0)),
    settings: fc.constantFrom(PAGES.length - 1, PAGES.length - 1, undefined),
    changes: fc.array(change, { minLength: 5, maxLength: 5 }),
    strange: fc.array(strange, { maxLength: 2 }),
    manualCalculation: fc.boolean(),
  })
  .map(({ pages, scorecard, settings, changes, strange: others, manualCalculation }) => {
    const chosen = [scorecard, ...pages, settings].flatMap((index) => PAGES[index ?? -1] ?? []);
    const sheets = chosen.map((page, index) => {
      const each = changes[index];
      return each ? changed(page, each) : page;
    });
    return { name: "😀.xlsx", sheets: [...sheets, ...others], manualCalculation };
  });

function changed(
  page: SheetSnapshot,
  { cells, merges, name, hidden, shift, dropRow }: Change,
): SheetSnapshot {
  const [down = 0, right = 0] = shift;
  const keep = <T>(grid: readonly (readonly T[])[]): T[][] =>
    grid.filter((_, row) => row !== dropRow).map((row) => [...row]);
  const copy = {
    values: keep(page.values),
    formulas: keep(page.formulas),
    text: keep(page.text),
    numberFormats: keep(page.numberFormats),
  };
  for (const { row, column, value, formula, format, text } of cells) {
    if (copy.values[row]?.[column] === undefined) continue;
    copy.values[row][column] = value;
    copy.formulas[row]![column] = formula ?? value;
    copy.text[row]![column] = text ?? String(value);
    if (format !== undefined) copy.numberFormats[row]![column] = format;
  }
  const moved = (area: SheetSnapshot["area"]) => ({
    ...area,
    row: area.row + down,
    column: area.column + right,
  });
  return {
    ...page,
    ...copy,
    name: name ?? page.name,
    visible: !hidden,
    area: moved({ ...page.area, rows: copy.values.length }),
    merges: [...page.merges, ...merges].map(moved),
  };
}

const month = fc.constantFrom(
  ...["2019-03", "2019-04", "2021-01"].map(parseMonth),
  ...Array.from({ length: 6 }, () => undefined),
);

describe("a refresh with all rules", () => {
  it("never throws, whatever the workbook holds, and every finding says its place in whole words", () => {
    let ready = 0;
    fc.assert(
      fc.property(oddReport, month, (report, told) => {
        const outcome = planRefresh(report, told === undefined ? {} : { month: told });
        if (outcome.kind !== "ready") return;
        ready += 1;
        const names = new Set(report.sheets.map(({ name }) => name));
        const grouped = groupByCause(outcome.findings).flatMap(({ lead, others }) => [lead, ...others]);
        expect(new Set(grouped)).toEqual(new Set(outcome.findings));
        for (const finding of outcome.findings) {
          expect(names).toContain(finding.sheet);
          expect(parseAddress(finding.cell)).toBeDefined();
          expect(finding.message).not.toMatch(/undefined|\bNaN\b|\[object/);
        }
      }),
      { numRuns: 250 },
    );
    // Else most of them would not have reached the rules.
    expect(ready).toBeGreaterThan(100);
  });
});
