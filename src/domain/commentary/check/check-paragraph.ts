/** A paragraph held against its page, sentence by sentence. */
import type { Section } from "../../book/book";
import type { Understanding } from "../../book/understand";
import { withoutMark } from "../marker";
import { checkComparisons, checkDirections } from "./check-directions";
import { checkNumbers } from "./check-numbers";
import type { Claim } from "./claims";
import { openPage } from "./page";
import { sentencesOf } from "./sentences-of";

export interface CheckedSentence {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** What a person's paragraph claims; what stands in square brackets is a prompt and claims nothing. */
export function checkParagraph(
  understanding: Understanding,
  section: Section,
  text: string,
): readonly CheckedSentence[] {
  const page = openPage(understanding, section);
  return sentencesOf(withoutMark(text)).map((sentence) => {
    const said = sentence.replace(/\[[^\]]*\]/g, (prompt) => " ".repeat(prompt.length));
    const claims = [
      ...checkNumbers(page, said),
      ...checkDirections(page, said),
      ...checkComparisons(page, said),
    ];
    return { text: sentence, claims: claims.sort((a, b) => a.start - b.start) };
  });
}
