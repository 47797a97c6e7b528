/**
 * The mark that a drafted paragraph ends with: "[Draft 1x4k9qa]". It holds the hash of the words before it, so that the
 * workbook itself tells an unedited draft from a person's text, also after saving, copying and in another's hands.
 */

const MARK = /\s*\[Draft ([0-9a-z]{7})\]\s*$/;

/** A draft with its mark. */
export function markDraft(words: string): string {
  return `${words.trim()} [Draft ${hashOf(words)}]`;
}

/** Whether a text is a draft that nobody has touched: any change of its words, the mark's loss too, makes it a person's. */
export function isUneditedDraft(text: string): boolean {
  const mark = MARK.exec(text);
  return mark !== null && mark[1] === hashOf(text.slice(0, mark.index));
}

/** A text without the mark. */
export function withoutMark(text: string): string {
  return text.replace(MARK, "").trim();
}

/** FNV-1a over the words, spaces of every kind alike: Excel may give line ends back in another form. Seven digits of base 36. */
function hashOf(words: string): string {
  let hash = 0x811c9dc5;
  for (const character of words.trim().replace(/\s+/g, " ")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, "0");
}
