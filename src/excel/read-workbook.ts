/** The whole workbook as plain values, in three round trips and one more for each further 4 MB. */
import type { PrintSnapshot } from "../domain/plan/print/print-settings";
import type { Area, CellContent, SheetSnapshot, WorkbookSnapshot } from "../domain/workbook";
import { askForRules, type RuleAnswers } from "./colour-rules";
import { askForCharts, askForPage, type PageAnswers } from "./read-charts";
import { CellBeingEdited, isAnswerTooLarge, isCellEdit, isRefusal } from "./excel-errors";
import type { OnProgress } from "./progress";
import { askForPrint, isRefusedPrint } from "./print-layout";
import { askForNames, askForPlaces, type NameAnswers, type TableAnswers } from "./read-names";
import { AREA, areaOf, AREAS, rangeOf } from "./ranges";
import { countCells, halve, planReads, type Piece } from "./read-plan";

export interface ReadOptions {
  readonly onProgress?: OnProgress;
  /** Wait until the user has finished editing a cell (ribbon) instead of failing with CellBeingEdited (pane). */
  readonly waitForCellEdit?: boolean;
  /** How often Excel is asked how sheets print and what charts show before they are read without it; once unless told. */
  readonly tries?: number;
}

/** A sheet whose used cells are more than this is no report page, but a stray entry far down. */
const MOST_CELLS_A_SHEET = 2_000_000;

const NOTHING: Area = { row: 0, column: 0, rows: 0, columns: 0 };

/**
 * Reads every sheet, hidden ones too.
 *
 * @throws CellBeingEdited, or Excel's own error
 */
export async function readWorkbook(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  try {
    return await Excel.run({ delayForCellEdit: options.waitForCellEdit === true }, (context) =>
      read(context, options),
    );
  } catch (error) {
    throw isCellEdit(error) ? new CellBeingEdited(error) : error;
  }
}

async function read(
  context: Excel.RequestContext,
  { onProgress = () => undefined, tries = 1 }: ReadOptions,
): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  workbook.load("name");
  workbook.application.load("calculationMode");
  workbook.protection.load("protected");
  sheets.load("items/name,items/visibility,items/protection/protected");
  const names = askForNames(workbook.names);
  await context.sync();

  const outlines = await readOutlines(context, sheets.items, tries);

  const areas = outlines.map((outline, index) => usedArea(outline, sheets.items[index]?.name ?? ""));
  const requests = planReads(areas);
  const total = requests.reduce((sum, pieces) => sum + countCells(pieces), 0);
  const grids = areas.map(() => new Grids());
  let rules: RuleAnswers[] = [];
  let tables: TableAnswers[] = [];
  let pages: PageAnswers[] = [];
  const askForMore = (withSources: boolean): void => {
    rules = sheets.items.map((sheet, index) => askForRules(sheet, outlines[index]?.rules));
    tables = outlines.map((outline) => askForPlaces(outline.tables));
    pages = sheets.items.map((sheet, index) =>
      askForPage(sheet, outlines[index]?.charts, areas[index] ?? NOTHING, withSources),
    );
  };
  const reading: Reading = {
    context,
    sheets: sheets.items,
    grids,
    onRead: (done) => onProgress("reading", done, total),
    tries,
    hasCharts: outlines.some(({ charts }) => charts !== undefined && charts.items.length > 0),
  };
  // Rules and charts travel with the first request, also where there is no cell to read.
  await readRequests(reading, requests.length > 0 ? requests : [[]], askForMore);

  return {
    name: workbook.name,
    manualCalculation: workbook.application.calculationMode === "Manual",
    structureProtected: workbook.protection.protected,
    names: [...names(), ...outlines.flatMap((outline, index) => outline.names(sheets.items[index]?.name))],
    sheets: sheets.items.map((sheet, index) => ({
      ...snapshot(sheet, areas[index] ?? NOTHING, outlines[index], rules[index], grids[index] ?? new Grids()),
      ...pages[index]?.(),
      tables: tables[index]?.() ?? [],
    })),
  };
}

interface Outline {
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly rules: Excel.ConditionalFormatCollection;
  readonly charts: Excel.ChartCollection | undefined;
  /** Absent where Excel would not say. */
  readonly print: (() => PrintSnapshot) | undefined;
  readonly tables: Excel.TableCollection;
  readonly names: NameAnswers;
}

/** The outlines of all sheets; where Excel will not say how they print, without that. */
async function readOutlines(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  printTries: number,
): Promise<readonly Outline[]> {
  const outlines = sheets.map((sheet) => askForOutline(sheet, printTries > 0));
  try {
    await context.sync();
  } catch (error) {
    if (printTries === 0 || !isRefusedPrint(error)) throw error;
    return readOutlines(context, sheets, printTries - 1);
  }
  return outlines;
}

/** Asks how far a sheet is used, for its merges, its rules, charts, tables and names, and how it prints. */
function askForOutline(sheet: Excel.Worksheet, withPrint: boolean): Outline {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load(AREA);
  const all = sheet.getRange().untrack();
  const merged = all.getMergedAreasOrNullObject().untrack();
  merged.load(AREAS);
  const rules = all.conditionalFormats;
  rules.load("items/id,items/type");
  const { tables } = sheet;
  tables.load("items/name");
  return {
    used,
    merged,
    rules,
    charts: askForCharts(sheet),
    tables,
    names: askForNames(sheet.names),
    print: withPrint ? askForPrint(sheet) : undefined,
  };
}

function usedArea({ used }: Outline, sheet: string): Area {
  if (used.isNullObject) return NOTHING;
  const area = areaOf(used);
  if (area.rows * area.columns <= MOST_CELLS_A_SHEET) return area;
  throw new Error(
    `"${sheet}" is used over ${area.rows} rows and ${area.columns} columns. ` +
      `A report page is far smaller: delete the stray entry in its last row or column, then try again.`,
  );
}

/** The rows of a sheet as they come in. */
class Grids {
  readonly values: CellContent[][] = [];
  readonly formulas: CellContent[][] = [];
  readonly text: string[][] = [];
  readonly numberFormats: string[][] = [];

  add(range: Excel.Range): void {
    for (const row of range.values) this.values.push(row as CellContent[]);
    for (const row of range.formulas) this.formulas.push(row as CellContent[]);
    for (const row of range.text) this.text.push(row);
    for (const row of range.numberFormat) this.numberFormats.push(row as string[]);
  }
}

interface Reading {
  readonly context: Excel.RequestContext;
  readonly sheets: readonly Excel.Worksheet[];
  readonly grids: readonly Grids[];
  readonly onRead: (cells: number) => void;
  readonly hasCharts: boolean;
  readonly tries: number;
}

/** One round trip for each request, in order; one that comes back too large is asked for again in halves. */
async function readRequests(
  reading: Reading,
  requests: readonly (readonly Piece[])[],
  askForMore: (withSources: boolean) => void = () => undefined,
  done = 0,
  sourceTries = reading.tries,
): Promise<void> {
  const [pieces, ...later] = requests;
  if (!pieces) return;
  askForMore(sourceTries > 0);
  const ranges = pieces.map(({ sheet: index, area }) => {
    const sheet = reading.sheets[index];
    const range = sheet && rangeOf(sheet, area);
    range?.load("values,formulas,text,numberFormat");
    return { index, range };
  });
  try {
    await reading.context.sync();
  } catch (error) {
    const halves = isAnswerTooLarge(error) ? halve(pieces) : undefined;
    if (halves) {
      await readRequests(reading, [...halves, ...later], askForMore, done, sourceTries);
      return;
    }
    // A chart that somebody gave fixed numbers may not say what it shows: then none is asked.
    if (sourceTries === 0 || !reading.hasCharts || !isRefusal(error)) throw error;
    await readRequests(reading, requests, askForMore, done, sourceTries - 1);
    return;
  }
  for (const { index, range } of ranges) if (range) reading.grids[index]?.add(range);
  const read = done + countCells(pieces);
  reading.onRead(read);
  await readRequests(reading, later, undefined, read);
}

function snapshot(
  sheet: Excel.Worksheet,
  area: Area,
  outline: Outline | undefined,
  rules: RuleAnswers | undefined,
  grids: Grids,
): SheetSnapshot {
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    protected: sheet.protection.protected,
    area,
    values: grids.values,
    formulas: grids.formulas,
    text: grids.text,
    numberFormats: grids.numberFormats,
    merges: !outline || outline.merged.isNullObject ? [] : outline.merged.areas.items.map(areaOf),
    ...(rules?.() ?? { colourRules: [], formats: [] }),
    ...(outline?.print ? { print: outline.print() } : {}),
  };
}
