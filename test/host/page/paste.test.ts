import { readPasted } from "../../../host/page/shell/paste";

describe("pasted text", () => {
  test("fills cells to the right and down from the active one", () => {
    expect(readPasted("1\t2\r\n3\t4\r\n", { row: 5, column: 2 })).toEqual([
      { row: 5, column: 2, text: "1" },
      { row: 5, column: 3, text: "2" },
      { row: 6, column: 2, text: "3" },
      { row: 6, column: 3, text: "4" },
    ]);
  });

  test("keeps empty cells, and line ends within quotes", () => {
    expect(readPasted('a\t\tb\n"two\nlines ""so"""', { row: 0, column: 0 }).map(({ text }) => text)).toEqual([
      "a",
      "",
      "b",
      'two\nlines "so"',
    ]);
  });
});
