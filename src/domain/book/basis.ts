/** How the figures of a measure follow from each other over time. The first sign that speaks decides (spec.md, Words). */
import { equalAsPrinted } from "../rounding";
import { financialYearOf, lastMonth, monthsOf, previousYear } from "../period";
import type { Basis, Book, Cells, IndicatorRow, Measure, Section } from "./book";
import { basisWord, type BasisWord } from "./name-words";
import { partOf, periodKey } from "./section-figure";

const BY_WORD: Readonly<Record<BasisWord, Basis>> = {
  rolling: "rolling-year",
  "in-month": "financial-year",
  "ytd-average": "ytd-average",
  termly: "term-end",
};

/** The basis that a scorecard's data note names ("Financial Year", "As at mth end"), or undefined. */
export function parseBasis(text: string): Basis | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (/rolling/.test(words)) return "rolling-year";
  if (/ytd\.? ?ave/.test(words)) return "ytd-average";
  if (/term/.test(words)) return "term-end";
  if (/as at|snapshot|month end|mth end/.test(words)) return "month-end";
  if (/financial year|cumulative|in month|year to date/.test(words)) return "financial-year";
  return undefined;
}

/** What a basis is decided from. */
export interface BasisSigns {
  readonly book: Book;
  readonly cells: Cells;
  readonly section?: Section | undefined;
  readonly measure?: Measure | undefined;
  /** Rows of the section by period key. */
  readonly rows?: ReadonlyMap<string, number> | undefined;
  readonly row?: IndicatorRow | undefined;
}

/** The basis of a measure, of a scorecard row, or of both joined; undefined where nothing says. */
export function decideBasis(signs: BasisSigns): Basis | undefined {
  return declared(signs) ?? named(signs) ?? shown(signs) ?? parseBasis(signs.row?.basisText ?? "");
}

function declared({ book, measure, row }: BasisSigns): Basis | undefined {
  for (const name of [row?.number, row?.name, measure?.number, measure?.name]) {
    if (name === undefined || name === "") continue;
    const basis = book.settings.bases.get(name.toLowerCase());
    if (basis) return basis;
  }
  return undefined;
}

function named({ book, cells, measure, row }: BasisSigns): Basis | undefined {
  for (const name of [measure?.name, row?.name]) {
    const word = name === undefined ? undefined : basisWord(name);
    if (word) return BY_WORD[word];
  }
  const unitColumn = book.scorecard.columns.unit;
  if (row && unitColumn !== undefined) {
    const unit = cells.cell({ sheet: book.scorecard.sheet, row: row.row, column: unitColumn }).text;
    if (/ytd\.? ?ave/i.test(unit)) return "ytd-average";
  }
  return undefined;
}

/** What the YTD and year cells show: a figure under YTD is a flow, "-" is none; a closed year that equals its March is a snapshot. */
function shown(signs: BasisSigns): Basis | undefined {
  const { book, cells, row } = signs;
  const year = financialYearOf(book.month);
  const note = parseBasis(row?.basisText ?? "");
  const stock = note === "rolling-year" || note === "term-end" ? note : "month-end";
  const toDate = [
    sectionFigure(signs, periodKey({ kind: "ytd", year })),
    ...(row && book.scorecard.columns.ytd
      ? [
          cells.figure({
            sheet: book.scorecard.sheet,
            row: row.row,
            column: book.scorecard.columns.ytd.column,
          }),
        ]
      : []),
  ];
  if (toDate.some((figure) => figure?.kind === "number" || figure?.kind === "share")) return "financial-year";
  if (toDate.some((figure) => figure?.kind === "none" && !figure.blank)) return stock;
  return shownByYear(signs, stock);
}

function shownByYear(signs: BasisSigns, stock: Basis): Basis | undefined {
  const { book, measure } = signs;
  const closed = previousYear(financialYearOf(book.month));
  const figure = sectionFigure(signs, periodKey({ kind: "year", year: closed }));
  const total = figure && partOf(figure, "main");
  const march = monthFigure(signs, lastMonth(closed));
  if (total === undefined || march === undefined) return undefined;
  const decimals = measure?.unit === "percentage" ? 3 : 1;
  // Nothing in the year and nothing in March says nothing of how they add up.
  if (equalAsPrinted(total, march, decimals)) return equalAsPrinted(total, 0, decimals) ? undefined : stock;
  if (measure?.unit !== "count") return undefined;
  const sum = monthsOf(closed).reduce((so, month) => so + (monthFigure(signs, month) ?? 0), 0);
  return total >= sum && total > march ? "financial-year" : undefined;
}

function monthFigure(signs: BasisSigns, month: Parameters<typeof financialYearOf>[0]): number | undefined {
  const figure = sectionFigure(signs, periodKey({ kind: "month", month }));
  return figure && partOf(figure, "main");
}

function sectionFigure({ cells, section, measure, rows }: BasisSigns, key: string) {
  const row = rows?.get(key);
  if (!section || !measure || row === undefined) return undefined;
  return cells.figure({ sheet: section.sheet, row, column: measure.column });
}
