/** The drafted paragraph of each section, and what its analysis box holds now. */
import type { Section } from "../book/book";
import { placeKey } from "../plan/place-key";
import type { Restatement } from "../plan/plan";
import type { Place } from "../workbook";
import type { MeasureFacts } from "./facts";
import { gatherFacts, type FactSource } from "./gather-facts";
import { isUneditedDraft, markDraft } from "./marker";
import { restatedFor } from "./restated-facts";
import { writeSentences, type Sentence } from "./sentences";

/** A stub of one section. */
export interface SectionStub {
  readonly section: string;
  readonly sheet: string;
  readonly box: Place | undefined;
  readonly facts: readonly MeasureFacts[];
  readonly sentences: readonly Sentence[];
  /** What would stand in its analysis box: the sentences, the prompts, the mark of a draft. */
  readonly text: string;
}

/** What only a person knows. */
const PROMPTS = "[Cause] [Action] [Owner] [Date]";

/**
 * Stubs of every section that has a fact to tell.
 *
 * @param restatements of the refresh that is being planned; those that the Refresh log holds for the month are told too
 */
export function draftStubs({
  restatements,
  ...given
}: Omit<FactSource, "restated"> & { readonly restatements: readonly Restatement[] }): readonly SectionStub[] {
  const restated = restatedFor(given.understanding, given.month, restatements);
  const from: FactSource = { ...given, restated };
  const taken = new Set<string>();
  return from.understanding.book.sections.flatMap((section) => {
    const facts = gatherFacts(from, section);
    const sentences = writeSentences(facts);
    if (sentences.length === 0) return [];
    const text = markDraft(`${sentences.map((each) => each.text).join(" ")} ${PROMPTS}`);
    return [
      { section: section.title, sheet: section.sheet, box: ownBox(section, taken), facts, sentences, text },
    ];
  });
}

/** Two tables of a sheet may share a box: it is the first one's. */
function ownBox({ analysis }: Section, taken: Set<string>): Place | undefined {
  if (!analysis || taken.has(placeKey(analysis))) return undefined;
  taken.add(placeKey(analysis));
  return analysis;
}

/** Whose words a box holds. */
export type BoxState = "empty" | "draft" | "person";

export function boxStateOf(text: string): BoxState {
  if (text.trim() === "") return "empty";
  return isUneditedDraft(text) ? "draft" : "person";
}
