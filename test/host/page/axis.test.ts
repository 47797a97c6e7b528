import { makeAxis } from "../../../host/page/shell/grid/axis";

describe("a row or column axis", () => {
  const axis = makeAxis(
    100,
    20,
    new Map([
      [2, 50],
      [3, 0],
      [5, 10],
    ]),
  );

  test("adds up default sizes and the sizes that differ", () => {
    expect([0, 2, 3, 4, 5, 6, 10].map(axis.offset)).toEqual([0, 40, 90, 90, 110, 120, 200]);
  });

  test("finds what stands at a distance, never a hidden one", () => {
    expect([0, 19, 20, 89, 90, 109, 110, 119, 120].map(axis.indexAt)).toEqual([0, 0, 1, 2, 4, 4, 5, 5, 6]);
  });

  test("stays on the axis beyond its end", () => {
    expect(axis.indexAt(1e9)).toBe(99);
  });
});
