/** The words that findings share. */
import { a1 } from "../../place";
import type { Place } from "../../workbook";
import type { RuleFinding } from "../define-rule";

/** "on '01 Contacts' F6". */
export function sayPlace({ sheet, row, column }: Place): string {
  return `on '${sheet}' ${a1(row, column)}`;
}

/** "1.1, 1.2 and 1.3"; beyond `most` the rest as a number: "1.1, 1.2 and 4 more". */
export function sayList(words: readonly string[], most = 6): string {
  const shown = words.length > most ? words.slice(0, most - 1) : words;
  const rest = words.length - shown.length;
  const last = rest > 0 ? `${rest} more` : shown.at(-1);
  const first = rest > 0 ? shown : shown.slice(0, -1);
  return first.length === 0 ? (last ?? "") : `${first.join(", ")} and ${last ?? ""}`;
}

/** A finding at a place: its address is worked out, the rest is as given. */
export function findingAt(place: Place, finding: Omit<RuleFinding, "sheet" | "cell">): RuleFinding {
  return { sheet: place.sheet, cell: a1(place.row, place.column), ...finding };
}
