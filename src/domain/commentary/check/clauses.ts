/** The parts of a sentence. */

const BREAK = /[;:]\s|,(?=\s)|\b(?:but|and|while|whilst|whereas|although|though)\b/gi;

/** The part of a sentence that holds a place: what stands between two commas or conjunctions. */
export function clauseAt(sentence: string, at: number): string {
  const breaks = [...sentence.matchAll(BREAK)];
  const from = breaks.filter(({ index }) => index < at).at(-1);
  const to = breaks.find(({ index }) => index >= at);
  return sentence.slice(from ? from.index + from[0].length : 0, to?.index);
}
