/** Text as the file spells it: control characters are written _x000D_, a literal _x000D_ as _x005F_x000D_. */

/** The text that a person sees. */
export function decodeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The text as the file holds it: what XML cannot hold, and the carriage return that readers drop, escaped. */
export function encodeText(text: string): string {
  let out = "";
  for (const letter of text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")) {
    const code = letter.charCodeAt(0);
    const plain = (code >= 32 && code < 0xfffe) || letter === "\t" || letter === "\n";
    out += plain ? letter : `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
  }
  return out;
}

/**
 * Gives equal texts as one. A piece that was cut out of a part's text would keep the whole part in memory; what this
 * gives is copied once and keeps nothing.
 */
export function textKeeper(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    if (text.length < 2) return text;
    const known = kept.get(text);
    if (known !== undefined) return known;
    const alone = copied(text);
    kept.set(alone, alone);
    return alone;
  };
}

/** The same letters in memory of their own: decoded anew. Halves of a letter, which have no bytes, stay as they are. */
function copied(text: string): string {
  const again = DECODER.decode(ENCODER.encode(text));
  return again === text ? again : text;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
