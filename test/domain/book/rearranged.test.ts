import { readBook } from "../../../src/domain/book/read-book";
import type { Book, Measure, Section } from "../../../src/domain/book/book";
import type { WorkbookSnapshot } from "../../../src/domain/workbook";
import { printedReport } from "../../support/printed-report";
import { inAnotherCouncilsHand, ORDER } from "../../support/another-council";
import { clearCells, mapSheets, setCell, widenBy } from "../../support/rearrange";

function read(workbook: WorkbookSnapshot): Book {
  const outcome = readBook(workbook);
  if (outcome.kind !== "report") throw new Error(outcome.problems.join("; "));
  return outcome.book;
}

const printed = read(printedReport());

const moved = read(inAnotherCouncilsHand(printedReport()));

describe("the printed report in another council's layout", () => {
  it("is the same 90 indicators, with the same words understood", () => {
    expect(moved.month).toBe("2019-03");
    expect(moved.scorecard.sheet).toBe("PPe");
    expect(moved.scorecard.rows.map((row) => ({ ...row, row: row.row - 3 }))).toEqual(printed.scorecard.rows);
  });

  it("has every column of the scorecard found in its new place", () => {
    const place = (column: number) => ORDER.indexOf(column) + 2;
    const { months, ytd, years, benchmarks, ...roles } = printed.scorecard.columns;
    const columns = moved.scorecard.columns;
    for (const [role, column] of Object.entries(roles)) {
      expect([role, columns[role as keyof typeof roles]]).toEqual([role, place(column)]);
    }
    const placed = <T extends { column: number }>(entries: readonly T[]) =>
      entries.map((entry) => ({ ...entry, column: place(entry.column) }));
    expect(columns.months).toEqual(placed(months));
    expect(columns.ytd).toEqual(placed([ytd!])[0]);
    expect(columns.years).toEqual(placed(years));
    expect([...columns.benchmarks].sort((a, b) => a.column - b.column)).toEqual(placed(benchmarks));
  });

  it("has the same sections, rows and measures", () => {
    const shift = (column: number | undefined) => (column === undefined ? undefined : column + 2);
    const expected = printed.sections.map((section) => ({
      sheet: `P${section.sheet.slice(0, 2)}`,
      rows: section.rows.map(({ row, period }) => ({ row: row + 3, period })),
      measures: section.measures.map((measure) => ({
        ...measure,
        column: measure.column + 2,
        ...(measure.share === undefined ? {} : { share: shift(measure.share) }),
        ...(measure.numerator === undefined ? {} : { numerator: shift(measure.numerator) }),
        ...(measure.denominator === undefined ? {} : { denominator: shift(measure.denominator) }),
      })),
    }));
    const found = [...moved.sections]
      .reverse()
      .map(({ sheet, rows, measures }) => ({ sheet, rows, measures }));
    // Unmerged, a number that is repeated over both halves of a pair still is one measure's.
    expect(found).toEqual(expected);
  });

  it("has the titles, analysis boxes and settings too", () => {
    expect(moved.scorecard.title).toEqual({ sheet: "PPe", row: 4, column: 2 });
    expect(moved.sections.map(({ title }) => title).reverse()).toEqual(
      printed.sections.map(({ title }) => title),
    );
    expect(moved.sections.every(({ analysis }) => analysis?.row === 6 && analysis.column === 4)).toBe(true);
    expect(moved.settings.sheet).toBe("Set-up");
    expect(moved.settings.month).toBe("2019-03");
    expect(moved.settings.populations.map(({ population }) => population)).toEqual([56592, 56947]);
  });
});

describe("the printed report with blank cells around", () => {
  it("is the same book", () => {
    const book = read(mapSheets(printedReport(), widenBy(20, 12)));
    expect({ ...book, workbook: printed.workbook }).toEqual(printed);
  });
});

describe("a month-end workbook whose computed cells are still to be filled", () => {
  /** The cells that a refresh computes on a section: percentages beside their n and d, rates, percentages made of other columns. */
  function computed({ measures }: Section): ReadonlySet<number> {
    const derived = (measure: Measure) =>
      measure.share !== undefined ||
      measure.numerator !== undefined ||
      measure.unit === "rate" ||
      (measure.unit === "percentage" && measure.name.startsWith("%"));
    return new Set(measures.filter(derived).map(({ column }) => column));
  }

  function emptied(keepFormats: boolean): Book {
    return read(
      mapSheets(printedReport(), (sheet) => {
        const section = printed.sections.find((each) => each.sheet === sheet.name);
        if (!section) return sheet;
        const columns = computed(section);
        return clearCells(sheet, (row, column) => row > section.headEnd && columns.has(column), keepFormats);
      }),
    );
  }

  it.each([
    ["with", true],
    ["without", false],
  ])("has the same measures and units, %s the number formats of the empty cells", (_, keepFormats) => {
    const found = emptied(keepFormats).sections.map(({ sheet, measures }) => ({ sheet, measures }));
    expect(found).toEqual(printed.sections.map(({ sheet, measures }) => ({ sheet, measures })));
  });

  it("takes an empty row that is already headed with the next month as a row, and the month from the title", () => {
    const next = mapSheets(printedReport(), (sheet) =>
      sheet.name === "01 Contacts"
        ? clearCells(setCell(sheet, 22, 1, "Apr-19"), (row, column) => row === 22 && column !== 1)
        : sheet,
    );
    const book = read(next);
    expect(book.month).toBe("2019-03");
    const rows = book.sections[0]?.rows ?? [];
    expect(rows[15]).toEqual({ row: 22, period: { kind: "month", month: "2019-04" } });
    expect(rows).toHaveLength(20);
  });
});
