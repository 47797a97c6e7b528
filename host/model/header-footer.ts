/** A header or footer, which the file keeps as one text of codes, in its three parts. */

export interface HeaderFooterParts {
  left: string;
  center: string;
  right: string;
}

const PARTS = { L: "left", C: "center", R: "right" } as const;

/** "&LReport&RPage &P" → its parts with their other codes; what stands before the first of them is the centre. */
export function splitParts(text: string): HeaderFooterParts {
  const parts: HeaderFooterParts = { left: "", center: "", right: "" };
  let open: keyof HeaderFooterParts = "center";
  // "&&" is an ampersand, and in quotation marks stands a font's name.
  for (const [piece] of text.matchAll(/&(?:"[^"]*"|[^])|[^&]+|&/g)) {
    const part = /^&[LCR]$/i.test(piece) ? (piece.slice(1).toUpperCase() as keyof typeof PARTS) : undefined;
    if (part) open = PARTS[part];
    else parts[open] += piece;
  }
  return parts;
}

/** The text of the parts; "" where all are empty. */
export function joinParts({ left, center, right }: HeaderFooterParts): string {
  const said = (code: string, part: string): string => (part === "" ? "" : `&${code}${part}`);
  return said("L", left) + said("C", center) + said("R", right);
}
