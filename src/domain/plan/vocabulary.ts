/** The words in which a workbook says colours and directions, read here and spoken again by what the refresh writes. */

export type Rag = "Red" | "Amber" | "Green";
export type Direction = "↑" | "→" | "↓";

/** Colour words by what they mean; the next council's word is one more entry. */
const RAG_WORDS: ReadonlyMap<string, Rag> = new Map<string, Rag>([
  ["red", "Red"],
  ["r", "Red"],
  ["off track", "Red"],
  ["amber", "Amber"],
  ["a", "Amber"],
  ["yellow", "Amber"],
  ["green", "Green"],
  ["g", "Green"],
  ["on track", "Green"],
]);

const DIRECTION_WORDS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ["↑", "↑"],
  ["▲", "↑"],
  ["⬆", "↑"],
  ["up", "↑"],
  ["improving", "↑"],
  ["improved", "↑"],
  ["increasing", "↑"],
  ["é", "↑"],
  ["→", "→"],
  ["▶", "→"],
  ["➡", "→"],
  ["no change", "→"],
  ["stable", "→"],
  ["sustained", "→"],
  ["è", "→"],
  ["↓", "↓"],
  ["▼", "↓"],
  ["⬇", "↓"],
  ["down", "↓"],
  ["worsening", "↓"],
  ["deteriorated", "↓"],
  ["decreasing", "↓"],
  ["ê", "↓"],
]);

/** The colour that a cell's text names, or undefined. */
export function readRag(text: string): Rag | undefined {
  return RAG_WORDS.get(text.trim().toLowerCase());
}

/** The direction that a cell's text names, or undefined. */
export function readDirection(text: string): Direction | undefined {
  return DIRECTION_WORDS.get(text.trim().toLowerCase());
}

/** How this workbook writes the three values of a column, as found in its cells; the add-in's own where it has none. */
export interface Spelling<Word extends string> {
  /** The workbook's word for ours. */
  readonly words: Readonly<Record<Word, string>>;
}

const RAG_SETS: readonly Readonly<Record<Rag, string>>[] = [
  { Red: "Red", Amber: "Amber", Green: "Green" },
  { Red: "R", Amber: "A", Green: "G" },
  { Red: "Red", Amber: "Yellow", Green: "Green" },
  { Red: "Off track", Amber: "Amber", Green: "On track" },
];

const DIRECTION_SETS: readonly Readonly<Record<Direction, string>>[] = [
  { "↑": "↑", "→": "→", "↓": "↓" },
  { "↑": "▲", "→": "▶", "↓": "▼" },
  { "↑": "⬆", "→": "➡", "↓": "⬇" },
  { "↑": "Up", "→": "No change", "↓": "Down" },
  { "↑": "Improving", "→": "Stable", "↓": "Worsening" },
  { "↑": "Improved", "→": "Sustained", "↓": "Deteriorated" },
  { "↑": "Increasing", "→": "No change", "↓": "Decreasing" },
  { "↑": "é", "→": "è", "↓": "ê" },
];

/** The spelling of a RAG column, by the words that its cells hold. */
export function ragSpelling(texts: readonly string[]): Readonly<Record<Rag, string>> {
  return mostUsed(RAG_SETS, texts);
}

/** The spelling of a direction column, by the words that its cells hold. */
export function directionSpelling(texts: readonly string[]): Readonly<Record<Direction, string>> {
  return mostUsed(DIRECTION_SETS, texts);
}

function mostUsed<Words extends Readonly<Record<string, string>>>(
  sets: readonly Words[],
  texts: readonly string[],
): Words {
  const first = sets[0];
  if (!first) throw new Error("A vocabulary needs at least one set of words.");
  let best = first;
  let most = 0;
  for (const set of sets) {
    const words = new Set(Object.values(set).map((word) => word.toLowerCase()));
    const hits = texts.filter((text) => words.has(text.trim().toLowerCase())).length;
    if (hits > most) {
      most = hits;
      best = set;
    }
  }
  return best;
}

/** A formula whose result is one of our words, wrapped so that it speaks the workbook's. Formula without "=". */
export function spell(formula: string, words: Readonly<Record<string, string>>): string {
  const ours = Object.keys(words);
  if (ours.every((word) => words[word] === word)) return formula;
  if (ours.every((word) => words[word] === word.charAt(0))) return `LEFT(${formula},1)`;
  return ours
    .filter((word) => words[word] !== word)
    .reduce((inner, word) => `SUBSTITUTE(${inner},"${word}","${words[word] ?? word}")`, formula);
}
