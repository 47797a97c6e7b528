import fc from "fast-check";
import { a1, parseAddress } from "../../src/domain/place";
import { runsOf } from "../../src/taskpane/commentary/cell-runs";
import { splitPrompts } from "../../src/taskpane/commentary/prompts";
import { isDarkColour } from "../../src/taskpane/theme/dark-colour";
import { counted, dayInWords, duration, listed, timeOfDay } from "../../src/taskpane/words/words";

describe("words", () => {
  it.each([
    [0, "0 changes"],
    [1, "1 change"],
    [1572, "1,572 changes"],
  ])("count %d as %s", (count, words) => expect(counted(count, "change")).toBe(words));

  it.each([
    [300, "under a second"],
    [2449, "2.4 seconds"],
    [12_000, "12 seconds"],
    [60_000, "1 minute"],
    [65_400, "1 minute 5 seconds"],
  ])("tell %d ms as %s", (milliseconds, words) => expect(duration(milliseconds)).toBe(words));

  it("name days and times as people in Britain do", () => {
    const at = new Date(2019, 3, 1, 9, 5);
    expect([timeOfDay(at), dayInWords(at)]).toEqual(["09:05", "1 April 2019"]);
  });

  it("list only what there is", () => {
    expect(
      listed(
        [
          [0, "error"],
          [2, "warning"],
        ],
        "nothing",
      ),
    ).toBe("2 warnings");
    expect(listed([[0, "error"]], "nothing")).toBe("nothing");
  });
});

describe("a draft", () => {
  it("is split into sentences and prompts, with nothing lost", () => {
    const text = "Contacts rose. [Cause.] Year to date: 16694. [Action, owner and date.]";
    const pieces = splitPrompts(text);
    expect(pieces.filter(({ prompt }) => prompt).map((piece) => piece.text)).toEqual([
      "[Cause.]",
      "[Action, owner and date.]",
    ]);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });
});

describe("the cells of a statement", () => {
  const on = (sheet: string, ...cells: readonly string[]) => cells.map((cell) => ({ sheet, cell }));

  it("are told by sheet, neighbours as one range, each cell once", () => {
    const cells = [
      ...on("01 Contacts", "E22", "D22", "E21", "D21"),
      ...on("Summary", "P11", "Q11", "R11"),
      ...on("01 Contacts", "E20", "E22", "G30", "E23"),
    ];
    expect(runsOf(cells).map(({ sheet, range }) => `${sheet} ${range}`)).toEqual([
      "01 Contacts D21:D22",
      "01 Contacts E20:E23",
      "01 Contacts G30",
      "Summary P11:R11",
    ]);
  });

  it("cover each cell that was named, and none besides", () => {
    const cell = fc.record({ row: fc.nat(6), column: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), (places) => {
        const names = places.map(({ row, column }) => a1(row, column));
        const covered = runsOf(on("S", ...names)).flatMap(({ range }) => {
          const area = parseAddress(range)!;
          return Array.from({ length: area.rows * area.columns }, (_, i) =>
            a1(area.row + Math.floor(i / area.columns), area.column + (i % area.columns)),
          );
        });
        expect([...covered].sort()).toEqual([...new Set(names)].sort());
      }),
    );
  });
});

describe("Office's background", () => {
  it.each([
    ["#FFFFFF", false],
    ["#F0F0F0", false],
    ["#292929", true],
    ["#0A0A0A", true],
    ["not a colour", false],
  ])("%s is dark: %s", (colour, dark) => expect(isDarkColour(colour)).toBe(dark));
});
