/** The March extract: what the case system gives each month, and nothing that other cells work out. */
import Papa from "papaparse";
import type { Column, Figure, Report } from "../report/figures";
import type { ColumnLayout, SectionLayout } from "../report/layout";
import { SECTIONS } from "../report/pages";
import { isComputed, RATIOS } from "../report/relations";

interface ExtractRow {
  readonly sheet: string;
  readonly indicator: string;
  readonly measure: string;
  readonly period: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
}

const MONTH = "2019-03";
const YTD = "YTD 2018/19";

/** Groups over several measures ("(1) POLICE") name their measures with them. */
function measureName(layout: SectionLayout, index: number): string {
  const column = layout.columns[index];
  const heads = layout.columns.slice(0, index + 1).filter(({ number }) => number !== "");
  const group = heads.at(-1)?.number ?? "";
  return /^[\d.]+$/.test(group) ? (column?.head ?? "") : `${group} | ${column?.head ?? ""}`;
}

function numberOf(layout: SectionLayout, index: number): string {
  const number = layout.columns[index]?.number ?? "";
  if (/^[\d.]+$/.test(number)) return number;
  const covering = layout.columns.findIndex(
    ({ joinsNext }, i) => joinsNext !== undefined && i < index && i + joinsNext >= index,
  );
  const head = layout.columns[covering]?.number ?? "";
  return /^[\d.]+$/.test(head) ? head : "";
}

/** Whether the months of the page give the column's year to date: a sum, or sums over sums. */
function ytdFollows(layout: SectionLayout, index: number, column: Column): boolean {
  const april = column.figures.get("2018-04");
  if (april === undefined || april.text === "") return false;
  const isCount = layout.columns[index]?.unit === "count";
  const hasShare = april.n !== undefined && april.d !== undefined;
  return isCount || hasShare || RATIOS.some((ratio) => ratio.page === layout.page && ratio.column === index);
}

function totalOf(layout: SectionLayout, index: number, columns: readonly Column[]): string {
  const ratio = RATIOS.find((candidate) => candidate.page === layout.page && candidate.column === index);
  return ratio === undefined ? "" : (columns[ratio.denominator]?.figures.get(MONTH)?.text ?? "");
}

function fieldsOf(
  figure: Figure,
  shape: ColumnLayout["shape"],
  total: string,
): Pick<ExtractRow, "value" | "numerator" | "denominator"> {
  if (shape === "single") return { value: figure.text, numerator: "", denominator: "" };
  const denominator = shape === "pair" ? total : String(figure.d ?? "");
  return { value: "", numerator: String(figure.n ?? ""), denominator };
}

function sectionRows(report: Report, layout: SectionLayout): readonly ExtractRow[] {
  const columns = report.columns(layout.page);
  return columns.flatMap((column, index): readonly ExtractRow[] => {
    const name = {
      sheet: layout.sheet,
      indicator: numberOf(layout, index),
      measure: measureName(layout, index),
    };
    const shape = layout.columns[index]?.shape ?? "single";
    const month = column.figures.get(MONTH);
    const year = column.figures.get(YTD);
    const rows: ExtractRow[] = [];
    if (month !== undefined && /\d/.test(month.text) && !isComputed(layout.page, index)) {
      rows.push({ ...name, period: MONTH, ...fieldsOf(month, shape, totalOf(layout, index, columns)) });
    }
    if (year !== undefined && /\d/.test(year.text) && !ytdFollows(layout, index, column)) {
      rows.push({ ...name, period: "2018/19-YTD", value: year.text, numerator: "", denominator: "" });
    }
    return rows;
  });
}

/** Scorecard rows without a column on any page: 6.9. */
function scorecardRows(report: Report): readonly ExtractRow[] {
  const adopted = report.scorecard.find(({ no }) => no === "6.9");
  if (adopted === undefined) return [];
  const row = {
    sheet: "Performance Summary",
    indicator: "6.9",
    measure: adopted.name ?? "",
    numerator: "",
    denominator: "",
  };
  return [
    { ...row, period: MONTH, value: adopted.m_2019_03 ?? "" },
    { ...row, period: "2018/19-YTD", value: adopted.ytd_2018_19 ?? "" },
  ];
}

/** The extract as CSV text. */
export function marchExtract(report: Report): string {
  const rows = [...SECTIONS.flatMap((layout) => sectionRows(report, layout)), ...scorecardRows(report)];
  return `${Papa.unparse(rows, { newline: "\n" })}\n`;
}
