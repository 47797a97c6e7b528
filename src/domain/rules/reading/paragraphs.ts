/** The analysis paragraphs of section pages, and the months that they are about. */
import type { Section } from "../../book/book";
import type { Understanding } from "../../book/understand";
import { monthOf, MONTH_NAMES } from "../../commentary/check/months";
import type { Month } from "../../period";
import type { Place } from "../../workbook";

export interface Paragraph {
  readonly place: Place;
  readonly section: Section;
  readonly text: string;
}

/** Every analysis box that holds words. */
export function paragraphsOf({ book, cells }: Understanding): readonly Paragraph[] {
  const seen = new Set<string>();
  return book.sections.flatMap((section) => {
    const place = section.analysis;
    const key = place && `${place.row}:${place.column}:${place.sheet}`;
    if (!place || key === undefined || seen.has(key)) return [];
    seen.add(key);
    const { value } = cells.cell(place);
    return typeof value === "string" && value.trim() !== "" ? [{ place, section, text: value }] : [];
  });
}

/** The months that a text says it is about: "in March", "at the end of March 2019"; comparisons are none. */
export function monthsAbout(text: string, reportMonth: Month): readonly Month[] {
  const about = new RegExp(
    `(\\b(?:than|from|since|with|against|compared)\\b(?:[^.;]|\\.(?=\\d)){0,40})?\\b(?:in|for|during|at(?: the)? end of|as at|(?:months?|year|up) to|month of)\\s+(${MONTH_NAMES})\\b[\\s-]*(\\d{4}|'?\\d{2}\\b)?`,
    "g",
  );
  return [...text.matchAll(about)].flatMap(([, compared, name = "", year]) =>
    compared === undefined ? (monthOf(name, year, reportMonth) ?? []) : [],
  );
}
