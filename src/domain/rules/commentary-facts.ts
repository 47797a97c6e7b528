import { checkParagraph } from "../commentary/check/check-paragraph";
import type { Claim } from "../commentary/check/claims";
import { boxStateOf } from "../commentary/stub";
import { printPeriod } from "../plan/compute-section";
import { defineRule, type RuleFinding } from "./define-rule";
import { paragraphsOf, type Paragraph } from "./reading/paragraphs";
import { findingAt, sayPlace } from "./reading/say";

export const commentaryFacts = defineRule({
  id: "commentary-facts",
  severity: "warning",
  description:
    "A figure or a direction that an analysis paragraph states of a measure is one of its page: silent where in doubt.",
  *check({ understanding }) {
    for (const paragraph of paragraphsOf(understanding)) {
      // A draft's figures are the page's own.
      if (boxStateOf(paragraph.text) === "draft") continue;
      const sentences = checkParagraph(understanding, paragraph.section, paragraph.text);
      for (const claim of sentences.flatMap(({ claims }) => claims)) {
        if (claim.expected !== "") yield wrong(paragraph, claim);
      }
    }
  },
});

function wrong({ place }: Paragraph, { text, about, expected, month, sense }: Claim): RuleFinding {
  return findingAt(place, {
    indicator: sense?.measure.number ?? "",
    period: printPeriod({ kind: "month", month }),
    found: text,
    expected,
    message: `The analysis ${sayPlace(place)} says "${text}" ${about}; expected ${expected}.`,
  });
}
