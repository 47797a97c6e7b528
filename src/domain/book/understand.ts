/** The Book with its relations worked out: which figure is which, what it is made of, how it adds up. */
import type { Basis, Book, Cells, IndicatorRow, Measure, Section } from "./book";
import { decideBasis } from "./basis";
import { findIngredients, type Ingredients } from "./ingredients";
import { joinRows, type Joins } from "./join";
import { rowsByPeriod } from "./section-figure";

/** A measure and everything that follows for it. */
export interface MeasureSense {
  readonly section: Section;
  readonly measure: Measure;
  /** The scorecard row that shows this measure's own figure, if one does. */
  readonly row: IndicatorRow | undefined;
  readonly basis: Basis | undefined;
  readonly ingredients: Ingredients | undefined;
  /** Rows of the section by period key. */
  readonly rows: ReadonlyMap<string, number>;
}

export interface Understanding {
  readonly book: Book;
  readonly cells: Cells;
  readonly joins: Joins;
  readonly measures: readonly MeasureSense[];
  /** The basis of each scorecard row, by row. */
  readonly rowBasis: ReadonlyMap<number, Basis>;
}

/** Works out joins, bases and ingredients of a book once, for plan, rules and commentary alike. */
export function understand(book: Book, cells: Cells): Understanding {
  const joins = joinRows(book, cells);
  const rowOf = new Map<Measure, IndicatorRow>();
  for (const { row, figure } of joins.byRow.values()) {
    if (figure.part === "main") rowOf.set(figure.measure, row);
  }
  const measures: MeasureSense[] = [];
  for (const section of book.sections) {
    const rows = rowsByPeriod(section);
    const senses = section.measures.map((measure) => {
      const row = rowOf.get(measure);
      const basis = decideBasis({ book, cells, section, measure, rows, row });
      return {
        section,
        measure,
        row,
        basis,
        rows,
        ingredients: findIngredients(book, cells, section, measure, basis),
      };
    });
    measures.push(
      ...senses.map((sense) => ({ ...sense, basis: sense.basis ?? partsBasis(sense.ingredients, senses) })),
    );
  }

  const rowBasis = new Map<number, Basis>();
  const byMeasure = new Map(measures.map((sense) => [sense.measure, sense]));
  for (const row of book.scorecard.rows) {
    const figure = joins.byRow.get(row.row)?.figure;
    const basis = (figure && byMeasure.get(figure.measure)?.basis) ?? decideBasis({ book, cells, row });
    if (basis) rowBasis.set(row.row, basis);
  }
  return { book, cells, joins, measures, rowBasis };
}

const bySection = new WeakMap<readonly MeasureSense[], ReadonlyMap<Section, readonly MeasureSense[]>>();

/** The measures of one section, in the order of the page. */
export function measuresOn({ measures }: Understanding, section: Section): readonly MeasureSense[] {
  let known = bySection.get(measures);
  if (!known) {
    const sections = new Map<Section, MeasureSense[]>();
    for (const sense of measures) {
      const senses = sections.get(sense.section);
      if (senses) senses.push(sense);
      else sections.set(sense.section, [sense]);
    }
    bySection.set(measures, (known = sections));
  }
  return known.get(section) ?? [];
}

/** A percentage that says nothing of its own basis adds up as its counts do. */
function partsBasis(
  ingredients: Ingredients | undefined,
  senses: readonly { readonly measure: Measure; readonly basis: Basis | undefined }[],
): Basis | undefined {
  if (ingredients?.kind !== "ratio") return undefined;
  return senses.find(({ measure }) => measure.column === ingredients.denominator)?.basis;
}
