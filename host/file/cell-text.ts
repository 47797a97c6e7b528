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
