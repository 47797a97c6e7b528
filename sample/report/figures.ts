/** The figures of the printed report, as the CSV files in `data` hold them, with the few cells filled in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

/** One printed cell. Of an "n of d" cell `text` is its percentage; of a number beside its percentage only `n` is set. */
export interface Figure {
  readonly text: string;
  readonly n: number | undefined;
  readonly d: number | undefined;
  /** One cell over this column and the next. */
  readonly wide?: true;
}

/** One column of a section page: figures by period ("2019-03", "2018-09..2018-12", "YTD 2018/19", "2017/18", "SN AVE"). */
export interface Column {
  readonly indicator: string;
  readonly measure: string;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** A row of the scorecard, by the column names of scorecard.csv. */
export type ScorecardRow = Readonly<Record<string, string>>;

export interface Report {
  /** The columns of a page in printed order; "01-contacts". */
  columns(page: string): readonly Column[];
  readonly scorecard: readonly ScorecardRow[];
}

type Row = Readonly<Record<string, string>>;

const DATA = join(__dirname, "../data");

/** The rows of a CSV file in `data`. */
export function readRows(file: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(readFileSync(join(DATA, file), "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const [error] = errors;
  if (error !== undefined) throw new Error(`sample/data/${file}, row ${error.row ?? "?"}: ${error.message}`);
  return data;
}

function whole(text: string | undefined): number | undefined {
  return text === undefined || text === "" || text === "-" ? undefined : Number(text);
}

function figureOf(row: Row): Figure {
  return { text: row.value ?? "", n: whole(row.numerator), d: whole(row.denominator) };
}

/** Groups rows of one page into columns, in the order in which the page prints them. */
function intoColumns(rows: readonly Row[]): readonly Column[] {
  const columns = new Map<string, { indicator: string; measure: string; figures: Map<string, Figure> }>();
  for (const row of rows) {
    const indicator = row.indicator ?? "";
    const measure = row.measure ?? "";
    const key = `${indicator}|${measure}`;
    const column = columns.get(key) ?? { indicator, measure, figures: new Map<string, Figure>() };
    columns.set(key, column);
    column.figures.set(row.period ?? "", figureOf(row));
  }
  return joinWide([...columns.values()]);
}

/** Cells printed over two columns (11.4 before 2017/18) are put into the first of the two. */
function joinWide(columns: readonly Column[]): readonly Column[] {
  const wide = columns.find(({ measure }) => measure.endsWith("[both columns merged]"));
  if (wide === undefined) return columns;
  const first = columns.find(({ indicator }) => indicator === wide.indicator);
  return columns
    .filter((column) => column !== wide)
    .map((column) => {
      if (column !== first) return column;
      const figures = new Map(column.figures);
      for (const [period, figure] of wide.figures) figures.set(period, { ...figure, wide: true });
      return { ...column, figures };
    });
}

/** Where the scorecard's columns stand among the periods of a section page. */
const PERIODS: Readonly<Record<string, string>> = {
  m_2018_12: "2018-12",
  m_2019_01: "2019-01",
  m_2019_02: "2019-02",
  m_2019_03: "2019-03",
  ytd_2018_19: "YTD 2018/19",
  y2014_15: "2014/15",
  y2015_16: "2015/16",
  y2016_17: "2016/17",
  y2017_18: "2017/18",
  sn_ave: "SN AVE",
  best_sn: "BEST SN",
  nat_ave: "NAT AVE",
  nat_top_quartile: "NAT TOP QTILE",
};

/** Pages whose table is lost, with the scorecard rows that show what is still known of them. */
const LOST: Readonly<Record<string, readonly string[]>> = {
  "07-s47-started": ["3.1", "3.2", "3.3"],
  "09-children-in-need": ["4.1", "4.2", "4.3", "4.4"],
  "11-child-protection": ["5.1", "5.6", "5.7", "5.8"],
  "12-cp-time-periods": ["5.9", "5.10", "5.11", "5.12"],
  "18-care-leavers": ["7.1", "7.2", "7.3", "7.4", "7.5"],
};

function readScorecard(fillIns: readonly Row[]): readonly ScorecardRow[] {
  return readRows("scorecard.csv").map((row) => {
    const filled: Record<string, string> = { ...row };
    for (const fill of fillIns) {
      if (fill.file === "scorecard" && fill.indicator === row.no)
        filled[fill.measure ?? ""] = fill.value ?? "";
    }
    return filled;
  });
}

/** Reads the whole report. */
export function readReport(): Report {
  const fillIns = readRows("fill-ins.csv");
  const scorecard = readScorecard(fillIns);
  const pages = new Map<string, readonly Column[]>();

  for (const { file } of readRows("pages.csv")) {
    if (file?.startsWith("sections/") !== true) continue;
    const page = file.slice("sections/".length, -".csv".length);
    // A Map keeps the place of a key that is set again: a cell filled in stays where the page prints it.
    pages.set(page, intoColumns([...readRows(file), ...fillIns.filter((fill) => fill.file === page)]));
  }
  for (const [page, indicators] of Object.entries(LOST)) {
    const rows = scorecard.filter((row) => indicators.includes(row.no ?? ""));
    const cells = rows.flatMap((row) =>
      Object.entries(PERIODS).map(([name, period]) => ({
        ...numberOnly(row),
        period,
        value: row[name] ?? "",
      })),
    );
    const filled = fillIns.filter((fill) => fill.file === page).map((fill) => ({ ...fill, measure: "" }));
    pages.set(page, intoColumns([...cells, ...filled]));
  }

  return {
    columns: (page) => {
      const columns = pages.get(page);
      if (columns === undefined) throw new Error(`sample/data holds no page "${page}"`);
      return columns;
    },
    scorecard,
  };
}

/** The scorecard's name of a lost column is not the page's: the number alone tells it. */
function numberOnly(row: ScorecardRow): Row {
  return { indicator: row.no ?? "", measure: "" };
}
