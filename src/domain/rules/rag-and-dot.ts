import type { Understanding } from "../book/understand";
import { addMonths, financialYearOf, previousYear } from "../period";
import { parseAddress } from "../place";
import type { Computed } from "../plan/computed";
import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";

/** Yields to scorecard-equals-section: from a figure that its page shows otherwise no colour and no arrow is judged. */
export const ragAndDot = defineRule({
  id: "rag-and-dot",
  severity: "error",
  description: "Every RAG colour and direction arrow shown is the one that its figures give.",
  check: ({ understanding, computed }) => {
    const doubtful = doubtfulRows(understanding, computed);
    return differing(
      understanding,
      computed,
      ({ kind, place }) => (kind === "dot" || kind === "rag") && !doubtful.has(place.row),
    );
  },
});

/** Rows whose figures behind arrows and colours differ from their page. */
function doubtfulRows(understanding: Understanding, computed: readonly Computed[]): ReadonlySet<number> {
  const { book } = understanding;
  const { months, ytd, years } = book.scorecard.columns;
  const judged = new Set(
    [...months, ...years].flatMap(({ column, period }) => {
      if (period.kind === "month")
        return period.month === book.month || period.month === addMonths(book.month, -1) ? [column] : [];
      return period.kind === "year" && period.year === previousYear(financialYearOf(book.month))
        ? [column]
        : [];
    }),
  );
  if (ytd) judged.add(ytd.column);
  const behind = computed.filter(({ kind, place }) => kind === "scorecard" && judged.has(place.column));
  return new Set(
    [...differing(understanding, behind, () => true)].flatMap(({ cell }) => parseAddress(cell)?.row ?? []),
  );
}
