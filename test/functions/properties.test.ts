/** What holds for the custom functions whatever they are given. */
import fc from "fast-check";
import { show } from "../support/custom-functions";
import { dot, rag, rate10k, rolling12, signal, ytd } from "../../src/functions/functions";

const RUNS = { numRuns: 10_000 };
const ERRORS = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"];

/** Cells as they stand in workbooks, well typed and badly. */
const typed = fc.oneof(
  fc.constantFrom("High", "Low", "Info", "Within limits", "Within limits (low)", "H", "Hihg", "↑"),
  fc.constantFrom(
    "<92%",
    "92%>",
    "95%+",
    "26%<",
    "14-20",
    "+/-15",
    "+/-5 of 158.8",
    "more than +/-15",
    "375.5",
  ),
  fc.constantFrom(
    "over 1% above range",
    "1% above range",
    "at least 95%",
    "between 15% & 30%",
    "range to be set",
  ),
  fc.constantFrom(
    "-",
    "n/a",
    "",
    "..",
    "new",
    "Team has disbanded",
    "1122 of 1404",
    "0 of 0",
    "5 of 0",
    "17.3% (56)",
  ),
  fc.constantFrom(
    "Mar-19",
    "Apr-18",
    "2018/19",
    "1,528",
    "76.0%",
    " 95 % ",
    "1e308",
    "-1e308",
    "0",
    "1e-320 of 1e-320",
  ),
  fc.constantFrom("#DIV/0!", "#N/A", "#SPILL!", "#REF!", null, true, undefined, 43525, 0, -0, 1, 12),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -5, max: 2000 }),
  fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
);
const odd = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
});
const anyCell = fc.oneof(
  { weight: 8, arbitrary: typed },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
const anyArgument = fc.oneof(
  { weight: 6, arbitrary: anyCell.map((cell) => [[cell]]) },
  { weight: 2, arbitrary: fc.array(fc.array(anyCell, { maxLength: 14 }), { maxLength: 2 }) },
  {
    weight: 2,
    arbitrary: fc.array(
      anyCell.map((cell) => [cell]),
      { maxLength: 14 },
    ),
  },
  { weight: 1, arbitrary: anyCell },
) as fc.Arbitrary<unknown[][]>;

function isShown(result: unknown): boolean {
  if (Array.isArray(result)) return result.every((row) => (row as unknown[]).every((each) => isShown(each)));
  if (typeof result === "number") return Number.isFinite(result);
  if (result instanceof CustomFunctions.Error) return ERRORS.includes(result.code);
  return typeof result === "string";
}

describe("whatever they are given", () => {
  it.each([
    ["RAG", rag],
    ["DOT", dot],
    ["RATE10K", rate10k],
    ["ROLLING12", rolling12],
    ["YTD", ytd],
    ["SIGNAL", signal],
  ] as const)("%s gives words, finite numbers or Excel's errors, and throws nothing else", (_, run) => {
    const call = run as (...args: unknown[][][]) => unknown;
    fc.assert(
      fc.property(fc.array(anyArgument, { minLength: 0, maxLength: 6 }), (args) =>
        isShown(show(() => call(...args))),
      ),
      RUNS,
    );
  });
});

/** A value with the cells of a scorecard row that make sense together. */
const row = fc.tuple(
  fc.oneof(
    typed,
    fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
  ),
  fc.constantFrom("High", "Low", "Info", "Hihg", "Within limits"),
  fc.constantFrom("<92%", "26%+", "", "range to be set", "#REF!", "lots"),
  fc.constantFrom("92%>", "26%<", "", "n/a"),
  fc.constantFrom("95%+", "23%<", "375.5", "n/a", "14-20"),
);

describe("a call over ranges", () => {
  it("gives what the calls cell by cell give", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
        const columns = [0, 1, 2, 3, 4].map((index) => rows.map((cells) => [cells[index]]));
        const [value, goodIs, red, amber, green] = columns;
        const spilled = rag(value!, goodIs!, red!, amber!, green!);
        const single = rows.map((cells) => {
          const [v, g, r, a, t] = cells.map((cell): unknown[][] => [[cell]]);
          const shown = show(() => rag(v!, g!, r!, a!, t!));
          return Array.isArray(shown) ? (shown[0] as unknown[])[0] : shown;
        });
        expect(spilled.map(([each]) => (each instanceof CustomFunctions.Error ? each.code : each))).toEqual(
          single,
        );
      }),
      RUNS,
    );
  });
});

interface TypedNumber {
  readonly value: number;
  readonly text: string;
}

/** A number with a way to type it. */
const typedNumber: fc.Arbitrary<TypedNumber> = fc.oneof(
  fc.integer({ min: -99_999_999, max: 99_999_999 }).chain((thousandths) => {
    const value = thousandths / 1000;
    const grouped = value.toLocaleString("en-GB", { maximumFractionDigits: 3 });
    return fc
      .constantFrom(String(value), grouped, ` ${grouped} `, `${grouped}*`, `${grouped} (p)`)
      .map((text) => ({ value, text }));
  }),
  fc.integer({ min: 0, max: 1500 }).chain((thousandths) => {
    const percent = (thousandths / 10).toFixed(1);
    return fc
      .constantFrom(`${percent}%`, ` ${percent} % `, `${percent}%\nSpring Term 2018`, `${percent}% (56)`)
      .map((text) => ({ value: thousandths / 1000, text }));
  }),
);

describe("a number typed as text", () => {
  it("is judged as the number itself", () => {
    const cell = (value: unknown): unknown[][] => [[value]];
    const alike = (
      run: (one: unknown[][], other: unknown[][]) => unknown,
      one: TypedNumber,
      other: TypedNumber,
    ) =>
      JSON.stringify(show(() => run(cell(one.text), cell(other.text)))) ===
      JSON.stringify(show(() => run(cell(one.value), cell(other.value))));
    fc.assert(
      fc.property(typedNumber, typedNumber, row, (one, other, [, goodIs, red, amber, green]) => {
        const judge = (value: unknown[][]) => rag(value, cell(goodIs), cell(red), cell(amber), cell(green));
        const compare = (current: unknown[][], previous: unknown[][]) => dot(current, previous, cell(goodIs));
        return alike(judge, one, other) && alike(compare, one, other) && alike(rate10k, one, other);
      }),
      RUNS,
    );
  });
});
