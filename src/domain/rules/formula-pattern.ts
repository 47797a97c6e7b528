import type { Understanding } from "../book/understand";
import { isErrorText } from "../figure";
import { financialYearOf, firstMonth } from "../period";
import { a1 } from "../place";
import type { Computed } from "../plan/computed";
import type { CellEdit } from "../plan/plan";
import { printPeriod } from "../plan/compute-section";
import type { Place } from "../workbook";
import { defineRule, type RuleFinding } from "./define-rule";
import { otherWorkbook, rangesOf, relativeForm } from "./reading/formula-text";
import { linesOf, type Line, type LineCell } from "./reading/lines";
import { findingAt, sayPlace } from "./reading/say";

export const formulaPattern = defineRule({
  id: "formula-pattern",
  severity: "warning",
  description:
    "Formulas are like their neighbours, reach the last month and stay within the workbook; an error value is an error.",
  *check({ understanding, computed, shortFormulas = [] }) {
    yield* faultsOfSheets(understanding);
    yield* shortFormulas.map(shortFormula);
    const planned = new Set(computed.map(({ place }) => keyOf(place)));
    for (const line of linesOf(understanding)) {
      if (line.kind === "section") yield* oddOnesOut(understanding, line, planned);
      yield* shortRanges(understanding, line);
    }
  },
});

const keyOf = ({ sheet, row, column }: Computed["place"]): string => `${row}:${column}:${sheet}`;

/** Excel is still working on these. */
const WAITING = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

/** Error values and links to other workbooks, wherever they stand on the report's sheets; one finding a column. */
function* faultsOfSheets({ book, cells }: Understanding): Iterable<RuleFinding> {
  const names = new Set([
    book.scorecard.sheet,
    ...book.sections.map(({ sheet }) => sheet),
    book.settings.sheet,
  ]);
  for (const name of names) {
    const sheet = name === undefined ? undefined : cells.sheet(name);
    if (!sheet) continue;
    const faults = new Map<string, { readonly place: Place; readonly finding: Fault; more: number }>();
    sheet.values.forEach((values, r) => {
      values.forEach((value, c) => {
        const formula = String(sheet.formulas[r]?.[c] ?? "");
        const fault = faultOf(value, formula);
        if (!fault) return;
        const place = { sheet: sheet.name, row: sheet.area.row + r, column: sheet.area.column + c };
        const key = `${c}:${fault.found}`;
        const known = faults.get(key);
        if (known) known.more += 1;
        else faults.set(key, { place, finding: fault, more: 0 });
      });
    });
    for (const { place, finding, more } of faults.values()) {
      const others = more === 0 ? "" : ` (and ${more} more below)`;
      yield findingAt(place, {
        severity: finding.severity,
        indicator: "",
        period: "",
        found: finding.found,
        expected: finding.expected,
        message: `The cell ${sayPlace(place)}${others} ${finding.said}; expected ${finding.expected}.`,
      });
    }
  }
}

interface Fault {
  readonly severity: "error" | "warning";
  readonly found: string;
  readonly expected: string;
  readonly said: string;
}

function faultOf(value: unknown, formula: string): Fault | undefined {
  // Our own functions show #NAME? while the add-in is not loaded.
  const isOurs = /\bPERF\./i.test(formula) && value === "#NAME?";
  if (
    typeof value === "string" &&
    value.startsWith("#") &&
    isErrorText(value) &&
    !WAITING.has(value) &&
    !isOurs
  ) {
    return {
      severity: "error",
      found: value,
      expected: 'a figure, or "-" where there is none',
      said: `shows ${value}`,
    };
  }
  const other = formula.startsWith("=") ? otherWorkbook(formula) : undefined;
  if (other === undefined) return undefined;
  return {
    severity: "warning",
    found: `a link to ${other}`,
    expected: "figures of this workbook",
    said: `takes its figure from another workbook, ${other}`,
  };
}

/** A month's cell of a column: its formula as seen from there, "" for a typed number, undefined for anything else. */
interface Spot {
  readonly cell: LineCell;
  readonly formula: string;
  readonly form: string | undefined;
}

/** In a column of formulas: one unlike those on either side of it, or a number typed among them. */
function* oddOnesOut(
  { cells }: Understanding,
  line: Line,
  planned: ReadonlySet<string>,
): Iterable<RuleFinding> {
  const spots = line.cells.flatMap((cell): Spot[] => {
    if (cell.period.kind !== "month") return [];
    const { formula, value } = cells.cell(cell.place);
    if (formula !== "") return [{ cell, formula, form: relativeForm(formula, cell.place) }];
    if (cell.figure.kind === "none" && cell.figure.blank) return [];
    return [{ cell, formula, form: typeof value === "number" ? "" : undefined }];
  });
  for (const [index, spot] of spots.entries()) {
    const above = spots[index - 1];
    // The last month has nothing below it: the two above it speak.
    const other = spots[index + 1] ?? spots[index - 2];
    const form = above?.form ?? "";
    if (!above || form === "" || form !== other?.form || spot.form === undefined || spot.form === form)
      continue;
    const { place, period } = spot.cell;
    if (spot.form === "" && planned.has(keyOf(place))) continue;
    const text = cells.cell(place).text;
    const like = a1(above.cell.place.row, above.cell.place.column);
    const found = spot.form === "" ? `${text} typed` : spot.formula;
    const expected = `a formula as in ${like} (${above.formula})`;
    yield findingAt(place, {
      indicator: line.label,
      period: printPeriod(period),
      found,
      expected,
      message: `${line.label} ${printPeriod(period)} ${sayPlace(place)} is ${spot.form === "" ? `the typed number ${text} among formulas` : `${spot.formula}, unlike its neighbours`}; expected ${expected}.`,
    });
  }
}

/** A year to date whose range ends before the report month, though the months after it hold figures. */
function* shortRanges(understanding: Understanding, line: Line): Iterable<RuleFinding> {
  const { book, cells } = understanding;
  const april = firstMonth(financialYearOf(book.month));
  for (const { place, period } of line.cells) {
    if (period.kind !== "ytd") continue;
    const { formula } = cells.cell(place);
    if (formula === "") continue;
    for (const { sheet, area, text } of rangesOf(formula, place.sheet)) {
      const section = book.sections.find((each) => each.sheet.toLowerCase() === sheet.toLowerCase());
      const months = (section?.rows ?? []).flatMap(({ row, period: { kind, ...rest } }) =>
        kind === "month" && "month" in rest ? [{ row, month: rest.month }] : [],
      );
      const end = months.find(({ row }) => row === area.row + area.rows - 1);
      const now = months.find(({ month }) => month === book.month);
      if (!end || !now || end.month >= book.month || end.month < april) continue;
      const left = cells.figure({ sheet, row: now.row, column: area.column });
      if (left.kind !== "number" && left.kind !== "share") continue;
      const expected = `a range down to ${a1(now.row, area.column)} (${printPeriod({ kind: "month", month: now.month })})`;
      yield findingAt(place, {
        indicator: line.label,
        period: printPeriod(period),
        found: text,
        expected,
        message: `${line.label} ${printPeriod(period)} ${sayPlace(place)} adds up ${text}, which ends at ${printPeriod({ kind: "month", month: end.month })}; expected ${expected}.`,
      });
    }
  }
}

/** A formula of a person's own elsewhere, which the refresh offers to mend. */
function shortFormula({ sheet, row, column, before, after, because }: CellEdit): RuleFinding {
  const place = { sheet, row, column };
  return findingAt(place, {
    indicator: "",
    period: "",
    found: before,
    expected: after,
    message: `The cell ${sayPlace(place)} holds ${before}. ${because} Expected ${after}: the refresh offers it, unticked.`,
  });
}
