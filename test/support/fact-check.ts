/** The fact-check's verdict of a sentence on a page of the real report. */
import { checkParagraph } from "../../src/domain/commentary/check/check-paragraph";
import type { Verdict } from "../../src/domain/commentary/check/claims";
import { realStubs } from "./real-stubs";

export type KnownSentence = readonly [sheet: string, sentence: string];

/** A sentence says what its claims say: one at odds makes it so, then one without a source. */
export function verdictOf(sheet: string, text: string): Verdict | "no claim" {
  const { understanding } = realStubs();
  const section = understanding.book.sections.find((each) => each.sheet === sheet);
  if (!section) throw new Error(`No page ${sheet}`);
  const verdicts = checkParagraph(understanding, section, text).flatMap(({ claims }) =>
    claims.map(({ verdict }) => verdict),
  );
  return (
    (["contradicted", "not-found", "tied"] as const).find((each) => verdicts.includes(each)) ?? "no claim"
  );
}
