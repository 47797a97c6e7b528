/** A financial year closes: its figures join the annual trend of each section page. */
import type { Figure } from "../book/book";
import type { MeasureSense, Understanding } from "../book/understand";
import { financialYearOf, lastMonth, printMonth } from "../period";
import { a1 } from "../place";
import type { Place } from "../workbook";
import { display } from "./computed";
import type { Ledger } from "./ledger";
import type { CellEdit, CellWrite } from "./plan";

/**
 * The closed year's row of every section: a flow ends as its year to date, a stock or rolling figure as its March. Values,
 * not formulas: a closed year is closed. `before` is the report as at March, on the rows as they will be.
 */
export function* closeYear(before: Understanding, ledger: Ledger): Iterable<CellEdit> {
  const closed = financialYearOf(before.book.month);
  for (const sense of before.measures) {
    const target = sense.rows.get(`year ${closed}`);
    const flow = sense.basis === "financial-year";
    const source = sense.rows.get(flow ? `ytd ${closed}` : lastMonth(closed));
    if (target === undefined || source === undefined) continue;
    const why = flow
      ? `The year ${closed} closed at this year to date.`
      : `The year ${closed} closed at the figure of ${printMonth(lastMonth(closed))}.`;
    for (const column of columnsOf(sense)) {
      const place: Place = { sheet: sense.section.sheet, row: target, column };
      const edit = closingEdit(before, sense, place, { ...place, row: source }, why);
      if (!edit) continue;
      ledger.set(place, edit.figure, edit.plain);
      yield edit.edit;
    }
  }
}

function columnsOf({ measure }: MeasureSense): readonly number[] {
  const { column, share, numerator, denominator } = measure;
  return [...new Set([column, share, numerator, denominator].filter((each) => each !== undefined))];
}

function closingEdit(
  { cells }: Understanding,
  { measure }: MeasureSense,
  place: Place,
  source: Place,
  because: string,
): { readonly edit: CellEdit; readonly figure: Figure; readonly plain: boolean } | undefined {
  const here = cells.cell(place);
  if (here.text !== "" || here.formula !== "" || cells.merge(place)) return undefined;
  const figure = cells.figure(source);
  const write = writeOf(figure, cells.cell(source).value);
  if (!write) return undefined;
  const after =
    "number" in write
      ? display(write.number, place.column === measure.column ? measure.unit : "count")
      : "text" in write
        ? write.text
        : "";
  const edit: CellEdit = {
    target: "cell",
    ...place,
    cell: a1(place.row, place.column),
    kind: "row",
    before: "",
    after,
    because,
    ticked: true,
    write,
    was: "",
  };
  return { edit, figure, plain: "number" in write };
}

/** A notice over months is no figure of the year; "-" and text that holds a figure go over as they stand. */
function writeOf(figure: Figure, value: unknown): CellWrite | undefined {
  if (figure.kind === "number")
    return typeof value === "string" && value.length < 20 ? { text: value } : { number: figure.value };
  if (figure.kind === "share") return { text: `${figure.numerator} of ${figure.denominator}` };
  return figure.kind === "none" && !figure.blank ? { text: "-" } : undefined;
}
