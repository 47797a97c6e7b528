/** Which month the report is about, and what disagrees. */
import type { Finding } from "../finding";
import { printMonthLong, type Month } from "../period";
import { a1 } from "../place";
import type { Place } from "../workbook";
import type { Cells, Scorecard, Section } from "./book";

export interface MonthSigns {
  /** From the command line or the extract. */
  readonly told: Month | undefined;
  readonly title: { readonly place: Place; readonly month: Month } | undefined;
  readonly settings: { readonly place: Place; readonly month: Month } | undefined;
}

/**
 * The report month: told, else the title's, else the settings', else the last month that holds figures. A title that was
 * left behind, where settings and figures both reach the later month, does not count.
 */
export function decideMonth(
  signs: MonthSigns,
  scorecard: Scorecard,
  sections: readonly Section[],
  cells: Cells,
): Month | undefined {
  const { told, title, settings } = signs;
  const isBehind =
    title !== undefined &&
    settings !== undefined &&
    title.month < settings.month &&
    settings.month === lastScorecardMonth(scorecard, cells);
  return (
    told ??
    (isBehind ? settings.month : title?.month) ??
    settings?.month ??
    lastScorecardMonth(scorecard, cells) ??
    lastSectionMonth(sections, cells)
  );
}

/** Title and settings that name different months; settings that are already set to the month asked for are ahead, not wrong. */
export function checkMonth({ told, title, settings }: MonthSigns, decided: Month): readonly Finding[] {
  if (!title || !settings || title.month === settings.month || told === settings.month) return [];
  if (told === undefined && decided === settings.month) return [sayTitleBehind(title, settings)];
  const [found, expected] = [printMonthLong(settings.month), printMonthLong(title.month)];
  const cell = a1(settings.place.row, settings.place.column);
  const counts = told === undefined ? "the title counts" : `${printMonthLong(told)} was asked for`;
  return [
    {
      rule: "month-sequence",
      severity: "error",
      sheet: settings.place.sheet,
      cell,
      indicator: "",
      period: "",
      found,
      expected,
      message:
        `The report month on '${settings.place.sheet}' (${cell}) is ${found}, the title of '${title.place.sheet}' ` +
        `(${a1(title.place.row, title.place.column)}) says ${expected}; ${counts}.`,
    },
  ];
}

type NamedMonth = NonNullable<MonthSigns["title"]>;

function sayTitleBehind(title: NamedMonth, settings: NamedMonth): Finding {
  const [found, expected] = [printMonthLong(title.month), printMonthLong(settings.month)];
  const cell = a1(title.place.row, title.place.column);
  return {
    rule: "month-sequence",
    severity: "error",
    sheet: title.place.sheet,
    cell,
    indicator: "",
    period: "",
    found,
    expected,
    message:
      `The title of '${title.place.sheet}' (${cell}) says ${found}, '${settings.place.sheet}' ` +
      `(${a1(settings.place.row, settings.place.column)}) and the figures are of ${expected}; expected ${expected}.`,
  };
}

function lastScorecardMonth({ sheet, columns, rows }: Scorecard, cells: Cells): Month | undefined {
  const months = columns.months.flatMap(({ column, period }) =>
    period.kind === "month" ? [{ column, month: period.month }] : [],
  );
  const filled = months.filter(({ column }) =>
    rows.some(({ row }) => isFigure(cells, { sheet, row, column })),
  );
  return (filled.length > 0 ? filled : months)
    .map(({ month }) => month)
    .sort()
    .at(-1);
}

function lastSectionMonth(sections: readonly Section[], cells: Cells): Month | undefined {
  const filled: Month[] = [];
  for (const { sheet, rows, measures } of sections) {
    for (const { row, period } of rows) {
      if (period.kind !== "month") continue;
      if (measures.some(({ column }) => isFigure(cells, { sheet, row, column }))) filled.push(period.month);
    }
  }
  return filled.sort().at(-1);
}

function isFigure(cells: Cells, place: Place): boolean {
  const { kind } = cells.figure(place);
  return kind === "number" || kind === "share";
}
