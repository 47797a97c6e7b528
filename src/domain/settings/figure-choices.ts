/** Which section figure each scorecard row shows, and which others it could: what a person is shown and may correct. */
import type { IndicatorRow } from "../book/book";
import { figuresOf, periodKey, rowsByPeriod, type SectionFigure } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { columnLetters } from "../place";

export interface FigureChoice {
  readonly sheet: string;
  /** "E". */
  readonly column: string;
  /** As Report settings says it. */
  readonly figure: "figure" | "n" | "d";
  /** The measure's name as the page has it, with what of it is meant. */
  readonly name: string;
  /** What it shows in the report month, "" for nothing. */
  readonly shown: string;
}

export interface RowChoices {
  readonly row: IndicatorRow;
  /** Settled, found, guessed among several, or none found. */
  readonly standing: "declared" | "found" | "unsure" | "none";
  /** The figure that is shown or, where it is not sure, the likeliest. */
  readonly chosen: FigureChoice | undefined;
  /** Those it could be: of the same unit, the likeliest first. */
  readonly others: readonly FigureChoice[];
}

const PARTS = { main: "figure", numerator: "n", denominator: "d" } as const;
const PART_WORDS = { main: "", numerator: ", the number (n)", denominator: ", the base (d)" } as const;

/** The rows that need a person first, then the others in the scorecard's order. */
export function figureChoices(understanding: Understanding): readonly RowChoices[] {
  const { book, joins } = understanding;
  const figures = book.sections.flatMap(figuresOf);
  const rows = book.scorecard.rows.map((row): RowChoices => {
    const join = joins.byRow.get(row.row);
    const doubt = joins.doubts.find((each) => each.row === row);
    const likely = doubt?.candidates ?? [];
    const chosen = join?.figure ?? likely[0];
    const named = new Set([...likely, ...(chosen ? [chosen] : [])].map(keyOf));
    const rest = figures.filter((figure) => isOfUnit(row, figure) && !named.has(keyOf(figure)));
    const sameNumber = (figure: SectionFigure): number => Number(figure.measure.number === row.number);
    rest.sort((one, other) => sameNumber(other) - sameNumber(one));
    return {
      row,
      standing: join?.how ?? (doubt ? "unsure" : "none"),
      chosen: chosen && describe(understanding, chosen),
      others: [...likely.filter((figure) => figure !== chosen), ...rest].map((figure) =>
        describe(understanding, figure),
      ),
    };
  });
  const isUnsure = ({ standing }: RowChoices): number => Number(standing === "unsure");
  return [...rows].sort((one, other) => isUnsure(other) - isUnsure(one));
}

/** The same for the same figure, however often it was made from its section. */
function keyOf({ section, column, part }: SectionFigure): string {
  return `${section.sheet}!${column} ${part}`;
}

function isOfUnit({ unit }: IndicatorRow, figure: SectionFigure): boolean {
  const family = (each: typeof unit): typeof unit => (each === "average" ? "count" : each);
  return family(unit) === family(figure.unit);
}

function describe(
  { book, cells }: Understanding,
  { section, measure, column, part }: SectionFigure,
): FigureChoice {
  const row = rowsByPeriod(section).get(periodKey({ kind: "month", month: book.month }));
  const { sheet } = section;
  const name = measure.group === "" ? measure.name : `${measure.group}: ${measure.name}`;
  return {
    sheet,
    column: columnLetters(column),
    figure: PARTS[part],
    name: `${name}${PART_WORDS[part]}`,
    shown: row === undefined ? "" : cells.cell({ sheet, row, column }).text.trim(),
  };
}
