/** Words of the field compared as people compare them, and tables of them: the next council's word is one more line. */

/** Text as it is compared: lower case, single spaces, no punctuation but the signs that carry meaning. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’'`]/g, "")
    .replace(/[^\p{L}\p{N}%#&↑↓→]+/gu, " ")
    .trim();
}

export interface WordMatch<Kind extends string> {
  readonly kind: Kind;
  /** 0 for the kind's first, most telling word. */
  readonly rank: number;
}

export interface WordTable<Kind extends string> {
  readonly words: Readonly<Record<Kind, readonly string[]>>;
  readonly exact: ReadonlyMap<string, WordMatch<Kind>>;
  readonly beginnings: readonly (WordMatch<Kind> & { readonly beginning: string })[];
}

/**
 * A table from kinds to their words, the most telling word of each kind first. A word that ends in "*" stands for every
 * text that begins so ("INDICATORS *").
 */
export function wordTable<Kind extends string>(
  words: Readonly<Record<Kind, readonly string[]>>,
): WordTable<Kind> {
  const exact = new Map<string, WordMatch<Kind>>();
  const beginnings: (WordMatch<Kind> & { beginning: string })[] = [];
  for (const kind of Object.keys(words) as Kind[]) {
    words[kind].forEach((word, rank) => {
      if (word.endsWith("*")) beginnings.push({ kind, rank, beginning: plainWords(word.slice(0, -1)) });
      else exact.set(plainWords(word), { kind, rank });
    });
  }
  return { words, exact, beginnings };
}

/** What a text means by a table; undefined where the table does not know it. */
export function lookUp<Kind extends string>(
  table: WordTable<Kind>,
  text: string,
): WordMatch<Kind> | undefined {
  if (text.length > 80) return undefined;
  const plain = plainWords(text);
  if (plain === "") return undefined;
  return (
    table.exact.get(plain) ?? table.beginnings.find(({ beginning }) => plain.startsWith(`${beginning} `))
  );
}
