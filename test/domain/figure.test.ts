import fc from "fast-check";
import { isNoFigure, isToBeSet, parseNumber, readFigure } from "../../src/domain/figure";

describe("a figure as it was typed", () => {
  it.each([
    [1528, 1528],
    ["1528", 1528],
    ["1,528", 1528],
    ["1,234,567.5", 1234567.5],
    ["76.0%", 0.76],
    [" 95 % ", 0.95],
    ["28.5%", 0.285],
    ["-5", -5],
    ["−5.5", -5.5],
    ["+3", 3],
    [".5", 0.5],
    ["1.5E+3", 1500],
    ["76.0%*", 0.76],
    ["1,528 (p)", 1528],
    ["1528 r", 1528],
    ["12.0% [r]", 0.12],
    ["95.0%\nSpring Term 2018", 0.95],
    ["97.4% Summer Term 2018", 0.974],
  ])("%j is %d", (cell, value) => {
    expect(readFigure(cell)).toEqual({ kind: "number", value });
  });

  it("keeps what stands in brackets beside it", () => {
    expect(readFigure("17.3% (56)")).toEqual({ kind: "number", value: 0.173, aside: 56 });
    expect(readFigure("14.5% (46.1)")).toEqual({ kind: "number", value: 0.145, aside: 46.1 });
    expect(readFigure("12.3% (2017)")).toEqual({ kind: "number", value: 0.123, aside: 2017, year: "2017" });
    expect(readFigure("12.3% (2016/17)")).toEqual({ kind: "number", value: 0.123, year: "2016/17" });
  });

  it.each([
    ["1122 of 1404", 1122, 1404],
    ["1,122 of 1,404", 1122, 1404],
    ["207 out of 450", 207, 450],
    ["9 of 16 (56.3%)", 9, 16],
    ["0 of 0", 0, 0],
    ["5  OF  7", 5, 7],
  ])("%s is a share", (cell, numerator, denominator) => {
    expect(readFigure(cell)).toEqual({ kind: "share", numerator, denominator });
  });

  it("knows the marks for no figure, and which of them is empty", () => {
    expect(readFigure("")).toEqual({ kind: "none", blank: true });
    expect(readFigure(" \u00a0\n")).toEqual({ kind: "none", blank: true });
    for (const mark of [
      "-",
      "–",
      "n/a",
      "N/A",
      "NA",
      "..",
      "c",
      "X",
      "< Select >",
      "Please select an option",
    ]) {
      expect(readFigure(mark)).toEqual({ kind: "none", blank: false });
    }
    for (const mark of [
      "Data to be supplied",
      "Annual indicator",
      "not in source",
      "No target",
      "data only",
    ]) {
      expect(isNoFigure(mark)).toBe(true);
    }
  });

  it.each(["range to be set", "To be set", "tbc", "TBA", "not set", "Target to be confirmed"])(
    "%s is no figure and to be set",
    (mark) => {
      expect(isToBeSet(mark)).toBe(true);
      expect(readFigure(mark)).toEqual({ kind: "none", blank: false });
    },
  );

  it.each(["#DIV/0!", "#N/A", "#REF!", "#NAME?", " #VALUE! ", "#SPILL!"])("%s is an error", (cell) => {
    expect(readFigure(cell)).toEqual({ kind: "error", text: cell.trim() });
  });

  it.each([
    "new",
    "YTD",
    "Team has disbanded",
    "Spring Term 2019",
    "New Definition 2018/19",
    "2018/19",
    "Mar-19",
    "1,5",
    "12 months",
    "3 of many",
    "76% of 100%",
    "1e999",
    "#1",
    "--5",
  ])("%s is text", (cell) => {
    expect(readFigure(cell)).toEqual({ kind: "text", text: cell });
  });

  it("takes a logical value for words, not for a number", () => {
    expect(readFigure(true, "TRUE")).toEqual({ kind: "text", text: "TRUE" });
  });

  it("reads back any number that it is shown, with and without thousands commas", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(parseNumber(String(value))).toEqual({ value, percent: false });
        const grouped = value.toLocaleString("en-GB", { maximumFractionDigits: 3 });
        expect(parseNumber(grouped)).toEqual({ value: value === 0 ? 0 : value, percent: false });
        expect(parseNumber(`${thousandths / 10}%`)?.value).toBe(value);
      }),
      { numRuns: 10_000 },
    );
  });

  it("never fails, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const figure = readFigure(text);
        if (figure.kind === "number") expect(Number.isFinite(figure.value)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
