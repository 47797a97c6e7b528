/** The real report as a file, from the fixtures. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";

export function printedFile(): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../../fixtures/report-2019-03/as-printed.xlsx")));
}

/** How the parts of two files differ: "+" new, "-" gone, "~" changed. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzipSync(before);
  const now = unzipSync(after);
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const differences = names.flatMap((name) => {
    if (!old[name]) return [`+${name}`];
    if (!now[name]) return [`-${name}`];
    return Buffer.from(old[name]).equals(Buffer.from(now[name])) ? [] : [`~${name}`];
  });
  return differences.sort();
}

/** A part's text. */
export function partText(file: Uint8Array, part: string): string {
  return new TextDecoder().decode(unzipSync(file)[part]);
}
