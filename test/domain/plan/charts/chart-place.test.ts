/** Where charts come to stand: beside the table or below it, never over figures or other charts. */
import fc from "fast-check";
import type { Section } from "../../../../src/domain/book/book";
import { placeCharts } from "../../../../src/domain/plan/charts/chart-place";
import { month } from "../../../../src/domain/period";
import { contains, type Area, type ChartSnapshot, type SheetSnapshot } from "../../../../src/domain/workbook";

const COLUMN = 50;
const ROW = 16;

/** A table of 20 rows from B3 on; the snapshot is as wide as the page is used. */
function tableOf(
  columns: number,
  used = columns + 1,
): { readonly section: Section; readonly sheet: SheetSnapshot } {
  const section: Section = {
    sheet: "Page",
    title: "PAGE",
    headRow: 2,
    headEnd: 3,
    labelColumn: 1,
    rows: Array.from({ length: 20 }, (_, index) => ({
      row: 4 + index,
      period: {
        kind: "month" as const,
        month: month(`20${10 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`),
      },
    })),
    measures: Array.from({ length: columns - 1 }, (_, index) => ({
      number: `1.${index}`,
      name: `Measure ${index}`,
      group: "",
      unit: "count" as const,
      column: 2 + index,
    })),
  };
  const grid = <V>(value: V): V[][] =>
    Array.from({ length: 24 }, () => Array.from({ length: used }, () => value));
  return {
    section,
    sheet: {
      name: "Page",
      visible: true,
      protected: false,
      area: { row: 0, column: 0, rows: 24, columns: used },
      values: grid(""),
      formulas: grid(""),
      text: grid(""),
      numberFormats: grid("General"),
      merges: [],
      colourRules: [],
      charts: [],
      columnWidths: Array.from({ length: used + 16 }, () => COLUMN),
      rowHeights: Array.from({ length: 54 }, () => ROW),
    },
  };
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

const box = (area: Area): Pick<ChartSnapshot, "left" | "top" | "width" | "height"> => ({
  left: area.column * COLUMN,
  top: area.row * ROW,
  width: area.columns * COLUMN,
  height: area.rows * ROW,
});

test("beside a narrow table they stand right of it, one below the other, from its head on", () => {
  const { section, sheet } = tableOf(5);
  const placed = placeCharts(sheet, section, 3);
  expect(placed.map(({ column }) => column)).toEqual([7, 7, 7]);
  expect(placed[0]?.row).toBe(2);
  for (const [index, area] of placed.entries()) {
    const above = placed[index - 1];
    if (above) expect(area.row).toBe(above.row + above.rows);
    expect(box(area).width).toBeGreaterThan(330);
    expect(box(area).height).toBeGreaterThan(180);
  }
});

test("below a wide table they stand under it", () => {
  const { section, sheet } = tableOf(20);
  const [first] = placeCharts(sheet, section, 1);
  expect(first).toMatchObject({ column: 1 });
  expect(first?.row).toBeGreaterThan(23);
});

test("past what a person wrote beside the table", () => {
  const { section, sheet } = tableOf(5, 12);
  const values = sheet.values.map((row, r) => row.map((value, c) => (r === 9 && c === 9 ? "A note" : value)));
  const [first] = placeCharts({ ...sheet, values }, section, 1);
  expect(first?.column).toBe(11);
});

test("never over the table, a person's chart, or each other", () => {
  const theirs = fc.record({
    row: fc.nat(40),
    column: fc.integer({ min: 0, max: 14 }),
    rows: fc.integer({ min: 3, max: 20 }),
    columns: fc.integer({ min: 2, max: 8 }),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 24 }),
      fc.array(theirs, { maxLength: 3 }),
      fc.integer({ min: 1, max: 3 }),
      (columns, others, count) => {
        const { section, sheet } = tableOf(columns);
        const charts = others.map((area, index) => ({
          name: `Chart ${index}`,
          title: "",
          series: [],
          ...box(area),
        }));
        const placed = placeCharts({ ...sheet, charts }, section, count);
        expect(placed).toHaveLength(count);
        const table = { row: 2, column: 1, rows: 22, columns };
        for (const [index, area] of placed.entries()) {
          expect(contains(table, area.row, area.column)).toBe(false);
          expect(overlap(area, table)).toBe(false);
          for (const other of [...others, ...placed.slice(index + 1)])
            expect(overlap(area, other)).toBe(false);
        }
      },
    ),
    { numRuns: 300 },
  );
});
