import { printPolarity } from "../polarity";
import { defineRule, type RuleFinding } from "./define-rule";
import { findingAt, sayPlace } from "./reading/say";
import { toleranceRows, type ToleranceRow } from "./reading/tolerances";

export const tolerancePolarity = defineRule({
  id: "tolerance-polarity",
  severity: "warning",
  description:
    "Targets fit the polarity: none where a figure is for information, more than one number where High or Low is good, n/a where none is set.",
  *check({ understanding }) {
    const rows = [...toleranceRows(understanding)];
    const marked = rows.some(
      ({ tolerance: { green, red }, blank }) => !blank && green.kind === "none" && red.kind === "none",
    );
    for (const row of rows) {
      const finding = misfit(row, marked);
      if (finding) yield finding;
    }
  },
});

/** `marked`: other rows say "n/a" where they have no target. */
function misfit(each: ToleranceRow, marked: boolean): RuleFinding | undefined {
  const { row, tolerance, typed, places, blank } = each;
  const { red, amber, green } = tolerance;
  if (blank) {
    if (!marked) return undefined;
    return said(
      each,
      places.green,
      "blank",
      'a target, or "n/a" as in other rows',
      "has no target, not even n/a",
    );
  }
  const tests = [red, amber, green].filter(({ kind }) => kind === "test" || kind === "target");
  if (row.polarity === "info" && tests.length > 0) {
    const found = [typed.red, typed.amber, typed.green].filter((text) => text !== "").join(" | ");
    const expected = "n/a, or another polarity than Info";
    return said(
      each,
      places.filled,
      found,
      expected,
      `is ${printPolarity("info")}, yet has a target ("${found}")`,
    );
  }
  const judged = row.polarity === "high" || row.polarity === "low";
  if (judged && green.kind === "target" && red.kind === "none" && amber.kind === "none") {
    const found = String(typed.green);
    const expected = "a red and an amber test beside the target";
    return said(
      each,
      places.green,
      found,
      expected,
      `has the one number ${found} for a target, so that nothing can be amber`,
    );
  }
  return undefined;
}

function said(
  { row }: ToleranceRow,
  place: ToleranceRow["places"]["green"],
  found: string,
  expected: string,
  what: string,
): RuleFinding {
  return findingAt(place, {
    indicator: row.number,
    period: "",
    found,
    expected,
    message: `${row.number} ${sayPlace(place)} ${what}; expected ${expected}.`,
  });
}
