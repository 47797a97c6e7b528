import { a1 } from "../place";
import { defineRule } from "./define-rule";

export const targetsAgreed = defineRule({
  id: "targets-agreed",
  severity: "warning",
  description: "Targets and tolerances are agreed for the financial year of the report.",
  *check({ targets }) {
    if (!targets) return;
    const { place, year, found, isNoted } = targets;
    const address = a1(place.row, place.column);
    const then = isNoted
      ? `Enter the new ones, or keep them, and put ${year} into '${place.sheet}' ${address}.`
      : "Enter the new ones, or keep them, and dismiss this with who agreed them.";
    yield {
      sheet: place.sheet,
      cell: address,
      indicator: "",
      period: year,
      found,
      expected: `targets agreed for ${year}`,
      message: `The financial year ${year} has started, and the scorecard's targets and tolerances are ${found}. ${then}`,
    };
  },
});
