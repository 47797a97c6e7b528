/** The issue of a month earlier, worked out from the printed one as far as its figures tell. */
import { marchCells, monthsBetween, type Edition, type IndicatorCells } from "./edition";
import { readRows, type Column, type Figure, type Report } from "./figures";
import { FEBRUARY } from "./paragraphs";
import { RATIOS, joins } from "./relations";

const YTD = "YTD 2018/19";
const MARCH_MONTH = "2019-03";
const TO_FEBRUARY = monthsBetween("2018-04", "2019-02");
const BLANK: Figure = { text: "", n: undefined, d: undefined };

/** A share as the report prints it: half away from zero, one decimal. */
export function percentOf(n: number, d: number): string {
  return `${(Math.floor((n * 1000) / d + 0.5) / 10).toFixed(1)}%`;
}

const isCount = (text: string): boolean => /^\d+(\.0)?$/.test(text);

function sum(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (total, value) => (total === undefined || value === undefined ? undefined : total + value),
    0,
  );
}

/** The year to date without March: a sum of the months, or the printed year less March where months are lost. */
function countToFebruary(column: Column): number | undefined {
  const numberOf = (period: string): number | undefined => {
    const text = column.figures.get(period)?.text ?? "";
    return isCount(text) ? Number(text) : undefined;
  };
  const year = numberOf(YTD);
  const march = numberOf(MARCH_MONTH);
  const summed = sum(TO_FEBRUARY.map(numberOf));
  return summed ?? (year === undefined || march === undefined ? undefined : year - march);
}

/** What the YTD cell of a column said in February; blank where the figures do not tell. */
function ytdToFebruary(page: string, index: number, columns: readonly Column[]): Figure {
  const column = columns[index];
  const printed = column?.figures.get(YTD);
  if (column === undefined || printed === undefined || !/\d/.test(printed.text)) return printed ?? BLANK;

  const months = TO_FEBRUARY.map((month) => column.figures.get(month));
  const n = sum(months.map((figure) => figure?.n));
  const d = sum(months.map((figure) => figure?.d));
  if (n !== undefined && d !== undefined) return { text: percentOf(n, d), n, d };

  const ratio = RATIOS.find((candidate) => candidate.page === page && candidate.column === index);
  if (ratio !== undefined) {
    const total = countToFebruary(columns[ratio.denominator] ?? column);
    const numberColumn = columns[ratio.numerator];
    const part = ratio.numerator === index ? n : numberColumn && countToFebruary(numberColumn);
    if (total === undefined || part === undefined) return BLANK;
    return { text: percentOf(part, total), n: ratio.numerator === index ? part : undefined, d: undefined };
  }
  const count = isCount(printed.text) ? countToFebruary(column) : undefined;
  return count === undefined ? BLANK : { text: String(count), n: undefined, d: undefined };
}

function columnsToFebruary(page: string, columns: readonly Column[]): readonly Column[] {
  return columns.map((column, index) => {
    const figures = new Map(column.figures);
    figures.delete(MARCH_MONTH);
    figures.set(YTD, ytdToFebruary(page, index, columns));
    return { ...column, figures };
  });
}

/** A figure in the scorecard's form: the n of "n of d", and of "8.1% (24.5)" the percentage alone. */
function onScorecard(figure: Figure | undefined, part: "shown" | "n"): string {
  if (figure === undefined) return "";
  return part === "n" ? String(figure.n ?? "") : figure.text.replace(/ \(.*\)$/, "");
}

/** February's issue of the report, with section rows laid out up to `lastRow`. */
export function februaryEdition(report: Report, lastRow: "2019-02" | "2019-03"): Edition {
  const columns = (page: string): readonly Column[] => columnsToFebruary(page, report.columns(page));
  const judgements = new Map(readRows("february-judgements.csv").map((row) => [row.no ?? "", row]));

  /** 6.9 has no column: adoptions (10.1) over children who left care (6.4). */
  const adopted = (period: string): string => {
    const [adoptions, left] = [columns("21-adoptions")[0], columns("14-looked-after")[3]].map((column) =>
      Number(column?.figures.get(period)?.text),
    );
    return adoptions === undefined || left === undefined ? "" : percentOf(adoptions, left);
  };

  const indicators = report.scorecard.map((row): IndicatorCells => {
    const number = row.no ?? "";
    const march = marchCells(row);
    const join = joins.get(number);
    const shown = (period: string): string => {
      if (join === undefined) return adopted(period);
      const figure = columns(join.page)[join.column]?.figures.get(period);
      return onScorecard(figure, join.figure);
    };
    const termly = number === "6.14";
    const november = termly ? "-" : shown("2018-11");
    const judged = judgements.get(number);
    return {
      ...march,
      months: march.notice ? march.months : [november, ...march.months.slice(0, 3)],
      ytd: march.ytd === "-" ? "-" : shown(YTD),
      dotMonth: judged?.dot_month ?? "",
      dotYear: judged?.dot_year ?? "",
      ragMonth: judged?.rag_month ?? "",
      ragYear: judged?.rag_year ?? "",
    };
  });

  return {
    month: "2019-02",
    scorecardMonths: monthsBetween("2018-11", "2019-02"),
    sectionMonths: monthsBetween("2018-01", lastRow),
    columns,
    indicators,
    paragraphs: FEBRUARY,
    filed: [2019, 3, 21],
  };
}
