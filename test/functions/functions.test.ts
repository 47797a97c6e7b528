import { associated, messageOf, show } from "../support/custom-functions";
import { printedRange } from "../support/printed-cells";
import { associateFunctions, dot, rag, rate10k, rolling12, signal, ytd } from "../../src/functions/functions";

const cell = (value: unknown): unknown[][] => [[value]];
const HIGH = [cell("High"), cell("<92%"), cell("92%>"), cell("95%+")] as const;

describe("ranges", () => {
  it("give a range of the same shape", () => {
    const values = [
      [0.76, 0.93],
      [0.95, "-"],
    ];
    expect(rag(values, ...HIGH)).toEqual([
      ["Red", "Amber"],
      ["Green", ""],
    ]);
    expect(rate10k([[1], [2]], cell(10_000))).toEqual([[1], [2]]);
  });

  it("judge the whole printed scorecard in one call, four months against one column of tolerances", () => {
    const [months, goodIs, red, amber, green] = ["F10:I98", "D10:D98", "P10:P98", "Q10:Q98", "R10:R98"].map(
      (address) => printedRange("Performance Summary", address),
    );
    const colours = rag(months!, goodIs!, red!, amber!, green!);
    expect(colours).toHaveLength(89);
    expect(colours.every((row) => row.length === 4)).toBe(true);
    expect(colours[1]).toEqual(["Red", "Red", "Red", "Red"]);
    const flat = colours.flat();
    expect(flat.filter((colour) => !["Red", "Amber", "Green", ""].includes(String(colour)))).toEqual([]);
    expect(flat.filter((colour) => colour === "Green").length).toBeGreaterThan(50);
  });

  it("stretch one row, one column and one cell over the others", () => {
    expect(dot([[3, 1]], [[2], [1], [0]], cell("High"))).toEqual([
      ["↑", "↓"],
      ["↑", "→"],
      ["↑", "↑"],
    ]);
  });

  it("are refused where they do not fit", () => {
    expect(show(() => dot([[1], [2]], [[1], [2], [3]], cell("High")))).toBe("#VALUE!");
    expect(messageOf(() => dot([[1], [2]], [[1], [2], [3]], cell("High")))).toBe(
      "current: found 2 rows by 1 columns; expected 3 by 1, or one row, one column or one cell. Example: C11:C22 with B11:B22",
    );
  });

  it("are refused where they would spill over millions of cells", () => {
    const column = Array.from({ length: 5000 }, () => [1]);
    const row = [Array.from({ length: 5000 }, () => 2)];
    expect(messageOf(() => dot(column, row, cell("High")))).toContain("at most 2097152 cells");
  });

  it("show an error only in the cells that have one", () => {
    const [row] = rag([[0.76, "#DIV/0!", "new", 76]], ...HIGH);
    expect(row!.map((each) => (each instanceof CustomFunctions.Error ? each.code : each))).toEqual([
      "Red",
      "#DIV/0!",
      "#VALUE!",
      "#VALUE!",
    ]);
  });
});

describe("arguments as Excel hands them over", () => {
  it("take blanks and left-out arguments as null, undefined or an empty text", () => {
    for (const blank of [null, undefined, ""]) {
      expect(rag(cell(blank), ...HIGH)).toEqual([[""]]);
      expect(rag(cell(0.76), ...HIGH, cell(blank))).toEqual([["Red"]]);
      expect(rag(cell(100), cell("Low"), cell(blank), cell(blank), cell(99.6))).toEqual([["Red"]]);
      expect(show(() => rate10k(cell(1), cell(blank)))).toBe("#DIV/0!");
    }
    expect(rag(cell(0.76), ...HIGH, null as unknown as unknown[][])).toEqual([["Red"]]);
    expect(rolling12([Array.from({ length: 12 }, () => 1)], null as unknown as unknown[][])).toBe(12);
  });

  it("take constants that arrive bare", () => {
    const bare = (value: unknown) => value as unknown[][];
    expect(rag(bare(0.76), bare("High"), bare("<92%"), bare("92%>"), bare("95%+"))).toEqual([["Red"]]);
    expect(rate10k(bare(5), bare(10_000))).toEqual([[5]]);
  });

  it("take rich values by their plain value", () => {
    expect(rag(cell({ type: "FormattedNumber", basicValue: 0.76, numberFormat: "0.0%" }), ...HIGH)).toEqual([
      ["Red"],
    ]);
    expect(show(() => rag(cell({ type: "Entity", text: "x" }), ...HIGH))).toBe("#VALUE!");
  });

  it.each([
    ["text", "#REF!"],
    ["an error value", { type: "Error", errorType: "Ref", basicType: "Error", basicValue: "#REF!" }],
    ["an error object", () => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidReference)],
  ] as const)("hand on the same error, given as %s", (_, given) => {
    const error: unknown = typeof given === "function" ? given() : given;
    const year = Array.from({ length: 12 }, () => [1]);
    expect(show(() => rag(cell(error), ...HIGH))).toBe("#REF!");
    expect(show(() => dot(cell(1), cell(error), cell("High")))).toBe("#REF!");
    expect(show(() => rate10k(cell(1), cell(error)))).toBe("#REF!");
    expect(show(() => rolling12([...year, [error]]))).toBe("#REF!");
    expect(show(() => ytd([[1]], [["Apr-18"]], cell(error)))).toBe("#REF!");
    expect(show(() => signal(year, cell(error)))).toBe("#REF!");
  });

  it("show #VALUE! for an error that no custom function can give, and name it", () => {
    expect(messageOf(() => rag(cell("#SPILL!"), ...HIGH))).toBe("An argument is #SPILL!");
  });
});

describe("lists", () => {
  const months = [["Apr-18", "May-18"]];

  it("may be a row or a column", () => {
    expect(ytd([[1, 2]], months, cell("May-18"))).toBe(3);
    expect(ytd([[1], [2]], months, cell("May-18"), [[10], [20]])).toBe(0.1);
    expect(
      signal(
        Array.from({ length: 10 }, (_, index) => [index % 2]),
        cell("High"),
      ),
    ).toBe("Usual variation");
  });

  it("may not be a block", () => {
    const block = [
      [1, 2],
      [3, 4],
    ];
    expect(messageOf(() => rolling12(block))).toBe(
      "values: found 2 rows by 2 columns; expected one row or one column. Example: C11:C22",
    );
    expect(show(() => rolling12([[1]], block))).toBe("#VALUE!");
    expect(show(() => ytd([[1, 2]], block, cell("May-18")))).toBe("#VALUE!");
    expect(show(() => ytd([[1, 2]], months, cell("May-18"), block))).toBe("#VALUE!");
    expect(show(() => ytd(block, months, cell("May-18")))).toBe("#VALUE!");
    expect(show(() => signal(block, cell("High")))).toBe("#VALUE!");
  });

  it("are read to the end of a whole column", () => {
    const column = Array.from({ length: 1_048_576 }, (_, index) => [index < 12 ? 1 : ""]);
    expect(rolling12(column)).toBe(12);
  });
});

describe("messages", () => {
  it("say which argument, what was found, what was expected, and an example", () => {
    expect(messageOf(() => rag(cell(0.5), cell("Hihg"), cell("<92%"), cell("92%>"), cell("95%+")))).toBe(
      'goodIs: found "Hihg"; expected High, Low, Info, Within limits or Within limits (low). Example: High',
    );
    expect(messageOf(() => ytd([[1]], [["Apr-18"]], cell("Jun-18")))).toBe(
      "months: found no May-18; expected every month from April once. Example: Apr-18, May-18, Jun-18",
    );
  });
});

describe("the association with Excel", () => {
  it("is by the published ids", () => {
    associateFunctions();
    expect([...associated.keys()]).toEqual(["RAG", "DOT", "RATE10K", "ROLLING12", "YTD", "SIGNAL"]);
    expect(associated.get("DOT")!([[2]], [[1]], [["Low"]], null)).toEqual([["↓"]]);
  });
});
