/**
 * A plan's ticked edits by sheet, in the order in which they are written: the sheet itself, rows with their conditional formats,
 * cells, charts, colours, names, heights, printing.
 */
import type {
  CellEdit,
  ChartEdit,
  ColourEdit,
  Edit,
  HeightEdit,
  NameEdit,
  Plan,
  PrintEdit,
  RowEdit,
  SheetEdit,
  SpanEdit,
} from "../domain/plan/plan";

export interface SheetEdits {
  readonly sheet: string;
  /** The sheet is new. */
  readonly added: SheetEdit | undefined;
  /** The plan's log: its edits are not counted as changes. */
  readonly isLog: boolean;
  readonly rows: readonly RowEdit[];
  readonly cells: readonly CellEdit[];
  readonly colours: readonly ColourEdit[];
  readonly heights: readonly HeightEdit[];
  readonly charts: readonly ChartEdit[];
  readonly prints: readonly PrintEdit[];
  readonly names: readonly NameEdit[];
  readonly spans: readonly SpanEdit[];
}

/**
 * Gathers the ticked edits.
 *
 * @throws where two edits go to one cell: a plan writes a cell once
 */
export function gatherEdits(plan: Plan): readonly SheetEdits[] {
  const sheets = new Map<string, Open>();
  const written = new Set<string>();
  const log = new Set<Edit>(plan.log);
  for (const edit of [...plan.edits, ...log]) {
    if (!edit.ticked) continue;
    const of = sheets.get(edit.sheet) ?? open(log.has(edit));
    sheets.set(edit.sheet, of);
    if (edit.target === "sheet") of.added = edit;
    else if (edit.target === "row") of.rows.push(edit);
    else if (edit.target === "colours") of.colours.push(edit);
    else if (edit.target === "height") of.heights.push(edit);
    else if (edit.target === "chart") {
      if ("make" in edit.change || edit.change.move.length > 0) of.charts.push(edit);
      for (const cell of edit.cells) gatherCell(of.cells, cell, written);
    } else if (edit.target === "print") of.prints.push(edit);
    else if (edit.target === "name") of.names.push(edit);
    else if (edit.target === "span") of.spans.push(edit);
    else gatherCell(of.cells, edit, written);
  }
  return [...sheets].map(([sheet, edits]) => ({ sheet, ...edits }));
}

function gatherCell(cells: CellEdit[], edit: CellEdit, written: Set<string>): void {
  const key = JSON.stringify([edit.sheet, edit.row, edit.column]);
  if (written.has(key)) throw new Error(`The plan writes ${edit.cell} on "${edit.sheet}" twice.`);
  written.add(key);
  cells.push(edit);
}

interface Open {
  added: SheetEdit | undefined;
  readonly isLog: boolean;
  readonly rows: RowEdit[];
  readonly cells: CellEdit[];
  readonly colours: ColourEdit[];
  readonly heights: HeightEdit[];
  readonly charts: ChartEdit[];
  readonly prints: PrintEdit[];
  readonly names: NameEdit[];
  readonly spans: SpanEdit[];
}

function open(isLog: boolean): Open {
  return {
    added: undefined,
    isLog,
    rows: [],
    cells: [],
    colours: [],
    heights: [],
    charts: [],
    prints: [],
    names: [],
    spans: [],
  };
}

/** How many edits there are; the log's are none. */
export function countEdits(sheets: readonly SheetEdits[]): number {
  return sheets.reduce(
    (sum, { added, isLog, rows, cells, colours, heights, charts, prints, names, spans }) =>
      isLog
        ? sum
        : sum +
          (added ? 1 : 0) +
          rows.length +
          cells.filter(({ uncounted }) => !uncounted).length +
          colours.length +
          heights.length +
          charts.length +
          prints.length +
          names.length +
          spans.length,
    0,
  );
}
