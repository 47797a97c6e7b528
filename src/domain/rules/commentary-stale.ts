import { partOf } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { printMonth, printMonthLong } from "../period";
import type { Computed } from "../plan/computed";
import { readRag } from "../plan/vocabulary";
import { defineRule, type RuleFinding } from "./define-rule";
import { monthsAbout, paragraphsOf, type Paragraph } from "./reading/paragraphs";
import { findingAt, sayList, sayPlace } from "./reading/say";

export const commentaryStale = defineRule({
  id: "commentary-stale",
  severity: "warning",
  description:
    "An analysis paragraph is finished and of this month: no prompt left in, no earlier month, and a cause or an action where a figure is red.",
  *check({ understanding, computed }) {
    const reds = redsBySheet(understanding, computed);
    for (const paragraph of paragraphsOf(understanding)) {
      const unfinished = [...promptLeft(understanding, paragraph), ...earlierMonth(understanding, paragraph)];
      yield* unfinished;
      // Words that are still to be written or rewritten need no second finding.
      if (unfinished.length > 0) continue;
      yield* redUnexplained(understanding, paragraph, reds.get(paragraph.place.sheet) ?? []);
    }
  },
});

/** "[Cause.]", "[Action, owner and date.]": the stub's prompts, and what people write for "still to do". */
const PROMPT =
  /\[(?:cause|action|owner|date|draft|year of|insert|add|tbc|xx+)[^\]]{0,60}\]|\b(?:tbc|to be completed|insert text|xx+%?)\b/i;

function* promptLeft({ book }: Understanding, { place, text }: Paragraph): Iterable<RuleFinding> {
  const found = PROMPT.exec(text)?.[0];
  if (found === undefined) return;
  const expected = "the cause, the action, its owner and its date in words";
  yield findingAt(place, {
    indicator: "",
    period: printMonth(book.month),
    found,
    expected,
    message: `The analysis ${sayPlace(place)} still holds the prompt "${found}"; expected ${expected}.`,
  });
}

/** A text that says which months it is about, and none of them is this one. */
function* earlierMonth({ book }: Understanding, { place, text }: Paragraph): Iterable<RuleFinding> {
  const months = monthsAbout(text, book.month);
  const last = [...months].sort().at(-1);
  if (last === undefined || last >= book.month) return;
  const expected = printMonthLong(book.month);
  yield findingAt(place, {
    indicator: "",
    period: printMonth(book.month),
    found: printMonthLong(last),
    expected,
    message: `The analysis ${sayPlace(place)} is about ${printMonthLong(last)}; expected ${expected}.`,
  });
}

const CAUSE =
  /\b(?:because|due to|owing to|result(?:s|ed|ing)? (?:of|from|in)|reasons?|caus\w+|driven by|reflect\w*|attribut\w+|follow\w*|linked|explain\w*|impact\w*|affect\w*|pressures?|shortages?|vacanc\w+|delay\w*|backlogs?|sickness|capacity)\b/i;
const ACTION =
  /\b(?:actions?|will|planned|plans to|review\w*|monitor\w*|address\w*|working (?:with|to)|work is|audit\w*|recruit\w*|training|meeting\w*|focus\w*|escalat\w*|introduc\w*|in place|being \w+ed|being checked|remind\w*|track\w*)\b/i;

function* redUnexplained(
  { book }: Understanding,
  { place, text }: Paragraph,
  reds: readonly string[],
): Iterable<RuleFinding> {
  const [first] = reds;
  if (first === undefined || CAUSE.test(text) || ACTION.test(text)) return;
  const expected = "a cause or an action";
  const [is, numbers] = [reds.length > 1 ? "are" : "is", sayList(reds)];
  yield findingAt(place, {
    indicator: first,
    period: printMonth(book.month),
    found: "neither cause nor action",
    expected,
    message: `${numbers} ${is} red, and the analysis ${sayPlace(place)} gives neither cause nor action; expected ${expected}.`,
  });
}

/** Numbers of the indicators that are red in the month, by the page that shows them; a blank colour is as computed. */
function redsBySheet(
  { book, joins, cells }: Understanding,
  computed: readonly Computed[],
): ReadonlyMap<string, readonly string[]> {
  const { sheet, columns, rows } = book.scorecard;
  const column = columns.ragMonth ?? columns.ragYear;
  const reds = new Map<string, string[]>();
  if (column === undefined) return reds;
  const due = new Map(
    computed.flatMap(({ kind, place, value }) =>
      kind === "rag" && place.column === column ? [[place.row, String(value)] as const] : [],
    ),
  );
  const month = columns.months.find(({ period }) => period.kind === "month" && period.month === book.month);
  for (const row of rows) {
    const join = joins.byRow.get(row.row);
    if (!join || !month) continue;
    if (partOf(cells.figure({ sheet, row: row.row, column: month.column }), "main") === undefined) continue;
    const shown = cells.cell({ sheet, row: row.row, column }).text.trim();
    if (readRag(shown === "" ? (due.get(row.row) ?? "") : shown) !== "Red") continue;
    const page = join.figure.section.sheet;
    reds.set(page, [...(reds.get(page) ?? []), row.number]);
  }
  return reds;
}
