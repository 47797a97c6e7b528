import { displayColour, displayText } from "../../../host/model/display-text";
import { serialOf, serialOfDay } from "../../../host/model/serial";

describe("displayText", () => {
  it.each([
    [0.7654, "0.0%", "76.5%"],
    [0.765, "0%", "77%"],
    [1528, "#,##0", "1,528"],
    [43556, "mmm-yy", "Apr-19"],
    [43525, "mmmm yyyy", "March 2019"],
    [43555, "[$-809]dd mmmm yyyy;@", "31 March 2019"],
    [0.8311575282854656, "General", "0.831157528"],
    [123456789012, "General", "1.23457E+11"],
    [-12.5, "£#,##0.00", "-£12.50"],
    [1.1, "@", "1.1"],
    ["1.10", "@", "1.10"],
    ["Red", "0.0%", "Red"],
    ["#DIV/0!", "0.0%", "#DIV/0!"],
    [true, "0.0", "TRUE"],
    ["", "0.0", ""],
    [-1, "mmm-yy", "######"],
    [2.25, "0.0", "2.3"],
    [5, 'broken"', "5"],
  ])("shows %s with the format %s as %s", (value, format, text) => {
    expect(displayText(value, format)).toBe(text);
  });

  it("shows the same text each time it is asked", () => {
    expect(displayText(0.1, "0.0%")).toBe(displayText(0.1, "0.0%"));
  });

  it("counts dates from 1904 where the workbook does", () => {
    expect(displayText(43555 - 1462, "dd/mm/yyyy", true)).toBe("31/03/2019");
    expect(displayText(1462, "0", true)).toBe("1462");
  });
});

describe("the colour of a number format", () => {
  it.each([
    [-5, "#,##0;[Red]-#,##0", "red"],
    [5, "#,##0;[Red]-#,##0", ""],
    [1, "[Green]↑;[Red]↓;→", "#00ff00"],
    [-1, "[Green]↑;[Red]↓;→", "red"],
    [0, "[Green]↑;[Red]↓;→", ""],
    [1, "[Color10]0", "#008000"],
    [1.5, "[h]:mm", ""],
    ["words", "0.0", ""],
  ])("of %j as %s is %j", (value, numberFormat, colour) => {
    expect(displayColour(value, numberFormat)).toBe(colour);
  });
});

describe("serial numbers of dates", () => {
  it.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["2019-03-31", 43555],
    ["2019-03-31T12:00:00", 43555.5],
  ])("%s is %s", (iso, serial) => {
    expect(serialOf(iso)).toBe(serial);
  });

  it("has none for days that never were", () => {
    expect(serialOfDay(2019, 2, 29)).toBeUndefined();
    expect(serialOfDay(1899, 12, 31)).toBeUndefined();
    expect(serialOf("31/03/2019")).toBeUndefined();
  });
});
