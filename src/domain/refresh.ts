/** The whole pure month-end in one call: what pane, ribbon and command line share. */
import type { Book, NotAReport, ReadOutcome } from "./book/book";
import { openCells } from "./book/open-cells";
import { readBook } from "./book/read-book";
import { partOf, scorecardPlace } from "./book/section-figure";
import { carryOver } from "./book/carry-over";
import { understand, type Understanding } from "./book/understand";
import { boxIsFree, draftStubs, type SectionStub } from "./commentary/stub";
import type { Finding } from "./finding";
import { financialYearOf, printMonth, type Month } from "./period";
import { a1 } from "./place";
import { computeJudgements } from "./plan/compute-judgements";
import { computeScorecard } from "./plan/compute-scorecard";
import { computePercentages, computeRates, computeRolling, labelOf } from "./plan/compute-section";
import { computeYtd } from "./plan/compute-ytd";
import { closeYear } from "./plan/close-year";
import { planColours } from "./plan/colours";
import { lastMonthOf, resolveExtract, type ExtractRow } from "./plan/extract";
import { fill, type FillContext } from "./plan/fill";
import { layOutRows } from "./plan/lay-out-rows";
import { openLedger } from "./plan/ledger";
import { loadFigure } from "./plan/load";
import type { CellEdit, Edit, Plan } from "./plan/plan";
import { plannedCells } from "./plan/planned-cells";
import { refuseRoll, rollBook, rollHeads } from "./plan/roll";
import { moveWindow, shiftWindow } from "./plan/window";
import type { StaleYtd } from "./rules/define-rule";
import { RULES } from "./rules/index";
import type { Place, WorkbookSnapshot } from "./workbook";

/** A past month whose figure changed on re-run. */
export interface Restatement {
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string;
  readonly period: string;
  readonly before: string;
  readonly after: string;
  /** By how much: "+12", "-1.2 percentage points"; "" where no two figures can be compared. */
  readonly size: string;
  /** Goes in by itself; older ones wait for a person's tick. */
  readonly confirmed: boolean;
}

/** A drafted paragraph of a section. */
export interface Stub {
  readonly section: string;
  readonly text: string;
}

/** The refresh cannot go on: a bad extract, a month set back, a sheet that cannot be rolled. Nothing is written. */
export interface Refusal {
  readonly kind: "refused";
  readonly reasons: readonly string[];
}

export interface Refresh {
  readonly kind: "ready";
  readonly month: Month;
  readonly book: Book;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly restatements: readonly Restatement[];
  readonly commentary: readonly Stub[];
}

export type RefreshOutcome = NotAReport | Refusal | Refresh;

export interface RefreshOptions {
  /** The report month; else the extract's last month, else what the workbook's title says. */
  readonly month?: Month;
  readonly extract?: readonly ExtractRow[];
  /** Ticks the edits of kind "differs", and restatements from before the re-run window. */
  readonly acceptDifferences?: boolean;
}

/** Reads the workbook as a report and plans its month-end. Writes nothing. */
export function planRefresh(workbook: WorkbookSnapshot, options: RefreshOptions = {}): RefreshOutcome {
  const today = readBook(workbook);
  if (today.kind === "not-a-report") return today;
  const extract = options.extract ?? [];
  const month = options.month ?? lastMonthOf(extract) ?? today.book.month;
  const refusals = refuseRoll(today.book, month);
  if (refusals.length > 0) return { kind: "refused", reasons: refusals };

  const rolled = month !== today.book.month;
  const laidOut = rolled ? layOutRows(today.book, month) : { workbook, rows: [], heads: [] };
  const read: ReadOutcome = laidOut.rows.length > 0 ? readBook(laidOut.workbook) : today;
  if (read.kind === "not-a-report") return read;
  const cells = openCells(laidOut.workbook);
  const meant = understand(today.book, openCells(workbook));
  const before = laidOut.rows.length > 0 ? carryOver(meant, read.book, cells) : meant;
  const book = rolled ? rollBook(read.book, month) : read.book;
  const understanding = rolled ? carryOver(before, book, cells) : before;
  const yearCloses = financialYearOf(month) !== financialYearOf(read.book.month);
  const resolved = resolveExtract(understanding, extract);
  if (resolved.problems.length > 0) return { kind: "refused", reasons: resolved.problems };

  const ledger = openLedger(cells);
  const edits: CellEdit[] = [...laidOut.heads];
  const restatements: Restatement[] = [];
  if (rolled) {
    edits.push(...rollHeads(before, book));
    shiftWindow(before, book, ledger);
  }
  const closing = yearCloses ? [...closeYear(before, ledger)] : [];
  const acceptDifferences = options.acceptDifferences ?? false;
  const unconfirmed: CellEdit[] = [];
  const problems: string[] = [];
  const loading = {
    understanding,
    ledger,
    month,
    acceptDifferences,
    edits,
    unconfirmed,
    restatements,
    problems,
  };
  const loaded = new Set(resolved.figures.flatMap((figure) => loadFigure(loading, figure)).map(placeKey));
  if (problems.length > 0) return { kind: "refused", reasons: problems };

  const context: FillContext = {
    cells,
    ledger,
    rolled,
    acceptDifferences,
    edits,
    computed: [],
  };
  const fillUnlessLoaded = (each: Parameters<typeof fill>[1]): void => {
    if (!loaded.has(placeKey(each.place))) fill(context, each);
  };
  for (const each of computePercentages(understanding, ledger)) fillUnlessLoaded(each);
  for (const each of computeRolling(understanding, ledger)) fillUnlessLoaded(each);
  for (const each of computeRates(understanding, ledger)) fillUnlessLoaded(each);
  for (const each of computeYtd(understanding, ledger, month)) fillUnlessLoaded(each);
  const stale = rolled ? clearStaleYtd(context, understanding, month, loaded, "sections") : [];
  for (const each of computeScorecard(understanding, ledger, yearCloses)) fillUnlessLoaded(each);
  if (rolled) {
    const done = new Set([...loaded, ...context.computed.map(({ place }) => placeKey(place))]);
    edits.push(...moveWindow(before, book, (place) => done.has(placeKey(place))));
    stale.push(...clearStaleYtd(context, understanding, month, loaded, "scorecard"));
  }
  for (const each of computeJudgements(understanding, ledger, month, rolled)) fillUnlessLoaded(each);

  // What the closed year's row can compute (a percentage of its n and d) is a formula there too.
  const planned = new Set(edits.map(placeKey));
  edits.push(...closing.filter((edit) => !planned.has(placeKey(edit))));

  edits.push(...unconfirmed);

  const stubs = draftStubs(understanding, ledger, month);
  const untouched = rolled ? draftStubs(before, cells, read.book.month) : [];
  edits.push(...stubEdits(understanding, stubs, untouched));
  const colours = planColours(understanding);
  const all: Edit[] = [...laidOut.rows, ...edits, ...(colours ? [colours] : [])];
  // What came in with the month or the extract is judged too, before it is written.
  const moved = rolled || extract.length > 0;
  const subject = {
    understanding: moved ? { ...understanding, cells: plannedCells(cells, ledger, edits) } : understanding,
    computed: rolled ? context.computed.filter((each) => !each.ofMonth) : context.computed,
    staleYtd: stale,
  };
  return {
    kind: "ready",
    month,
    book,
    plan: { month, edits: all },
    findings: RULES.flatMap((rule) => rule.check(subject)),
    restatements,
    commentary: stubs.map(({ section, text }) => ({ section, text })),
  };
}

function placeKey({ sheet, row, column }: Pick<Place, "sheet" | "row" | "column">): string {
  return `${row}:${column}:${sheet}`;
}

/**
 * After a roll, a year to date that was neither computed nor loaded belongs to the month before: it is emptied, a rule
 * says so, and nothing is judged from it.
 */
function clearStaleYtd(
  { cells, ledger, edits, computed }: FillContext,
  understanding: Understanding,
  month: Month,
  loaded: ReadonlySet<string>,
  where: "sections" | "scorecard",
): StaleYtd[] {
  const done = new Set([...loaded, ...computed.map(({ place }) => placeKey(place))]);
  const stale: StaleYtd[] = [];
  for (const { place, indicator } of ytdPlaces(understanding, month, where)) {
    if (done.has(placeKey(place)) || cells.merge(place)) continue;
    const cell = cells.cell(place);
    if (partOf(cells.figure(place), "main") === undefined) continue;
    const address = a1(place.row, place.column);
    edits.push({
      target: "cell",
      ...place,
      cell: address,
      kind: "ytd",
      before: cell.text,
      after: "",
      because: `The year to date of the month before; it can be neither computed nor was it loaded for ${printMonth(month)}.`,
      ticked: true,
      write: { clear: true },
      was: cell.formula === "" ? cell.value : cell.formula,
    });
    ledger.set(place, { kind: "none", blank: true });
    stale.push({ place, indicator, text: cell.text });
  }
  return stale;
}

function* ytdPlaces(
  { book, measures, rowBasis }: Understanding,
  month: Month,
  where: "sections" | "scorecard",
): Iterable<{ readonly place: Place; readonly indicator: string }> {
  if (where === "sections") {
    for (const { section, measure, rows } of measures) {
      const row = rows.get(`ytd ${financialYearOf(month)}`);
      if (row === undefined) continue;
      const columns = new Set([measure.column, measure.share, measure.numerator, measure.denominator]);
      for (const column of columns) {
        if (column !== undefined)
          yield { place: { sheet: section.sheet, row, column }, indicator: labelOf(measure) };
      }
    }
    return;
  }
  const { ytd } = book.scorecard.columns;
  if (!ytd) return;
  for (const row of book.scorecard.rows) {
    if (rowBasis.get(row.row) === "ytd-average") continue;
    yield { place: scorecardPlace(book.scorecard, row, ytd.column), indicator: row.number };
  }
}

/** Stubs into boxes that are empty or hold a stub nobody has touched; the others wait in the pane. */
function* stubEdits(
  { cells }: Understanding,
  stubs: readonly SectionStub[],
  untouched: readonly SectionStub[],
): Iterable<CellEdit> {
  for (const { sheet, box, text } of stubs) {
    if (!box) continue;
    const drafted = untouched.filter((stub) => stub.sheet === sheet).map((stub) => stub.text);
    const cell = cells.cell(box);
    if (!boxIsFree(cells, box, drafted) || cell.text.trim() === text) continue;
    yield {
      target: "cell",
      ...box,
      cell: a1(box.row, box.column),
      kind: "text",
      before: cell.text,
      after: text,
      because:
        cell.text.trim() === "" ? "The analysis box is empty." : "The box holds last month's stub, unedited.",
      ticked: true,
      write: { text },
      was: cell.formula === "" ? cell.value : cell.formula,
    };
  }
}
