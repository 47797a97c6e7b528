import { displayText } from "../../host/model/display-text";
import { isMarked, mark, unmark, withoutMark } from "../../src/domain/restated-format";

test.each([
  ["0.0%", 0.76, "76.0% r"],
  ["#,##0", 1528, "1,528 r"],
  ["General", 12.5, "12.5 r"],
  ['0.0;-0.0;"nil; none"', 0, "nil; none r"],
  ["@", "1122 of 1404", "1122 of 1404 r"],
])("%s shows %s with the mark behind it", (format, value, shown) => {
  expect(displayText(value, mark(format))).toBe(shown);
  expect(withoutMark(shown, mark(format))).toBe(displayText(value, format));
});

test("the mark is put once and taken off again", () => {
  expect(mark(mark("0.0%"))).toBe(mark("0.0%"));
  expect(unmark(mark("0.0%;[Red]-0.0%"))).toBe("0.0%;[Red]-0.0%");
  expect([isMarked("0.0"), isMarked(mark("0.0"))]).toEqual([false, true]);
  expect(withoutMark("5 r", "0")).toBe("5 r");
});
