/** Small reports for rules: a scorecard and its pages written as people see them, and what one rule finds in them. */
import { planRefresh } from "../../src/domain/refresh";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/workbook";
import {
  displayed,
  monthCell,
  percentCell,
  rateCell,
  sheet,
  textCell,
  workbook,
  type CellInput,
} from "./sheet-builder";

/** A row of the scorecard, as at March 2019. Strings such as "12.5%" become the fraction that displays so. */
export interface ScorecardRow {
  readonly number: string;
  readonly name: string;
  /** "Info" unless told. */
  readonly goodIs?: string;
  readonly unit?: string;
  /** Dec-18, Jan-19, Feb-19, Mar-19. */
  readonly months?: readonly CellInput[];
  readonly ytd?: CellInput;
  readonly note?: string;
  /** 2016/17, 2017/18. */
  readonly years?: readonly CellInput[];
  /** Red, amber, green; the columns are there where a row has them. */
  readonly tolerance?: readonly [red: string, amber: string, green: string];
}

/** A sheet "Summary" with one row per indicator: months in E to H, YTD in I, data note in J, years in K and L. */
export function scorecard(...rows: readonly ScorecardRow[]): SheetSnapshot {
  const months = [monthCell(2018, 12), monthCell(2019, 1), monthCell(2019, 2), monthCell(2019, 3)];
  const targets = rows.some(({ tolerance }) => tolerance) ? ["Red", "Amber", "Target Green"] : [];
  return sheet("Summary", [
    ["As at month end: March 2019"],
    [""],
    [
      "No",
      "Indicator",
      "Good is",
      "Unit",
      ...months,
      "YTD 2018/19",
      "Data note",
      "2016/17",
      "2017/18",
      ...targets,
    ],
    ...rows.map((row) => [
      textCell(row.number),
      row.name,
      row.goodIs ?? "Info",
      row.unit ?? "Count",
      ...Array.from({ length: 4 }, (_, i) => cell(row.months?.[i] ?? "")),
      cell(row.ytd ?? ""),
      row.note ?? "",
      ...Array.from({ length: 2 }, (_, i) => cell(row.years?.[i] ?? "")),
      ...targets.map((_, i) => textCell(row.tolerance?.[i] ?? "")),
    ]),
  ]);
}

/** A head of a page: its number and its name; an empty name stands under the name before it (the % beside "n of d"). */
export type Head = readonly [number: string, name: string];

/**
 * A section page: heads in rows 1 and 2, periods in column A from row 3.
 * @param rows by period: "Mar-19", "YTD 2018/19", "2017/18".
 * @param groups heads over several columns instead of numbers, each followed by a blank for every further column: "(1) POLICE", "".
 */
export function page(
  name: string,
  heads: readonly Head[],
  rows: Readonly<Record<string, readonly CellInput[]>>,
  groups: readonly string[] = [],
): SheetSnapshot {
  const under = (texts: readonly string[], row: number): readonly string[] =>
    texts.flatMap((text, i) => {
      const blank = texts.slice(i + 1).findIndex((each) => each !== "");
      const last = blank < 0 ? texts.length : i + 1 + blank;
      return text !== "" && last > i + 1 ? [`${letter(i + 1)}${row}:${letter(last)}${row}`] : [];
    });
  const merges = [
    ...under(groups, 1),
    ...under(
      heads.map(([, text]) => text),
      2,
    ),
  ];
  return sheet(
    name,
    [
      [
        "",
        ...(groups.length > 0 ? groups : heads.map(([number]) => (number === "" ? "" : textCell(number)))),
      ],
      ["Month", ...heads.map(([, text]) => text)],
      ...Object.entries(rows).map(([period, cells]) => [textCell(period), ...cells.map(cell)]),
    ],
    { merges },
  );
}

/** Months as labels, "Jan-18" to "Mar-19" unless told: for pages that need a whole year and more. */
export function monthLabels(from = 2018 * 12, count = 15): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const serial = Date.UTC(Math.floor((from + i) / 12), (from + i) % 12, 1) / 86_400_000 + 25_569;
    return displayed(serial, "mmm-yy");
  });
}

/** What a rule finds in a report: "warning '14 LAC'!B5 Mar-19: 643, expected 645". */
export function found(rule: string, ...sheets: readonly SheetSnapshot[]): readonly string[] {
  return foundIn(rule, workbook(...sheets));
}

/** The same, in a workbook. */
export function foundIn(rule: string, report: WorkbookSnapshot): readonly string[] {
  const outcome = planRefresh(report);
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome.findings
    .filter((finding) => finding.rule === rule)
    .map(
      ({ severity, sheet: name, cell: address, period, found: shown, expected }) =>
        `${severity} '${name}'!${address} ${period}: ${shown}, expected ${expected}`,
    );
}

function cell(input: CellInput): CellInput {
  if (typeof input === "string" && /^\d+(\.\d+)?%$/.test(input)) {
    return percentCell(Number(`${input.slice(0, -1)}e-2`));
  }
  return typeof input === "number" && !Number.isInteger(input) ? rateCell(input) : input;
}

function letter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
