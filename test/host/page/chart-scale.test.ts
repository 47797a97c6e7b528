import fc from "fast-check";
import { scaleFor } from "../../../host/page/shell/grid/chart-scale";

describe("the value axis of a chart", () => {
  test("has round steps from 0", () => {
    expect(scaleFor([284, 363, 395])).toEqual({ low: 0, high: 400, step: 100 });
  });

  test("starts near the values where they are far from 0 and close together", () => {
    const { low, high } = scaleFor([0.76, 0.83, 0.844]);
    expect(low).toBeGreaterThan(0.6);
    expect(high).toBeCloseTo(0.85);
  });

  test.each([5e-324, 1e-300, -5e-324, 1e-12])("has steps that can be told apart for %d", (value) => {
    expect(scaleFor([value]).step).toBeGreaterThan(0.1);
  });

  test("holds every value whatever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const { low, high, step } = scaleFor(values);
        expect(step).toBeGreaterThan(0);
        expect(low).toBeLessThanOrEqual(Math.min(...values) + step * 1e-6);
        expect(high).toBeGreaterThanOrEqual(Math.max(...values) - step * 1e-6);
      }),
    );
  });
});
