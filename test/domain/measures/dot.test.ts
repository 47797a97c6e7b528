import fc from "fast-check";
import { direction, dotOfCells } from "../../../src/domain/measures/dot";
import { refused } from "../../support/refused";
import { handOn } from "../../../src/domain/failure";

describe("direction of travel", () => {
  it.each([
    [0.76, 0.834, "High", "↓"],
    [0.888, 0.819, "High", "↑"],
    [21, 40, "Low", "↑"],
    [33, 30, "Low", "↓"],
    [1528, 1341, "Info", "↑"],
    [1383, 1394, "Info", "↓"],
    [20.2, 20.8, "Within Limits", "↓"],
    [137.3, 145.2, "Within limits (low)", "↓"],
    [149, 149, "High", "→"],
    ["1,528", "1,341", "info", "↑"],
    ["76.0%", "83.4%", "high", "↓"],
    ["1122 of 1404", "1100 of 1404", "high", "↑"],
  ] as const)("%s after %s where %s is good: %s", (current, previous, goodIs, arrow) => {
    expect(dotOfCells(current, previous, goodIs)).toBe(arrow);
  });

  it("is level where both print the same", () => {
    expect(dotOfCells(0.7604, 0.7599, "High")).toBe("→");
    expect(dotOfCells(0.7606, 0.7599, "High")).toBe("↑");
    expect(dotOfCells(112.94, 112.91, "Low")).toBe("→");
    expect(dotOfCells(112.96, 112.91, "Low")).toBe("↓");
    expect(dotOfCells(0.7606, 0.7599, "High", 2)).toBe("→");
    expect(dotOfCells(1.2, 0.96, "High", 0)).toBe("→");
  });

  it.each([
    ["-", 5],
    [5, ""],
    ["n/a", "n/a"],
    ["0 of 0", "3 of 4"],
  ] as const)("gives nothing for %s after %s", (current, previous) => {
    expect(dotOfCells(current, previous, "High")).toBe("");
  });

  it("says what it cannot understand, and hands on an error", () => {
    expect(dotOfCells("new", 5, "High")).toEqual(
      refused({
        kind: "value",
        argument: "current",
        found: '"new"',
      }),
    );
    expect(dotOfCells(5, "new", "High")).toEqual(refused({ kind: "value", argument: "previous" }));
    expect(dotOfCells(5, 5, "Upwards")).toEqual(refused({ kind: "value", argument: "goodIs" }));
    expect(dotOfCells(5, 5, "High", "some")).toEqual(refused({ kind: "value", argument: "decimals" }));
    expect(dotOfCells("-", "#N/A", "High")).toEqual(handOn("#N/A"));
  });

  it("turns round when the figures are swapped", () => {
    const opposite = { "↑": "↓", "↓": "↑", "→": "→" } as const;
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom("high", "low", "info", "within", "within-low"),
        fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined }),
        (a, b, polarity, decimals) => {
          const swapped = direction(b, a, polarity, decimals);
          expect(direction(a, b, polarity, decimals)).toBe(opposite[swapped]);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
