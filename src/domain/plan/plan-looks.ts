/**
 * The look of the whole report without a refresh: colours of RAG and direction of travel, a key of them above the table where there
 * is none and room for one, and number formats of figures that Excel shows raw (0.76 under a percentage). A figure that a person
 * typed keeps its value and is shown as its unit is: how many places a report shows is a matter of its look. Contents stay as they are.
 */
import type { Unit } from "../book/book";
import { scorecardPeriods, scorecardPlace } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { a1 } from "../place";
import type { Place } from "../workbook";
import { findKey, keyArea, planKey } from "./colour-key";
import { planColours } from "./colours";
import { display, numberFormatFor } from "./computed";
import type { CellEdit, Plan } from "./plan";
import { placeKey } from "./place-key";

/** What is missing of the report's look; no edits where all is as it should be. */
export function planLooks(understanding: Understanding): Plan {
  const { book } = understanding;
  const key = planKey(understanding);
  const found = findKey(understanding);
  const colours = planColours(understanding, { ...found, rag: found.rag ?? keyArea(key) });
  const formats = [...figurePlaces(understanding)].flatMap(([place, unit]) =>
    formatEdit(understanding, place, unit),
  );
  const seen = new Set<string>();
  const once = formats.filter((edit) => {
    const isNew = !seen.has(placeKey(edit));
    seen.add(placeKey(edit));
    return isNew;
  });
  return { month: book.month, edits: [...(colours ? [colours] : []), ...key, ...once] };
}

/** Every cell that holds a figure of a known unit. */
function* figurePlaces({ book }: Understanding): Iterable<readonly [Place, Unit]> {
  const { scorecard, sections } = book;
  for (const row of scorecard.rows) {
    if (!row.unit) continue;
    for (const { column } of scorecardPeriods(scorecard)) {
      yield [scorecardPlace(scorecard, row, column), row.unit];
    }
  }
  for (const { sheet, rows, measures } of sections) {
    for (const { column, unit } of measures) {
      for (const { row } of rows) yield [{ sheet, row, column }, unit];
    }
  }
}

/** Only a bare number is given a format: what a person formatted keeps its look, text has none. */
function formatEdit({ cells }: Understanding, place: Place, unit: Unit): readonly CellEdit[] {
  const cell = cells.cell(place);
  const { value, formula, numberFormat: found, text } = cell;
  const numberFormat = numberFormatFor(unit);
  if (typeof value !== "number" || found !== "General" || numberFormat === undefined) return [];
  const after = display(value, unit);
  if (after === text.trim()) return [];
  return [
    {
      target: "cell",
      ...place,
      cell: a1(place.row, place.column),
      kind: "format",
      before: text,
      after,
      because: `Shown as every ${unit} of the report is.`,
      ticked: true,
      write: formula === "" ? { number: value, numberFormat } : { formula, numberFormat },
      was: formula === "" ? value : formula,
    },
  ];
}
