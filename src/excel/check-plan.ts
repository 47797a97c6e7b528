/** Before anything is written: whether the cells still hold what the plan was made from. */
import type { CellEdit } from "../domain/plan/plan";
import { staleSettings } from "../domain/plan/print/stale-settings";
import { rowBefore } from "../domain/plan/row-before";
import { sameContent } from "../domain/undo/same-content";
import type { FormerContent, FormerHeight, Landmark } from "../domain/undo/way-back";
import type { Area, CellContent } from "../domain/workbook";
import { gatherBlocks } from "./blocks";
import { askForLandmarks } from "./landmarks";
import { askForPrint } from "./print-layout";
import { askForName } from "./names";
import { rangeOf } from "./ranges";
import { askForBox } from "./row-heights";
import type { SheetEdits } from "./sheet-edits";
import { askForSpan } from "./spans";

/** A cell that changed since the plan was made; both as `formulas` holds them. */
export interface StaleCell {
  readonly sheet: string;
  readonly cell: string;
  readonly expected: CellContent;
  readonly found: CellContent;
}

/** What was found on a sheet, once Excel has answered. */
export interface SheetCheck {
  readonly edits: SheetEdits;
  /** Serves the writing too; a new sheet is there once it was added. */
  readonly worksheet: () => Excel.Worksheet;
  /** What is still to be asked for, once the check is packed into requests. */
  readonly asks: readonly Ask[];
  readonly isProtected: () => boolean;
  readonly stale: () => readonly StaleCell[];
  /** The present number format of an edited cell; "General" on a new row. */
  readonly numberFormat: (edit: CellEdit) => string;
  /** What an edited cell holds now; undefined on a new row. */
  readonly former: (edit: CellEdit) => FormerContent | undefined;
  /** Cells near the rows to be inserted, by which these are found again. */
  readonly landmarks: () => readonly Landmark[];
  /** The rows to be raised, with their height now and then; rows as after the insertions. */
  readonly heights: () => readonly FormerHeight[];
  /** The rules that are on the sheet now, by id. */
  readonly rules: () => ReadonlyMap<string, PresentRule>;
  /** The charts that are on the sheet now, where the plan has one. */
  readonly chartNames: () => readonly string[];
}

/** Cells to be asked for in one go. */
export interface Ask {
  readonly cells: number;
  readonly ask: () => void;
}

/** About 100 bytes a cell (content, value, type and format) make 4 MB. */
const CELLS_A_REQUEST = 40_000;

/** The asks in requests that Excel can answer; one request where there is little or nothing to ask. */
export function packAsks(asks: readonly Ask[], most = CELLS_A_REQUEST): readonly (readonly Ask[])[] {
  const requests: Ask[][] = [[]];
  let room = most;
  for (const each of asks) {
    if (each.cells > room && room < most) {
      requests.push([]);
      room = most;
    }
    requests.at(-1)?.push(each);
    room -= each.cells;
  }
  return requests;
}

export interface PresentRule {
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

/** Asks for what will be overwritten. */
export function askForCheck(context: Excel.RequestContext, edits: SheetEdits): SheetCheck {
  return edits.added ? askForNewSheet(context, edits) : askForCells(context, edits);
}

/** Asks whether the name of a new sheet is still free. Everything on it will be new. */
function askForNewSheet(context: Excel.RequestContext, edits: SheetEdits): SheetCheck {
  const { worksheets, protection } = context.workbook;
  const taken = worksheets.getItemOrNullObject(edits.sheet);
  taken.load("name");
  protection.load("protected");
  let added: Excel.Worksheet | undefined;
  return {
    edits,
    worksheet: () => (added ??= worksheets.getItem(edits.sheet)),
    asks: [],
    isProtected: () => protection.protected,
    stale: () =>
      taken.isNullObject
        ? []
        : [{ sheet: edits.sheet, cell: "", expected: "", found: "a sheet of this name" }],
    numberFormat: () => "General",
    former: () => ({ constant: "" }),
    landmarks: () => [],
    heights: () => [],
    rules: () => new Map(),
    chartNames: () => [],
  };
}

function askForCells(context: Excel.RequestContext, edits: SheetEdits): SheetCheck {
  const sheet = context.workbook.worksheets.getItem(edits.sheet);
  sheet.protection.load("protected");
  const cells = edits.cells.flatMap((edit) => {
    const row = rowBefore(edit.row, edits.rows);
    return row === undefined ? [] : [{ row, column: edit.column, edit }];
  });
  const found = new Map<CellEdit, () => Found>();
  const asks = gatherBlocks(cells).flatMap(({ area, cells: inBlock }) =>
    bandsOf(area).map((band): Ask => {
      const end = band.row + band.rows;
      const own = inBlock.filter(({ row }) => row >= band.row && row < end);
      return { cells: band.rows * band.columns, ask: () => askForBand(sheet, band, own, found) };
    }),
  );
  const landmarks = askForLandmarks(sheet, edits);
  const boxes = edits.heights.flatMap((edit) => {
    const row = rowBefore(edit.area.row, edits.rows);
    return row === undefined ? [] : [askForBox(sheet, edit, row)];
  });
  const rules = edits.colours.length > 0 ? sheet.getRange().untrack().conditionalFormats : undefined;
  rules?.load("items/id,items/priority,items/stopIfTrue");
  const charts = edits.charts.length > 0 ? sheet.charts : undefined;
  charts?.load("items/name");
  const print = edits.prints.length > 0 ? askForPrint(sheet) : undefined;
  const names = edits.names.map((edit) => ({ edit, formula: askForName(context, edit) }));
  const spans = edits.spans.map((edit) => askForSpan(sheet, edit));
  const chartNames = (): readonly string[] => charts?.items.map(({ name }) => name) ?? [];
  return {
    edits,
    worksheet: () => sheet,
    asks,
    isProtected: () => sheet.protection.protected,
    chartNames,
    stale: () => [
      ...staleCharts(edits, chartNames()),
      ...(print ? edits.prints.flatMap((edit) => staleSettings(edit, print(), edits.rows)) : []),
      ...names.flatMap(({ edit, formula }) => {
        const [{ sheet: on, name, was }, now] = [edit, formula()];
        return sameContent(now, was) ? [] : [{ sheet: on, cell: name, expected: was, found: now }];
      }),
      ...spans.flatMap((staleSpans) => staleSpans()),
      ...edits.cells.flatMap((edit) => {
        const now = found.get(edit)?.().formula ?? edit.was;
        return now === edit.was
          ? []
          : [{ sheet: edits.sheet, cell: edit.cell, expected: edit.was, found: now }];
      }),
    ],
    numberFormat: (edit) => found.get(edit)?.().format ?? "General",
    former: (edit) => {
      const now = found.get(edit)?.();
      return now && formerContent(now);
    },
    landmarks,
    // A box that is high enough already is no change.
    heights: () => boxes.map((box) => box()).filter(({ was, wrote }) => was !== wrote),
    rules: () => new Map(rules?.items.map(({ id, priority, stopIfTrue }) => [id, { priority, stopIfTrue }])),
  };
}

/** A chart that is to be made is there, or one that is to be changed is gone. */
function staleCharts({ sheet, charts }: SheetEdits, present: readonly string[]): readonly StaleCell[] {
  return charts.flatMap(({ name, change }) => {
    const expected = "move" in change;
    if (present.includes(name) === expected) return [];
    const say = (there: boolean): string => (there ? `the chart “${name}”` : "no such chart");
    return [{ sheet, cell: name, expected: say(expected), found: say(!expected) }];
  });
}

/** A block in pieces that each go into one request. */
function bandsOf(area: Area): readonly Area[] {
  const rows = Math.max(1, Math.floor(CELLS_A_REQUEST / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
    ...area,
    row: area.row + index * rows,
    rows: Math.min(rows, area.rows - index * rows),
  }));
}

interface EditAt {
  readonly row: number;
  readonly column: number;
  readonly edit: CellEdit;
}

function askForBand(
  sheet: Excel.Worksheet,
  band: Area,
  cells: readonly EditAt[],
  found: Map<CellEdit, () => Found>,
): void {
  const range = rangeOf(sheet, band);
  // Only words must be told from formulas and errors; a cell that holds words now and did not then is stale anyway.
  const hasWords = cells.some(({ edit: { was } }) => typeof was === "string" && was !== "");
  range.load(hasWords ? "formulas,values,valueTypes,numberFormat" : "formulas,numberFormat");
  for (const { row, column, edit } of cells) {
    const r = row - band.row;
    const c = column - band.column;
    found.set(edit, () => ({
      formula: (range.formulas as CellContent[][])[r]?.[c] ?? "",
      value: hasWords ? ((range.values as CellContent[][])[r]?.[c] ?? "") : "",
      type: hasWords ? (range.valueTypes[r]?.[c] ?? "Empty") : "",
      format: (range.numberFormat as string[][])[r]?.[c] ?? "General",
    }));
  }
}

interface Found {
  readonly formula: CellContent;
  /** Of a cell that held words when the plan was made; "" of others, as the next. */
  readonly value: CellContent;
  readonly type: string;
  readonly format: string;
}

/** `formulas` drops the apostrophe before a text: a text is told from a formula by the value, which is the same. */
function formerContent({ formula, value, type }: Found): FormerContent {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  return type === "String" && typeof value === "string" ? { text: value } : { constant: formula };
}
