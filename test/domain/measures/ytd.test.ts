import { ytd } from "../../../src/domain/measures/ytd";
import { month } from "../../../src/domain/period";
import { printedCells } from "../../support/printed-cells";
import { refused } from "../../support/refused";
import { handOn } from "../../../src/domain/failure";

const MARCH = month("2019-03");
const heads = printedCells("01 Contacts", "B8:B22");
const contacts = printedCells("01 Contacts", "C8:C22");

describe("year to date", () => {
  it("reproduces the printed contacts: a sum of counts, and sums of n over sums of d", () => {
    expect(ytd(contacts, heads, MARCH)).toBe(16694);
    expect(ytd(printedCells("01 Contacts", "D8:D22"), heads, MARCH)).toBe(13521 / 16694);
    expect(ytd(printedCells("01 Contacts", "F8:F22"), heads, MARCH)).toBe(4265 / 16694);
  });

  it("finds its months by text or by date", () => {
    const dates = printedCells("03 Referrals", "B8:B22");
    expect(typeof dates[0]).toBe("number");
    expect(ytd(printedCells("03 Referrals", "C8:C22"), dates, MARCH)).toBe(4169);
    expect(ytd([3, 1, 2], ["Jun-18", 43191, "May 2018"], month("2018-06"))).toBe(6);
  });

  it("starts again in April", () => {
    expect(ytd(contacts, heads, month("2018-04"))).toBe(1342);
    expect(ytd(contacts, heads, month("2018-06"))).toBe(1342 + 1305 + 1342);
  });

  it.each(["Mar-19", "March 2019", 43525, "As at Month End: March 2019"])(
    "takes %s for the report month",
    (asAt) => {
      expect(ytd(contacts, heads, asAt, undefined)).toBe(16694);
    },
  );

  it("passes over heads that are no months, and cells of other years", () => {
    expect(ytd(["x", 5, 1, "-"], ["YTD 2018/19", "Apr-18", "Mar-18", "Q1"], month("2018-04"))).toBe(5);
  });

  it("is a ratio of sums where denominators stand apart", () => {
    expect(ytd([1, 2], ["Apr-18", "May-18"], month("2018-05"), [10, 20])).toBe(0.1);
    expect(ytd([0, 0], ["Apr-18", "May-18"], month("2018-05"), [0, 0])).toEqual({ error: "#DIV/0!" });
  });

  it("names a month that is missing, without a figure, or there twice", () => {
    expect(ytd([1, 2], ["Apr-18", "Jun-18"], month("2018-06"))).toEqual(
      refused({
        kind: "not-available",
        argument: "months",
        found: "no May-18",
      }),
    );
    expect(ytd([1, "-"], ["Apr-18", "May-18"], month("2018-05"))).toEqual(
      refused({
        kind: "not-available",
        argument: "values",
        found: "no figure in May-18",
      }),
    );
    expect(ytd([1, 2, 3], ["Apr-18", "May-18", 43221], month("2018-05"))).toEqual(
      refused({
        kind: "value",
        argument: "months",
        found: "more than one May-18",
      }),
    );
  });

  it("says what it cannot understand, and hands on an error", () => {
    expect(ytd(contacts, heads, "", undefined)).toEqual(refused({ kind: "value", argument: "asAt" }));
    expect(ytd(contacts, heads, 3, undefined)).toEqual(
      refused({
        kind: "value",
        argument: "asAt",
        found: "3",
      }),
    );
    expect(ytd(contacts, heads.slice(1), MARCH)).toEqual(refused({ kind: "value", argument: "months" }));
    expect(ytd(contacts, heads, MARCH, [1])).toEqual(refused({ kind: "value", argument: "denominators" }));
    expect(ytd([1, "new"], ["Apr-18", "May-18"], month("2018-05"))).toEqual(
      refused({
        kind: "value",
        found: '"new" in May-18',
      }),
    );
    expect(ytd(contacts, heads, "#REF!", undefined)).toEqual(handOn("#REF!"));
    expect(ytd(["#N/A"], ["Apr-18"], "Apr-18", undefined)).toEqual(handOn("#N/A"));
    expect(ytd([1], ["Apr-18"], "Apr-18", ["#N/A"])).toEqual(handOn("#N/A"));
  });
});
