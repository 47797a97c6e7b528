/** Which column of the scorecard holds what: roles by their best word, periods by theirs, data notes by their content. */
import { financialYearOf, type Month } from "../../period";
import type { PeriodColumn, Scorecard } from "../book";
import type { SheetView } from "../layout/sheet-view";
import { placePeriod } from "../layout/year-of-period";
import type { HeadRole } from "../words/scorecard-words";
import { holdsNumbers, isJudgement, noteRole } from "./column-content";
import type { HeadBand } from "./head-band";
import { readHeadMeaning, type HeadMeaning } from "./head-meaning";
import type { HeadParts } from "./head-parts";

export type Columns = Scorecard["columns"];

export interface HeadColumns {
  /** Columns by role, the best word first, then left to right. */
  readonly roles: ReadonlyMap<HeadRole, readonly number[]>;
  readonly months: readonly PeriodColumn[];
  readonly ytd: PeriodColumn | undefined;
  readonly years: readonly PeriodColumn[];
  readonly benchmarks: Columns["benchmarks"];
}

/**
 * Reads the heads of a band.
 * @param reportMonth the report month, where title or settings tell it: for months written without a year.
 */
export function readHeadColumns(
  view: SheetView,
  band: HeadBand,
  heads: readonly HeadParts[],
  reportMonth: Month | undefined,
): HeadColumns {
  const roles = new Map<HeadRole, { column: number; rank: number }[]>();
  const periods: { column: number; meaning: HeadMeaning & { kind: "period" }; head: HeadParts }[] = [];
  heads.forEach((head, index) => {
    const column = view.left + index;
    const meaning = readHeadMeaning(head);
    if (meaning?.kind === "period") periods.push({ column, meaning, head });
    if (meaning?.kind !== "role") return;
    const role = meaning.role === "dataNote" ? noteRole(view, band, head, column) : meaning.role;
    if (isJudgement(role) && holdsNumbers(view, band, column)) return;
    const columns = roles.get(role) ?? [];
    columns.push({ column, rank: meaning.rank });
    roles.set(role, columns);
  });
  return {
    roles: new Map([...roles].map(([role, columns]) => [role, bestFirst(columns)])),
    ...readPeriods(periods, reportMonth),
  };
}

function bestFirst(columns: readonly { column: number; rank: number }[]): readonly number[] {
  return [...columns].sort((a, b) => a.rank - b.rank || a.column - b.column).map(({ column }) => column);
}

function readPeriods(
  heads: readonly { column: number; meaning: HeadMeaning & { kind: "period" }; head: HeadParts }[],
  reportMonth: Month | undefined,
): Omit<HeadColumns, "roles"> {
  const months: (PeriodColumn & { readonly month: Month })[] = [];
  const rest: (typeof heads)[number][] = [];
  for (const entry of heads) {
    const { words } = entry.meaning;
    const period = placePeriod(words, { year: entry.head.year, last: reportMonth });
    if (words.kind !== "month" && words.kind !== "month-name") rest.push(entry);
    else if (period?.kind === "month") months.push({ column: entry.column, period, month: period.month });
  }
  const last =
    months
      .map(({ month }) => month)
      .sort()
      .at(-1) ?? reportMonth;
  const placed = rest.flatMap(({ column, meaning, head }) => {
    const period = placePeriod(meaning.words, { year: head.year, last });
    return period ? [{ column, period }] : [];
  });
  // With no "YTD" of its own, the current year's column is the year to date.
  const ytd =
    placed.find(({ period }) => period.kind === "ytd") ??
    placed.find(
      ({ period }) => last !== undefined && period.kind === "year" && period.year === financialYearOf(last),
    );
  const years = placed.filter((each) => each.period.kind === "year" && each !== ytd);
  const year = ytd?.period.kind === "year" ? ytd.period.year : undefined;
  return {
    months: distinct(months, ({ period }) => (period.kind === "month" ? period.month : "")).map(
      ({ column, period }) => ({ column, period }),
    ),
    ytd: ytd && year !== undefined ? { column: ytd.column, period: { kind: "ytd", year } } : ytd,
    years: distinct(years, ({ period }) => (period.kind === "year" ? period.year : "")),
    benchmarks: distinct(placed, ({ period }) =>
      period.kind === "benchmark" ? period.benchmark : "",
    ).flatMap(({ column, period }) =>
      period.kind === "benchmark" ? [{ column, benchmark: period.benchmark }] : [],
    ),
  };
}

/** The leftmost column of each key. */
function distinct(
  columns: readonly PeriodColumn[],
  key: (column: PeriodColumn) => string,
): readonly PeriodColumn[] {
  const seen = new Set<string>();
  return columns.filter((column) => {
    const isNew = !seen.has(key(column));
    seen.add(key(column));
    return isNew;
  });
}
