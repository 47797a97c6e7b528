import { convertInput, type InputSettings } from "../../../host/model/typed-input";
import { displayText } from "../../../host/model/display-text";

const in2019: InputSettings = { year: 2019 };
const typed = (text: string, format = "General") => convertInput(text, format, in2019);

describe("a string written to a cell", () => {
  it.each([
    ["=SUM(A1:A3)", "=SUM(A1:A3)"],
    ['=sum($a$1:b2)&"a1"&true', '=SUM($A$1:B2)&"a1"&TRUE'],
    ["+A1", "=+A1"],
    ["-abc", "=-abc"],
    ["-A1*2", "=-A1*2"],
    ["@SUM(A1)", "=SUM(A1)"],
    ["@home", "=home"],
    [
      "- improvement in performance / increase in numbers",
      "=- improvement in performance / increase in numbers",
    ],
  ])("%s becomes the formula %s", (text, formula) => {
    expect(typed(text)).toEqual({ kind: "formula", formula });
  });

  it.each(["+/-15", "+/-15 of 20", "-5 of 10", "=1+", "=SUM(A1"])(
    "%s begins like a formula but is none, and is refused",
    (text) => {
      expect(typed(text)).toMatchObject({ kind: "refused" });
    },
  );

  it.each([
    ["Apr-19", "19-Apr", 43574],
    ["2-4", "02-Apr", 43557],
    ["06/07", "06-Jul", 43652],
    ["Apr-32", "Apr-32", 11780],
    ["2011/12", "Dec-11", 40878],
    ["31/3/2019", "31/03/2019", 43555],
    ["March 2019", "Mar-19", 43525],
    ["2019-03-31", "31/03/2019", 43555],
  ])("%s becomes a date that shows as %s", (text, shown, serial) => {
    const result = typed(text);
    expect(result).toMatchObject({ kind: "value", value: serial });
    if (result.kind !== "value") throw new Error("no value");
    expect(displayText(result.value, result.numberFormat ?? "General")).toBe(shown);
  });

  it.each([
    ["1.10", 1.1, undefined],
    ["1,528", 1528, "#,##0"],
    ["76%", 0.76, "0%"],
    ["76.0%", 0.76, "0.00%"],
    [" 7 ", 7, undefined],
    ["-15", -15, undefined],
    ["+5", 5, undefined],
    ["(5)", -5, undefined],
    ["12345678901234567", 12345678901234500, undefined],
    ["TRUE", true, undefined],
    ["false", false, undefined],
    ["#n/a", "#N/A", undefined],
    ["1:2", 62 / 1440, "hh:mm"],
  ])("%s becomes %s with the format %s", (text, value, numberFormat) => {
    expect(typed(text)).toEqual({
      kind: "value",
      value,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    });
  });

  it.each([
    "-",
    "=",
    "2018/19",
    "1122 of 1404",
    "17.3% (56)",
    "0-17",
    "May",
    "n/a",
    "<5",
    "1.2.3",
    "30/2/2019",
  ])("%s stays text", (text) => {
    expect(typed(text)).toEqual({ kind: "value", value: text });
  });

  it("keeps what follows an apostrophe as text, without the apostrophe", () => {
    expect(typed("'1.10")).toEqual({ kind: "value", value: "1.10", quotePrefix: true });
    expect(typed("'=A1")).toEqual({ kind: "value", value: "=A1", quotePrefix: true });
  });

  it.each(["=SUM(A1:A3)", "1.10", "Apr-19", "+/-15", "'x", "76.0%"])(
    "%s stays as it is in a text cell",
    (text) => {
      expect(typed(text, "@")).toEqual({ kind: "value", value: text });
    },
  );

  it("takes a number typed by hand into a percentage cell as per cent, a written one as it is", () => {
    expect(convertInput("76", "0.0%", { byHand: true })).toEqual({ kind: "value", value: 0.76 });
    expect(convertInput("0.76", "0.0%", { byHand: true })).toEqual({ kind: "value", value: 0.76 });
    expect(convertInput("76", "0.0%")).toEqual({ kind: "value", value: 76 });
  });

  it("refuses text longer than a cell holds", () => {
    expect(typed("x".repeat(32_768))).toMatchObject({ kind: "refused" });
  });

  it("counts dates from 1904 in workbooks that do", () => {
    expect(convertInput("31/3/2019", "General", { date1904: true })).toMatchObject({ value: 43555 - 1462 });
  });
});
