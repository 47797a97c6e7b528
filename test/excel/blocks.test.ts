/** How edits are gathered into blocks, and reads into requests. */
import fc from "fast-check";
import { fillGrid, gatherBlocks } from "../../src/excel/blocks";
import { countCells, halve, planReads } from "../../src/excel/read-plan";
import { packWrites } from "../../src/excel/write-plan";

const cells = fc.uniqueArray(fc.record({ row: fc.nat(60), column: fc.nat(30) }), {
  selector: ({ row, column }) => `${row},${column}`,
});

test("every cell lands in one block, inside it, and no block is much emptier than full", () => {
  fc.assert(
    fc.property(cells, (edited) => {
      const blocks = gatherBlocks(edited);
      expect(blocks.flatMap((block) => block.cells)).toHaveLength(edited.length);
      expect(new Set(blocks.flatMap((block) => block.cells)).size).toBe(edited.length);
      for (const { area, cells: inside } of blocks) {
        expect(area.rows * area.columns).toBeLessThanOrEqual(4 * inside.length);
        const written = fillGrid(area, inside, () => 1).flat();
        expect(written).toHaveLength(area.rows * area.columns);
        expect(written.filter((value) => value !== null)).toHaveLength(inside.length);
      }
    }),
  );
});

test("a filled column and a filled table are one block each", () => {
  const column = Array.from({ length: 90 }, (_, row) => ({ row, column: 12 }));
  const table = Array.from({ length: 40 }, (_, i) => ({ row: 200 + Math.floor(i / 4), column: i % 4 }));
  expect(gatherBlocks([...column, ...table]).map(({ area }) => area)).toEqual([
    { row: 0, column: 12, rows: 90, columns: 1 },
    { row: 200, column: 0, rows: 10, columns: 4 },
  ]);
});

const area = fc.record({
  row: fc.nat(9),
  column: fc.nat(9),
  rows: fc.nat(50),
  columns: fc.integer({ min: 1, max: 40 }),
});

test("every row of every sheet is asked for once and in order, within the size of a request", () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 12 }), fc.integer({ min: 20, max: 500 }), (areas, most) => {
      const requests = planReads(areas, most);
      for (const [sheet, { row, rows, column, columns }] of areas.entries()) {
        const pieces = requests.flat().filter((piece) => piece.sheet === sheet);
        expect(
          pieces.flatMap((piece) => Array.from({ length: piece.area.rows }, (_, i) => piece.area.row + i)),
        ).toEqual(Array.from({ length: rows }, (_, i) => row + i));
        for (const piece of pieces) expect(piece.area).toMatchObject({ column, columns });
      }
      for (const pieces of requests) {
        const isOneRow = pieces.length === 1 && pieces[0]?.area.rows === 1;
        expect(pieces.length).toBeGreaterThan(0);
        expect(isOneRow || countCells(pieces) <= most).toBe(true);
      }
    }),
  );
});

test("halves hold the same cells; a single row cannot be halved", () => {
  const [one, two] = halve([{ sheet: 0, area: { row: 3, column: 0, rows: 5, columns: 2 } }])!;
  expect([...one, ...two].map(({ area: { row, rows } }) => [row, rows])).toEqual([
    [3, 3],
    [6, 2],
  ]);
  expect(halve([{ sheet: 0, area: { row: 3, column: 0, rows: 1, columns: 2 } }])).toBeUndefined();
});

test("writes keep their order and share a piece while there is room", () => {
  const write = (size: number): { edits: number; size: number; perform: () => void } => ({
    edits: 1,
    size,
    perform: () => undefined,
  });
  const pieces = packWrites([5, 4, 2, 20, 1].map(write), 10);
  expect(pieces.map((piece) => piece.map(({ size }) => size))).toEqual([[5, 4], [2], [20], [1]]);
});
