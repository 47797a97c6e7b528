import { rolling12 } from "../../../src/domain/measures/rolling12";
import { printedCells } from "../../support/printed-cells";
import { refused } from "../../support/refused";
import { handOn } from "../../../src/domain/failure";

const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe("rolling 12 months", () => {
  it("reproduces the printed referrals, month by month", () => {
    const months = printedCells("03 Referrals", "C8:C22");
    const printed = printedCells("03 Referrals", "D8:D22");
    for (const end of [12, 13, 14, 15]) expect(rolling12(months.slice(0, end))).toBe(printed[end - 1]);
  });

  it("is a ratio of sums for n of d, never a mean of percentages", () => {
    const shares = printedCells("01 Contacts", "D8:D22");
    expect(rolling12(shares)).toBeCloseTo(13521 / 16694, 12);
    expect(rolling12(YEAR.map((n) => `${n} of ${n * n}`))).toBe(78 / 650);
  });

  it("is a ratio of sums where denominators stand apart", () => {
    expect(
      rolling12(
        YEAR,
        YEAR.map((n) => n * n),
      ),
    ).toBe(78 / 650);
  });

  it("leaves out blanks after the last figure, and only those", () => {
    expect(rolling12([100, ...YEAR, "", "-", ""])).toBe(78);
    expect(rolling12([100, ...YEAR])).toBe(78);
  });

  it("takes 0 of 0 for no gap, and a sum of nothing for a division by zero", () => {
    expect(rolling12([...YEAR.slice(1).map((n) => `${n} of ${n}`), "0 of 0"])).toBe(1);
    expect(rolling12(YEAR.map(() => "0 of 0"))).toEqual({ error: "#DIV/0!" });
  });

  it("names the place of a gap", () => {
    expect(rolling12([100, ...YEAR.map((n) => (n === 5 ? "-" : n))])).toEqual(
      refused({
        kind: "not-available",
        argument: "values",
        found: "no figure in cell 6",
      }),
    );
    expect(
      rolling12(
        YEAR,
        YEAR.map((n) => (n === 5 ? "" : n)),
      ),
    ).toEqual(refused({ kind: "not-available", argument: "denominators", found: "no figure in cell 5" }));
  });

  it("is not available for fewer cells", () => {
    expect(rolling12([...YEAR.slice(1), ""])).toEqual(
      refused({
        kind: "not-available",
        found: "11 up to the last figure",
        expected: "at least 12 cells",
      }),
    );
    expect(rolling12([])).toEqual(refused({ kind: "not-available" }));
  });

  it("takes another window", () => {
    expect(rolling12(YEAR, undefined, 3)).toBe(33);
    expect(rolling12(YEAR, undefined, "3")).toBe(33);
    expect(rolling12(YEAR, undefined, "")).toBe(78);
    for (const months of [0, 2.5, -3, "a year"]) {
      expect(rolling12(YEAR, undefined, months)).toEqual(refused({ kind: "value", argument: "months" }));
    }
  });

  it("says what it cannot understand", () => {
    expect(rolling12([...YEAR.slice(1), "Team has disbanded"])).toEqual(
      refused({
        kind: "value",
        argument: "values",
        found: '"Team has disbanded" in cell 12',
      }),
    );
    expect(rolling12([...YEAR.slice(1), "3 of 4"])).toEqual(
      refused({
        kind: "value",
        found: '"3 of 4" in cell 12',
      }),
    );
    expect(rolling12(YEAR, [1, 2])).toEqual(
      refused({
        kind: "value",
        argument: "denominators",
        found: "2 cells",
      }),
    );
    expect(
      rolling12(
        YEAR,
        YEAR.map((n) => (n === 2 ? "some" : n)),
      ),
    ).toEqual(refused({ kind: "value", argument: "denominators" }));
    expect(
      rolling12(
        YEAR.map(() => "1 of 2"),
        YEAR,
      ),
    ).toEqual(refused({ kind: "value", argument: "values" }));
  });

  it("hands on an error, and gives no endless number", () => {
    expect(rolling12([...YEAR, "#DIV/0!"])).toEqual(handOn("#DIV/0!"));
    expect(rolling12(YEAR, [...YEAR.slice(1), "#REF!"])).toEqual(handOn("#REF!"));
    expect(rolling12(YEAR, undefined, "#N/A")).toEqual(handOn("#N/A"));
    expect(rolling12(YEAR.map(() => 1.7e308))).toEqual({ error: "#NUM!" });
  });
});
