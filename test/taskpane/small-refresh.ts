/** A refresh of a scorecard of three rows, with just the edits and findings that a test is about. */
import type { Book } from "../../src/domain/book/book";
import { openCells } from "../../src/domain/book/open-cells";
import { understand } from "../../src/domain/book/understand";
import type { Finding } from "../../src/domain/finding";
import { month } from "../../src/domain/period";
import { a1 } from "../../src/domain/place";
import type { CellEdit, EditKind } from "../../src/domain/plan/plan";
import type { Refresh } from "../../src/domain/refresh";
import type { SheetSnapshot } from "../../src/domain/workbook";

export const MARCH = month("2019-03");

const ROWS = [
  ["NO.", "INDICATOR", "GOOD PERF IS", "Mar-19", "RAG"],
  ["1.1", "Number of contacts", "Info", "1528", ""],
  ["1.2", "% Contacts in 1 working day", "High", "76.0%", "Red"],
  ["1.3", "Average age", "Info", "-", ""],
];

const SHEET: SheetSnapshot = {
  name: "Summary",
  visible: true,
  protected: false,
  area: { row: 0, column: 0, rows: ROWS.length, columns: 5 },
  values: ROWS,
  formulas: ROWS,
  text: ROWS,
  numberFormats: ROWS.map((row) => row.map(() => "General")),
  merges: [],
  colourRules: [],
};

const BOOK: Book = {
  workbook: { name: "Report.xlsx", sheets: [SHEET], manualCalculation: false },
  month: MARCH,
  scorecard: {
    sheet: "Summary",
    headRow: 0,
    headEnd: 0,
    columns: {
      number: 0,
      indicator: 1,
      goodIs: 2,
      months: [{ column: 3, period: { kind: "month", month: MARCH } }],
      years: [],
      benchmarks: [],
      ragMonth: 4,
    },
    rows: ROWS.slice(1).map(([number = "", name = ""], index) => ({
      row: index + 1,
      number,
      name,
      group: "",
      polarity: "info",
      unit: "count",
      basisText: "",
    })),
    yearHeads: [],
  },
  sections: [],
  settings: {
    sheet: undefined,
    month: undefined,
    populations: [],
    conventions: new Map(),
    links: [],
    bases: new Map(),
  },
  findings: [],
};

export function smallRefresh(
  parts: Partial<Pick<Refresh, "findings" | "restatements" | "commentary" | "book">> & {
    readonly edits?: Refresh["plan"]["edits"];
  } = {},
): Refresh {
  const { edits = [], ...rest } = parts;
  return {
    kind: "ready",
    month: MARCH,
    book: BOOK,
    standing: understand(BOOK, openCells(BOOK.workbook)),
    plan: { month: MARCH, edits },
    findings: [],
    restatements: [],
    restatementEffects: [],
    dismissed: [],
    commentary: [],
    ...rest,
  };
}

/** An edit of one cell; `differs` is not ticked, as the planner leaves it. */
export function edit(kind: EditKind, sheet: string, row: number, column: number, after = "x"): CellEdit {
  return {
    target: "cell",
    sheet,
    row,
    column,
    cell: a1(row, column),
    kind,
    before: "",
    after,
    because: "For the test.",
    ticked: kind !== "differs",
    write: { formula: "=1" },
    was: "",
  };
}

export function finding(severity: Finding["severity"], sheet: string, cell: string): Finding {
  return {
    rule: "rate",
    severity,
    sheet,
    cell,
    indicator: "1.1",
    period: "Mar-19",
    found: "1",
    expected: "2",
    message: "For the test.",
  };
}

export { BOOK };
