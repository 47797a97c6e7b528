/** Small plans for tests of writing and of the way back. */
import { areaAddress, parseAddress } from "../../src/domain/place";
import { parseMonth } from "../../src/domain/period";
import type {
  CellEdit,
  CellWrite,
  ColourEdit,
  Edit,
  NameEdit,
  Plan,
  RowEdit,
  SpanEdit,
} from "../../src/domain/plan/plan";
import type { Area, CellContent, ColourRule, FormatSnapshot } from "../../src/domain/workbook";

const SAID = { before: "", after: "", because: "", ticked: true } as const;

export function areaAt(address: string): Area {
  const area = parseAddress(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
}

export function planOf(...edits: readonly Edit[]): Plan {
  return { month: parseMonth("2019-03")!, edits };
}

/** A cell of "Summary" unless another sheet is named; rows as after the plan's insertions. */
export function writeCell(address: string, write: CellWrite, was: CellContent, sheet = "Summary"): CellEdit {
  const { row, column } = areaAt(address);
  return { target: "cell", kind: "figure", sheet, row, column, cell: address, write, was, ...SAID };
}

/** Whole rows inserted above a row (0-based), with areas merged afterwards. */
export function insertRows(
  row: number,
  options: Partial<RowEdit> & { readonly rows?: number } = {},
): RowEdit {
  const { rows = 1, ...rest } = options;
  const area = { row, column: 0, rows, columns: 1 };
  return { target: "row", kind: "row", sheet: "Summary", cell: areaAddress(area), area, ...SAID, ...rest };
}

export function recolour(was: readonly ColourRule[], add: readonly ColourRule[]): ColourEdit {
  const remove = was.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return { target: "colours", kind: "format", sheet: "Summary", cell: "D2", remove, was, add, ...SAID };
}

/** A name of the workbook stands for something else. */
export function rename(name: string, was: string, formula: string, sheet = "Summary"): NameEdit {
  return { target: "name", kind: "format", sheet, cell: "", name, was, formula, ...SAID };
}

/** Cells of a new row get the conditional formats of those above. */
export function copyDown(address: string, was: readonly FormatSnapshot[], sheet = "Summary"): SpanEdit {
  return { target: "span", kind: "format", sheet, cell: address, areas: [areaAt(address)], was, ...SAID };
}
