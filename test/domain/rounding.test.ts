import fc from "fast-check";
import { equalAsPrinted, printNumber, printPercent, roundHalfAway } from "../../src/domain/rounding";

describe("rounding half away from zero", () => {
  it.each([
    [1.005, 2, 1.01],
    [0.285, 2, 0.29],
    [56.25, 1, 56.3],
    [31.25, 1, 31.3],
    [9 / 16, 3, 0.563],
    [0.8995, 3, 0.9],
    [0.89949999, 3, 0.899],
    [1.15, 1, 1.2],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-1.005, 2, -1.01],
    [0.1 + 0.2, 15, 0.3],
    [5e-8, 7, 1e-7],
    [123_456_789_012.345, 2, 123_456_789_012.35],
    [1e21, 2, 1e21],
    [-1e300, 3, -1e300],
    [5e-324, 15, 0],
  ])("%d to %d decimals is %d", (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  it("gives no minus zero", () => {
    expect(Object.is(roundHalfAway(-0.4, 0), 0)).toBe(true);
  });

  it("agrees with the decimal digits of any figure of four decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (tenThousandths) => {
        const digits = String(tenThousandths).padStart(5, "0");
        const value = Number(`${digits.slice(0, -4)}.${digits.slice(-4)}`);
        const up = Number(digits.at(-1)) >= 5 ? 1 : 0;
        expect(roundHalfAway(value, 3)).toBe((Math.floor(tenThousandths / 10) + up) / 1000);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("printing", () => {
  it("prints with so many decimals", () => {
    expect(printNumber(16694, 0)).toBe("16694");
    expect(printNumber(1.005, 2)).toBe("1.01");
    expect(printNumber(67, 1)).toBe("67.0");
  });

  it("prints fractions as percentages", () => {
    expect(printPercent(0.76)).toBe("76.0%");
    expect(printPercent(9 / 16)).toBe("56.3%");
    expect(printPercent(0.285, 1)).toBe("28.5%");
    expect(printPercent(0.285, 0)).toBe("29%");
    expect(printPercent(-0.00001)).toBe("0.0%");
  });

  it("tells whether two figures print the same", () => {
    expect(equalAsPrinted(0.7598, 0.76, 3)).toBe(true);
    expect(equalAsPrinted(0.7594, 0.76, 3)).toBe(false);
  });
});
