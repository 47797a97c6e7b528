import { rate10k, rateOfCells } from "../../../src/domain/measures/rate10k";
import { refused } from "../../support/refused";
import { handOn } from "../../../src/domain/failure";

describe("a rate per 10,000", () => {
  it("is count over population, unrounded", () => {
    expect(rate10k(643, 56_947)).toBeCloseTo(112.912005900223, 10);
    expect(rateOfCells("4,169", "56,947")).toBeCloseTo(732.0842186594554, 10);
    expect(rateOfCells(0, 56_947)).toBe(0);
  });

  it.each(["", "-", "n/a"])("is nothing without a count (%j)", (count) => {
    expect(rateOfCells(count, 56_947)).toBe("");
  });

  it.each(["", "-", 0, "0"])("is a division by zero where the population is %j", (population) => {
    expect(rateOfCells(643, population)).toEqual({ error: "#DIV/0!" });
  });

  it("is no number where count or population is negative, or the rate is beyond all numbers", () => {
    expect(rateOfCells(-1, 56_947)).toEqual({ error: "#NUM!" });
    expect(rateOfCells(643, -56_947)).toEqual({ error: "#NUM!" });
    expect(rateOfCells(-1, 0)).toEqual({ error: "#NUM!" });
    expect(rateOfCells(1e300, 1e-300)).toEqual({ error: "#NUM!" });
  });

  it("says what it cannot understand, and hands on an error", () => {
    expect(rateOfCells("many", 56_947)).toEqual(
      refused({ kind: "value", argument: "count", found: '"many"' }),
    );
    expect(rateOfCells("207 of 450", 56_947)).toEqual(refused({ kind: "value", argument: "count" }));
    expect(rateOfCells(643, "mid-year 2017")).toEqual(refused({ kind: "value", argument: "population" }));
    expect(rateOfCells("", "#N/A")).toEqual(handOn("#N/A"));
  });
});
