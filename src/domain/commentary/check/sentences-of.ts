/** The sentences of a text. */

const ABBREVIATIONS = /\b(?:no|nos|av|ave|approx|vs|e\.g|i\.e|inc|incl)\.$/i;

/** "No. of contacts" ends none; each is a piece of the text, in order. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const part of text.split(/(?<=[.!?;])\s+|\n+/)) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATIONS.test(before))
      sentences[sentences.length - 1] = `${before} ${part}`;
    else if (part.trim() !== "") sentences.push(part.trim());
  }
  return sentences;
}
