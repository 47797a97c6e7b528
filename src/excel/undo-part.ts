/**
 * The way back inside the workbook: one custom XML part that holds it as JSON. One of more than 4 MB, which no request could
 * carry, stands in several parts of one stamp.
 */
import type { WayBack } from "../domain/undo/way-back";
import { pack, unpack, type PackedWayBack } from "./packed-cells";

/** The form of what is kept; another form gets another name, and is then simply not found. */
export const NAMESPACE = "urn:performance-workbook:way-back:2";

/** Of an amendment, which stands beside that of the refresh before it. */
export const AMENDMENT_NAMESPACE = "urn:performance-workbook:way-back:amendment:2";

/** Excel on the web takes 5 MB a request; the client wraps and escapes what it sends. */
const CHARACTERS_A_PART = 3_000_000;

/** The texts of the parts to be kept, in order. */
export function writeParts(wayBack: WayBack, most = CHARACTERS_A_PART): readonly string[] {
  // What XML would read as markup, or not keep, is written as JSON's own escapes.
  const json = JSON.stringify(pack(wayBack)).replace(
    /[<>&\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/g,
    escaped,
  );
  const namespace = wayBack.amends ? AMENDMENT_NAMESPACE : NAMESPACE;
  const count = Math.max(1, Math.ceil(json.length / most));
  return Array.from({ length: count }, (_, index) => {
    const piece = json.slice(index * most, (index + 1) * most);
    return `<wayBack xmlns="${namespace}" at="${wayBack.at}" part="${index + 1}" of="${count}">${piece}</wayBack>`;
  });
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A way back and the parts that hold it. */
export interface KeptWayBack {
  readonly wayBack: WayBack;
  readonly ids: readonly string[];
}

interface Piece {
  readonly id: string;
  readonly at: string;
  readonly part: number;
  readonly of: number;
  readonly json: string;
}

/** The latest way back that is whole; undefined where there is none. */
export function readParts(
  parts: readonly { readonly id: string; readonly xml: string }[],
): KeptWayBack | undefined {
  const stamps = new Map<string, Piece[]>();
  for (const { id, xml } of parts) {
    const piece = readPiece(id, xml);
    if (piece) stamps.set(piece.at, [...(stamps.get(piece.at) ?? []), piece]);
  }
  const whole = [...stamps.values()].filter((pieces) => pieces.length === pieces[0]?.of);
  const latest = whole.sort((a, b) => ((a[0]?.at ?? "") < (b[0]?.at ?? "") ? 1 : -1))[0];
  if (!latest) return undefined;
  const sorted = [...latest].sort((a, b) => a.part - b.part);
  return {
    wayBack: unpack(JSON.parse(sorted.map(({ json }) => json).join("")) as PackedWayBack),
    ids: sorted.map(({ id }) => id),
  };
}

function readPiece(id: string, xml: string): Piece | undefined {
  const match = /<wayBack\b([^>]*)>([^<]*)<\/wayBack>/.exec(xml);
  const [, attributes = "", text = ""] = match ?? [];
  const named = (name: string): string =>
    new RegExp(`\\b${name}=["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
  if (!match) return undefined;
  // Excel may write a quotation mark in its own way.
  const json = text.replaceAll("&quot;", '"').replaceAll("&apos;", "'");
  return { id, at: named("at"), part: Number(named("part")), of: Number(named("of")), json };
}
