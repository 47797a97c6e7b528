/** The scorecard of a workbook: the visible sheet whose heads have number, indicator and good-is. */
import type { Month } from "../../period";
import type { Scorecard } from "../book";
import type { SheetView } from "../layout/sheet-view";
import { CORE_HEADS } from "../words/scorecard-words";
import { findHeadBands, type HeadBand } from "./head-band";
import { readHeadColumns, type HeadColumns } from "./head-columns";
import { readHeadParts } from "./head-parts";
import { chooseColumns, missingHeads, sayMissing } from "./scorecard-columns";
import { readIndicatorRows } from "./scorecard-rows";
import { findTitle, findYearHeads, type Title } from "./scorecard-title";

export interface FoundScorecard {
  readonly scorecard: Scorecard;
  readonly title: Title | undefined;
}

export interface KnownMonth {
  readonly told: Month | undefined;
  readonly settings: Month | undefined;
}

export type ScorecardSearch =
  | ({ readonly kind: "found" } & FoundScorecard)
  /** Sentences about the sheets that come nearest; none where nothing looks like a scorecard. */
  | { readonly kind: "missing"; readonly problems: readonly string[] };

/**
 * Finds the scorecard. Of several (a glossary may carry the same heads) the one with months and most indicators wins.
 * @param month the month where it is told, and the settings' month: for months written without a year.
 */
export function findScorecard(views: readonly SheetView[], month: KnownMonth): ScorecardSearch {
  let best: FoundScorecard | undefined;
  const problems: string[] = [];
  for (const view of views) {
    for (const band of findHeadBands(view)) {
      const read = readBand(view, band, month);
      if (read.kind === "found") {
        if (best === undefined || weight(read) > weight(best)) best = read;
        break;
      }
      problems.push(...read.problems);
    }
  }
  return best
    ? { kind: "found", ...best }
    : { kind: "missing", problems: [...new Set(problems)].slice(0, MOST_PROBLEMS) };
}

const MOST_PROBLEMS = 6;

function weight({ scorecard: { columns, rows } }: FoundScorecard): number {
  return rows.length * (columns.months.length > 0 || columns.ytd !== undefined ? 1000 : 1);
}

function readBand(view: SheetView, core: HeadBand, known: KnownMonth): ScorecardSearch {
  const title = findTitle(view, core);
  const month = known.told ?? title?.month ?? known.settings;
  const { band, heads } = completeBand(view, core, month);
  const columns = chooseColumns(heads);
  if (!columns) {
    const found = (Object.keys(CORE_HEADS) as (keyof typeof CORE_HEADS)[])
      .filter((role) => heads.roles.has(role))
      .map((role) => `'${CORE_HEADS[role]}'`);
    const problems = missingHeads(heads).map(
      (role) => `${sayMissing(role, view.name)}; found ${found.join(" and ")} in row ${core.start + 1}`,
    );
    return { kind: "missing", problems };
  }
  const rows = readIndicatorRows(view, band, columns, heads.roles.get("group") ?? []);
  if (rows.length === 0) {
    return {
      kind: "missing",
      problems: [`no indicators below the heads on '${view.name}' (row ${band.end + 1})`],
    };
  }
  const scorecard: Scorecard = {
    sheet: view.name,
    headRow: band.start,
    headEnd: band.end,
    columns,
    rows,
    yearHeads: findYearHeads(view, band, columns),
    ...(title ? { title: title.place } : {}),
  };
  return { kind: "found", scorecard, title };
}

/** A head split over rows ("GOOD" / "PERF IS") may begin or end a row beyond the band: the first complete reading counts. */
function completeBand(
  view: SheetView,
  core: HeadBand,
  reportMonth: Month | undefined,
): { readonly band: HeadBand; readonly heads: HeadColumns } {
  const bands = [
    core,
    { start: core.start - 1, end: core.end },
    { start: core.start, end: core.end + 1 },
    { start: core.start - 1, end: core.end + 1 },
  ];
  const read = bands
    .filter(({ start, end }) => start >= view.top && end < view.bottom)
    .map((band) => ({ band, heads: readHeadColumns(view, band, readHeadParts(view, band), reportMonth) }));
  return (
    read.find(({ heads }) => missingHeads(heads).length === 0) ??
    read[0] ?? { band: core, heads: readHeadColumns(view, core, readHeadParts(view, core), reportMonth) }
  );
}
