/**
 * The way back held against the workbook as it is now: what can be put back, and what a person has changed since. It looks at
 * the workbook alone, never at how far a writing came, so that it also finds its way from a refresh or an undo that stopped.
 */
import { a1 } from "../place";
import type { SomeSettings } from "../plan/print/print-settings";
import { cellAt, contains, type CellContent, type SheetSnapshot, type WorkbookSnapshot } from "../workbook";
import { planAddedSheets } from "./added-sheets";
import { findInserted, rowNow } from "./find-inserted";
import { planCharts, type RestoredCharts } from "./plan-charts";
import { planPrint } from "./plan-print";
import { planNames, type RestoredName } from "./plan-names";
import { planRules, type RestoredRules } from "./plan-rules";
import { sameContent } from "./same-content";
import { shiftReferences, type InsertedRows } from "./shift-references";
import { planRows, type SheetWithRows } from "./used-rows";
import type {
  FormerCell,
  FormerContent,
  FormerHeight,
  FormerSheet,
  Left,
  RowBlock,
  WayBack,
} from "./way-back";

/** A cell and what goes into it. */
export interface RestoredCell {
  readonly row: number;
  readonly column: number;
  readonly content: FormerContent;
  readonly numberFormat: string;
  readonly uncounted?: true;
}

/** What is put back on a sheet: charts, cells, then colour rules, print settings, then rows are deleted in this order; or the sheet goes. */
export interface RestoredSheet {
  readonly sheet: string;
  readonly removed: boolean;
  readonly isLog: boolean;
  readonly cells: readonly RestoredCell[];
  readonly rules: RestoredRules | undefined;
  /** Rows that get their height back where they still have the one that the refresh gave them; rows as they are now. */
  readonly heights: readonly FormerHeight[];
  readonly charts: RestoredCharts | undefined;
  readonly print: SomeSettings | undefined;
  readonly names: readonly RestoredName[];
  readonly deleted: readonly RowBlock[];
}

export interface Restoration {
  readonly sheets: readonly RestoredSheet[];
  /** Edits of the refresh that are taken back; heights are counted by who can see the rows. */
  readonly changes: number;
  readonly left: readonly Left[];
}

/** Plans the way back to what stood before the refresh. */
export function planRestore(wayBack: WayBack, workbook: WorkbookSnapshot): Restoration {
  const left: Left[] = [];
  const added = planAddedSheets(wayBack, workbook);
  left.push(...added.left);
  const found = wayBack.sheets.flatMap((former) => {
    if (former.added) return [];
    const sheet = sheetNamed(workbook, former.sheet);
    const inserted = sheet && findInserted(former, sheet);
    if (sheet && inserted) return [{ former, sheet, inserted }];
    left.push({ sheet: former.sheet, cell: "", because: sheet ? MOVED : GONE });
    return [];
  });
  const blocks = new Map(found.map(({ sheet, inserted }) => [sheet.name.toLowerCase(), inserted]));
  const insertedOn: InsertedRows = (sheet) => blocks.get(sheet.toLowerCase()) ?? [];
  const seen = found.map((each) => lookAt(each.former, each.sheet, each.inserted, insertedOn));
  const rows = planRows(seen, workbook);
  let chartChanges = 0;
  const sheets = seen.map((each): RestoredSheet => {
    const { deleted = [], left: keptRows = [] } = rows.get(each.sheet.name) ?? {};
    const charts = planCharts(each.former, each.sheet, each.inserted);
    chartChanges += charts.changes;
    const print = planPrint(each.former, each.sheet, each.inserted);
    const names = planNames(each.former, workbook, insertedOn);
    left.push(...each.left, ...charts.left, ...print.left, ...names.left, ...keptRows);
    const rules = planRules(each.former, each.inserted, each.sheet.colourRules);
    const heights = heightsNow(each.former, each.inserted);
    const isLog = each.former.isLog === true;
    return {
      sheet: each.sheet.name,
      removed: false,
      isLog,
      cells: each.cells,
      rules,
      heights,
      charts: charts.restored,
      print: print.restored,
      names: names.restored,
      deleted,
    };
  });
  return {
    sheets: [
      ...sheets.filter(
        ({ cells, rules, heights, charts, print, names, deleted }) =>
          cells.length + heights.length + names.length + deleted.length > 0 ||
          Boolean(rules ?? charts ?? print),
      ),
      ...added.removed,
    ],
    changes: sheets.reduce(
      (sum, sheet, index) => sum + countChanges(sheet, seen[index]),
      added.changes + chartChanges,
    ),
    left,
  };
}

/** A deleted row takes what the refresh wrote there with it. */
function countChanges(restored: RestoredSheet, seen: Seen | undefined): number {
  const { isLog, cells, rules, print, names, deleted } = restored;
  if (isLog) return 0;
  const withRows = (seen?.inNewRows ?? 0) + (seen?.former.spans ?? 0);
  const others = names.length + deleted.length + (rules ? 1 : 0) + (print ? 1 : 0);
  const counted = cells.filter(({ uncounted }) => !uncounted).length;
  return counted + others + (deleted.length > 0 ? withRows : 0);
}

function heightsNow(former: FormerSheet, inserted: readonly RowBlock[]): readonly FormerHeight[] {
  return (former.heights ?? []).flatMap((height) => {
    const row = rowNow(height.row, former.inserted.slice(inserted.length));
    return row === undefined ? [] : [{ ...height, row }];
  });
}

const GONE = "The sheet is no longer there under this name.";
const MOVED = "Rows were moved since: what the refresh wrote cannot be told from the rest.";

function sheetNamed(workbook: WorkbookSnapshot, wanted: string): SheetSnapshot | undefined {
  return workbook.sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
}

interface Seen extends SheetWithRows {
  readonly former: FormerSheet;
  readonly cells: readonly RestoredCell[];
  /** How many cells the refresh wrote into rows of its own. */
  readonly inNewRows: number;
  readonly left: readonly Left[];
}

/** Each cell that the refresh wrote, as it is now: its own still, or changed since. */
function lookAt(
  former: FormerSheet,
  sheet: SheetSnapshot,
  inserted: readonly RowBlock[],
  insertedOn: InsertedRows,
): Seen {
  const cells: RestoredCell[] = [];
  const left: Left[] = [];
  const ours = new Set<string>();
  for (const cell of former.cells) {
    const row = rowNow(cell.row, former.inserted.slice(inserted.length));
    if (row === undefined) continue;
    const { column, numberFormat } = cell;
    const now = cellAt(sheet, row, column);
    const content = now.formula === "" ? now.value : now.formula;
    const was = cell.was && asOfNow(cell.was, sheet.name, insertedOn);
    // A cell of a new row was empty before it was written, and may be so still.
    const isBack = sameContent(content, was ? contentOf(was) : "");
    if (!isBack && !sameContent(content, cell.wrote)) {
      left.push({ sheet: sheet.name, cell: a1(row, column), because: changed(content, cell) });
      continue;
    }
    ours.add(`${row} ${column}`);
    // What lies outside the area that was read is empty, but may have got its format already.
    const isAsBefore = isBack && contains(sheet.area, row, column) && now.numberFormat === numberFormat;
    if (was && !isAsBefore) {
      cells.push({
        row,
        column,
        content: was,
        numberFormat,
        ...(cell.uncounted ? { uncounted: true } : {}),
      });
    }
  }
  const inNewRows = former.cells.filter(({ was, uncounted }) => !was && !uncounted).length;
  return {
    former,
    sheet,
    inserted,
    cells,
    inNewRows,
    left,
    isOurs: (row, column) => ours.has(`${row} ${column}`),
  };
}

/** A formula as it read before the insertions, as it reads with the rows that are there. */
function asOfNow(was: FormerContent, sheet: string, insertedOn: InsertedRows): FormerContent {
  return "formula" in was ? { formula: shiftReferences(was.formula, sheet, insertedOn) } : was;
}

function contentOf(was: FormerContent): CellContent {
  if ("text" in was) return was.text;
  return "formula" in was ? was.formula : was.constant;
}

function changed(found: CellContent, { wrote }: FormerCell): string {
  return `Changed since: it holds ${said(found)}; the refresh had written ${said(wrote)}.`;
}

function said(content: CellContent): string {
  return content === "" ? "nothing" : `“${String(content)}”`;
}
