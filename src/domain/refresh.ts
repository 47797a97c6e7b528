/** The whole pure month-end in one call: what pane, ribbon and command line share. */
import type { Book, NotAReport, ReadOutcome } from "./book/book";
import { openCells } from "./book/open-cells";
import { readBook } from "./book/read-book";
import { carryOver } from "./book/carry-over";
import { understand, type Understanding } from "./book/understand";
import { tellCommentary, type SectionCommentary } from "./commentary/commentary";
import { draftStubs } from "./commentary/stub";
import type { Finding } from "./finding";
import { readDismissals, sortOut, type DismissedFinding } from "./findings/dismissals";
import { fixableNow } from "./findings/fixes";
import { financialYearOf, type Month } from "./period";
import { askTargets, targetsToAgree } from "./plan/ask-targets";
import { computeJudgements } from "./plan/compute-judgements";
import { computeScorecard } from "./plan/compute-scorecard";
import { computePercentages, computeRates, computeRolling } from "./plan/compute-section";
import { computeYtdCounts, computeYtdPercentages } from "./plan/compute-ytd";
import { closeYear } from "./plan/close-year";
import { planCharts } from "./plan/charts/plan-charts";
import { planColours } from "./plan/colours";
import { lastMonthOf, resolveExtract, type ExtractRow } from "./plan/extract";
import { extendFormats } from "./plan/extend-formats";
import { extendNames } from "./plan/extend-names";
import { fill, type FillContext } from "./plan/fill";
import { insertedRows } from "./plan/grown";
import { layOutRows } from "./plan/lay-out-rows";
import { openLedger } from "./plan/ledger";
import { loadFigure } from "./plan/load";
import type { CellEdit, Edit, Plan, Restatement } from "./plan/plan";
import { planPrint } from "./plan/print/plan-print";
import { placeKey } from "./plan/place-key";
import { plannedCells } from "./plan/planned-cells";
import { effectsOf, type RestatementEffect } from "./plan/restatement-effects";
import { markRestated } from "./plan/restated-mark";
import { refuseRoll, rollBook, rollHeads } from "./plan/roll";
import { clearStaleYtd, scorecardYtdPlaces, ytdCountPlaces, ytdPlaces } from "./plan/stale-ytd";
import { stubEdits } from "./plan/stub-edits";
import { offerRanges } from "./plan/short-formulas";
import { moveWindow, shiftWindow } from "./plan/window";
import { RULES } from "./rules/index";
import { readChoices } from "./settings/choices";
import type { WorkbookSnapshot } from "./workbook";

export type { Restatement } from "./plan/plan";

/** The refresh cannot go on: a bad extract, a month set back, a sheet that cannot be rolled. Nothing is written. */
export interface Refusal {
  readonly kind: "refused";
  readonly reasons: readonly string[];
}

export interface Refresh {
  readonly kind: "ready";
  readonly month: Month;
  readonly book: Book;
  /** The report as it stands in the workbook, before the plan: what a cell is explained from. */
  readonly standing: Understanding;
  readonly plan: Plan;
  /** Those that stand: without the dismissed. */
  readonly findings: readonly Finding[];
  /** Those that a person dismissed, each with its line of the Refresh log. */
  readonly dismissed: readonly DismissedFinding[];
  readonly restatements: readonly Restatement[];
  /** What the restatements that go in change besides themselves. */
  readonly restatementEffects: readonly RestatementEffect[];
  readonly commentary: readonly SectionCommentary[];
}

export type RefreshOutcome = NotAReport | Refusal | Refresh;

export interface RefreshOptions {
  /** The report month; else the extract's last month, else what the workbook's title says. */
  readonly month?: Month;
  readonly extract?: readonly ExtractRow[];
  /** An extract that ends before the report month holds re-run figures only: the month stays where it is. */
  readonly keepMonth?: boolean;
  /** Ticks the edits of kind "differs", and restatements from before the re-run window. */
  readonly acceptDifferences?: boolean;
}

/** Reads the workbook as a report and plans its month-end. Writes nothing. */
export function planRefresh(workbook: WorkbookSnapshot, options: RefreshOptions = {}): RefreshOutcome {
  const outcome = planOnce(workbook, options, RULES);
  if (outcome.kind !== "ready") return outcome;
  const restated = new Set(outcome.restatements.flatMap(({ confirmed, line }) => (confirmed ? [line] : [])));
  if (restated.size === 0) return outcome;
  const extract = (options.extract ?? []).filter(({ line }) => !restated.has(line));
  const without = planOnce(workbook, { ...options, month: outcome.month, extract }, []);
  if (without.kind !== "ready") return outcome;
  return { ...outcome, restatementEffects: effectsOf(outcome.plan.edits, without.plan.edits) };
}

/** The extract's last month, else the report's own. */
function monthOf(extract: readonly ExtractRow[], own: Month, keepMonth: boolean): Month {
  const last = lastMonthOf(extract) ?? own;
  return keepMonth && last < own ? own : last;
}

function planOnce(workbook: WorkbookSnapshot, options: RefreshOptions, rules: typeof RULES): RefreshOutcome {
  const today = readBook(workbook);
  if (today.kind === "not-a-report") return today;
  const extract = options.extract ?? [];
  const month = options.month ?? monthOf(extract, today.book.month, options.keepMonth === true);
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
    valuesOnly: readChoices(book.settings).valuesOnly,
    edits,
    computed: [],
  };
  const fillUnlessLoaded = (each: Parameters<typeof fill>[1]): void => {
    if (!loaded.has(placeKey(each.place))) fill(context, each);
  };
  for (const each of computePercentages(understanding, ledger)) fillUnlessLoaded(each);
  for (const each of computeRolling(understanding, ledger)) fillUnlessLoaded(each);
  for (const each of computeRates(understanding, ledger)) fillUnlessLoaded(each);
  for (const each of computeYtdCounts(understanding, ledger, month)) fillUnlessLoaded(each);
  const stale = rolled ? clearStaleYtd(context, loaded, ytdCountPlaces(understanding, month), month) : [];
  for (const each of computeYtdPercentages(understanding, ledger, month)) fillUnlessLoaded(each);
  if (rolled) stale.push(...clearStaleYtd(context, loaded, ytdPlaces(understanding, month), month));
  for (const each of computeScorecard(understanding, ledger, yearCloses)) fillUnlessLoaded(each);
  if (rolled) {
    const done = new Set([...loaded, ...context.computed.map(({ place }) => placeKey(place))]);
    edits.push(...moveWindow(before, book, (place) => done.has(placeKey(place))));
    stale.push(...clearStaleYtd(context, loaded, scorecardYtdPlaces(understanding), month));
  }
  for (const each of computeJudgements(understanding, ledger, month, rolled)) fillUnlessLoaded(each);

  // What the closed year's row can compute (a percentage of its n and d) is a formula there too.
  const planned = new Set(edits.map(placeKey));
  edits.push(...closing.filter((edit) => !planned.has(placeKey(edit))));

  const targets = targetsToAgree(understanding, month, yearCloses);
  edits.push(...unconfirmed, ...askTargets(understanding, targets));
  const short = offerRanges({
    book,
    cells,
    sheets: laidOut.workbook.sheets,
    inserted: insertedRows(laidOut.rows),
    planned: new Set(edits.map(placeKey)),
    acceptDifferences,
  });
  edits.push(...short);

  const stubs = draftStubs({ understanding, source: ledger, month, restatements });
  const drafts = [...stubEdits(cells, stubs)];
  const colours = planColours(understanding);
  const charts = planCharts(understanding, ledger, month);
  const shifted = rolled ? book.scorecard.sheet : undefined;
  const cellEdits = markRestated(laidOut.workbook, edits, laidOut.rows, shifted);
  const prints = planPrint({
    before: today.book,
    book,
    workbook: laidOut.workbook,
    rows: laidOut.rows,
    charts,
  });
  const all: Edit[] = [
    ...laidOut.rows,
    ...extendNames(workbook, laidOut.rows),
    ...extendFormats(workbook, laidOut.rows),
    ...cellEdits,
    ...drafts,
    ...charts,
    ...(colours ? [colours] : []),
    ...prints,
  ];
  // What came in with the month or the extract is judged too, before it is written.
  const moved = rolled || extract.length > 0;
  const subject = {
    understanding: moved
      ? { ...understanding, cells: plannedCells(cells, ledger, [...edits, ...drafts]) }
      : understanding,
    computed: rolled ? context.computed.filter((each) => !each.ofMonth) : context.computed,
    staleYtd: stale,
    restatements,
    shortFormulas: short,
    ...(targets ? { targets } : {}),
  };
  const found = rules.flatMap((rule) => rule.check(subject));
  const { open, dismissed } = sortOut(fixableNow(found, workbook, all), readDismissals(workbook));
  return {
    kind: "ready",
    month,
    book,
    standing: meant,
    plan: { month, edits: all },
    findings: open,
    dismissed,
    restatements,
    restatementEffects: [],
    commentary: tellCommentary(cells, subject.understanding, stubs, moved),
  };
}
