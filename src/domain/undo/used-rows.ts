/** Inserted rows that a person has used, or that a formula points to: they stay. */
import { cellAt, type CellContent, type SheetSnapshot, type WorkbookSnapshot } from "../workbook";
import { moveRow, referencesOf } from "./shift-references";
import type { Left, RowBlock } from "./way-back";

/** A sheet on which rows were inserted, as it is now. */
export interface SheetWithRows {
  readonly sheet: SheetSnapshot;
  /** The rows that are there, in the order of their insertion. */
  readonly inserted: readonly RowBlock[];
  /** Whether a cell holds just what the refresh wrote into it, or is put back; by row and column as they are now. */
  readonly isOurs: (row: number, column: number) => boolean;
}

export interface RowsOfSheet {
  /** In the order in which they are deleted. */
  readonly deleted: readonly RowBlock[];
  readonly left: readonly Left[];
}

interface Candidate extends RowBlock {
  readonly on: SheetWithRows;
  /** Counted as they are after the insertions before it. */
  readonly block: RowBlock;
}

/** For each sheet the rows that can be deleted, and those that stay. */
export function planRows(
  sheets: readonly SheetWithRows[],
  workbook: WorkbookSnapshot,
): ReadonlyMap<string, RowsOfSheet> {
  const candidates = sheets.flatMap((on) =>
    on.inserted.map((block, index): Candidate => ({
      on,
      block,
      row: moveRow(block.row, on.inserted.slice(index + 1)),
      rows: block.rows,
    })),
  );
  const reasons = new Map<Candidate, string>();
  for (const candidate of candidates) {
    const entry = foreignEntry(candidate);
    if (entry !== undefined)
      reasons.set(candidate, `The row holds “${String(entry)}”, which the refresh did not write.`);
  }
  if (candidates.length > 0) keepPointedAt(candidates, sheets, workbook, reasons);
  return new Map(
    sheets.map((on) => [
      on.sheet.name,
      rowsOf(
        candidates.filter((each) => each.on === on),
        reasons,
      ),
    ]),
  );
}

function foreignEntry({ on, row, rows }: Candidate): CellContent | undefined {
  const { area } = on.sheet;
  for (let r = row; r < row + rows; r += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const { value, formula } = cellAt(on.sheet, r, column);
      if ((value !== "" || formula !== "") && !on.isOurs(r, column)) return formula === "" ? value : formula;
    }
  }
  return undefined;
}

/** A formula that stays, and points to such rows alone, would be left without what it shows. */
function keepPointedAt(
  candidates: readonly Candidate[],
  sheets: readonly SheetWithRows[],
  workbook: WorkbookSnapshot,
  reasons: Map<Candidate, string>,
): void {
  const bySheet = new Map<string, Candidate[]>();
  for (const each of candidates) {
    const key = each.on.sheet.name.toLowerCase();
    bySheet.set(key, [...(bySheet.get(key) ?? []), each]);
  }
  const ours = new Map(sheets.map((each) => [each.sheet.name, each]));
  for (const sheet of workbook.sheets) {
    const on = ours.get(sheet.name);
    const own = bySheet.get(sheet.name.toLowerCase()) ?? [];
    sheet.formulas.forEach((cells, r) => {
      const row = sheet.area.row + r;
      const home = own.find((each) => row >= each.row && row < each.row + each.rows);
      cells.forEach((formula, c) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return;
        // What is put back is gone by then; a row that is deleted takes its formulas with it.
        if (on?.isOurs(row, sheet.area.column + c) === true || (home && !reasons.has(home))) return;
        for (const { sheet: name, first, last } of referencesOf(formula, sheet.name)) {
          for (const each of bySheet.get(name.toLowerCase()) ?? []) {
            if (first < each.row || last >= each.row + each.rows || each === home || reasons.has(each))
              continue;
            reasons.set(each, `A formula on “${sheet.name}” points to the row: ${formula}`);
          }
        }
      });
    });
  }
}

function rowsOf(candidates: readonly Candidate[], reasons: ReadonlyMap<Candidate, string>): RowsOfSheet {
  const kept = candidates.filter((each) => reasons.has(each));
  // The last inserted goes first: each then stands where it was put, but for rows that stay.
  const deleted = candidates
    .map((each, index) => ({
      each,
      later: candidates.slice(index + 1).filter((other) => reasons.has(other)),
    }))
    .filter(({ each }) => !reasons.has(each))
    .reverse()
    .map(({ each, later }) => ({
      row: moveRow(
        each.block.row,
        later.map(({ block }) => block),
      ),
      rows: each.rows,
    }));
  return {
    deleted,
    left: kept.map((each) => ({
      sheet: each.on.sheet.name,
      cell: `${each.row + 1}:${each.row + each.rows}`,
      because: reasons.get(each) ?? "",
    })),
  };
}
