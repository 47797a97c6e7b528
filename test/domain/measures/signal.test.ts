import fc from "fast-check";
import { controlLimits, signal, signalOfCells } from "../../../src/domain/measures/signal";
import { printedCells } from "../../support/printed-cells";
import { refused } from "../../support/refused";
import { handOn } from "../../../src/domain/failure";

/** Mean 10, moving ranges all 2: limits 10 ± 5.32, outer third from 10 ± 3.5467. */
const STEADY = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

describe("control limits", () => {
  it("are the mean ± 2.66 mean moving ranges", () => {
    const limits = controlLimits(STEADY, false)!;
    expect(limits.mean).toBe(10);
    expect(limits.upper).toBeCloseTo(15.32, 12);
    expect(limits.lower).toBeCloseTo(4.68, 12);
    expect(limits.nearUpper).toBeCloseTo(10 + 5.32 * (2 / 3), 12);
  });

  it("leave a moving range over 3.267 times the mean out of the mean", () => {
    // Ranges 2 (eighteen times) and 60: mean 96/19, outliers over 16.5, so the mean of the rest is 2.
    const leap = [...STEADY, 9, 11, 9, 11, 9, 11, 9, 11, 9, 69];
    const limits = controlLimits(leap, false)!;
    expect(limits.upper - limits.mean).toBeCloseTo(5.32, 12);
  });

  it("keep percentages within 0 and 100%", () => {
    const high = [0.99, 1, 0.96, 1, 0.97, 1, 0.95, 1];
    expect(controlLimits(high, true)!.upper).toBe(1);
    expect(controlLimits(high, false)!.upper).toBeGreaterThan(1);
    expect(
      controlLimits(
        high.map((point) => 1 - point),
        true,
      )!.lower,
    ).toBe(0);
  });

  it("want eight points", () => {
    expect(controlLimits(STEADY.slice(0, 7), false)).toBeUndefined();
    expect(controlLimits(STEADY.slice(0, 8), false)).toBeDefined();
  });
});

describe("a signal", () => {
  it("is a last point outside the limits", () => {
    expect(signal([...STEADY, 30], "high")).toBe("Improvement");
    expect(signal([...STEADY, 30], "low")).toBe("Concern");
    expect(signal([...STEADY, -10], "high")).toBe("Concern");
    expect(signal([...STEADY, -10], "low")).toBe("Improvement");
    expect(signal([...STEADY, 30, 10], "high")).toBe("Usual variation");
  });

  it("is seven in a row on one side of the mean, not six", () => {
    const wave = [4, 16, 4, 16, 4, 16, 4, 16, 4];
    expect(signal([...wave, 11, 12, 11, 12, 11, 12, 11], "high")).toBe("Improvement");
    expect(signal([...wave, 11, 12, 11, 12, 11, 12], "high")).toBe("Usual variation");
    expect(signal([...wave, 16, 9, 8, 9, 8, 9, 8, 9], "high")).toBe("Concern");
  });

  it("is seven steadily rising or falling, not six", () => {
    const wave = [10, 14, 6, 14, 6, 14, 6, 14];
    expect(signal([...wave, 7, 8, 9, 10, 11, 12, 13], "low")).toBe("Concern");
    expect(signal([...wave, 8, 9, 10, 11, 12, 13], "low")).toBe("Usual variation");
    expect(signal([...wave, 13, 12, 11, 10, 9, 8, 7], "low")).toBe("Improvement");
  });

  it("is two of the last three in the outer third, the last one of them", () => {
    const wide = [...STEADY, ...STEADY, ...STEADY];
    expect(signal([...wide, 14.4, 10, 14.4], "high")).toBe("Improvement");
    expect(signal([...wide, 14.4, 14.4, 10], "high")).toBe("Usual variation");
    expect(signal([...wide, 14.4, 10, 5.6], "high")).toBe("Usual variation");
  });

  it("points up or down where neither way is better", () => {
    expect(signal([...STEADY, 30], "info")).toBe("Signal up");
    expect(signal([...STEADY, -10], "within")).toBe("Signal down");
    expect(signal([...STEADY, -10], "within-low")).toBe("Signal down");
  });

  it("is none in a series that stands still, whatever its binary crumbs", () => {
    for (const still of [0.1, 0.7, 1 / 3, 0, 1e9 + 0.1]) {
      expect(
        signal(
          Array.from({ length: 20 }, () => still),
          "high",
        ),
      ).toBe("Usual variation");
    }
  });

  it("turns round with the polarity, and with the figures", () => {
    const opposite = new Map([
      ["Improvement", "Concern"],
      ["Concern", "Improvement"],
    ]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 30 }), (points) => {
        const seen = signal(points, "high");
        expect(signal(points, "low")).toBe(opposite.get(seen) ?? seen);
        expect(
          signal(
            points.map((point) => -point),
            "high",
          ),
        ).toBe(opposite.get(seen) ?? seen);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("a signal from cells", () => {
  it("reads the printed contacts: 76.0% in March is the lowest of 15 months, and still within the limits", () => {
    expect(signalOfCells(printedCells("01 Contacts", "C8:C22"), "Info")).toBe("Usual variation");
    expect(signalOfCells(printedCells("01 Contacts", "D8:D22"), "High")).toBe("Usual variation");
  });

  it("leaves gaps out, and says when too few are left", () => {
    expect(signalOfCells(["-", ...STEADY, "", "n/a", 30], "High")).toBe("Improvement");
    expect(signalOfCells([1, 2, "-", 3, 4, 5, 6, 7], "High")).toBe("Too few");
    expect(signalOfCells([], "High")).toBe("Too few");
  });

  it("reads text, shares and percentages", () => {
    expect(signalOfCells([...STEADY.map(String), "30"], "High")).toBe("Improvement");
    expect(signalOfCells([...STEADY.map((n) => `${n} of 100`), "30 of 100"], "Low")).toBe("Concern");
    expect(signalOfCells([...STEADY.map((n) => `${n}.0%`), "30.0%"], "Low")).toBe("Concern");
  });

  it("says what it cannot understand, and hands on an error", () => {
    expect(signalOfCells([...STEADY, "new"], "High")).toEqual(refused({ kind: "value", argument: "values" }));
    expect(signalOfCells(STEADY, "Hihg")).toEqual(
      refused({
        kind: "value",
        argument: "goodIs",
        example: "High",
      }),
    );
    expect(signalOfCells([...STEADY, "#N/A"], "High")).toEqual(handOn("#N/A"));
    expect(signalOfCells(STEADY, "#REF!")).toEqual(handOn("#REF!"));
  });
});
