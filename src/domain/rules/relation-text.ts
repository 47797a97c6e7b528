import { defineRule } from "./define-rule";
import { findingAt, sayPlace } from "./reading/say";
import { lostRelations } from "./relations/find-relations";

export const relationText = defineRule({
  id: "relation-text",
  severity: "warning",
  description: "Relations declared on Report settings can be read and name indicators of the report.",
  *check({ understanding }) {
    for (const { declared, missing } of lostRelations(understanding)) {
      const { place, text } = declared;
      const expected =
        missing === undefined
          ? 'a relation such as "4.2 = 4.1 + 5.1", "1.4 = 1.3 / 1.1", "10.2 <= 10.1" or "6.1 = previous 6.1 + 6.3 - 6.4"'
          : `an indicator of this report instead of ${missing}`;
      yield findingAt(place, {
        indicator: missing ?? "",
        period: "",
        found: text,
        expected,
        message: `The relation ${sayPlace(place)} is "${text}"; expected ${expected}.`,
      });
    }
  },
});
