/** A workbook file as its parts: the zip, the relationships between parts, their content types. */
import { strToU8 } from "fflate";
import { FileProblem } from "./file-problem";
import { Parts } from "./parts";
import { attribute, children, parseXml, rootOf, type Element } from "./xml";
import { readZip, unpack, writeZip, type ZipEntry } from "./zip";

export { Parts } from "./parts";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "chart", "customXml". */
  readonly type: string;
  /** The part's name, or an address outside the file. */
  readonly target: string;
  readonly external: boolean;
}

const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 100 * MEGABYTE;
/** Opened it takes up to ten times that. */
const LARGEST_UNPACKED = 150 * MEGABYTE;
const MOST_PARTS = 10_000;
/** A real sheet seldom packs better than 1 in 60; only large ones are judged, and large files as a whole. */
const STEEPEST = 250;
const STEEPEST_FILE = 120;
const STEEP_FROM = 20 * MEGABYTE;

/** Reads a file's parts, each of them once to see that it is whole. `name` is for messages. Throws a FileProblem. */
export function readParts(bytes: Uint8Array, name: string): Parts {
  const parts = listParts(bytes, name);
  parts.lookThrough();
  return parts;
}

/** The same for one who looks through the parts when he has read what he needs: each is looked at when first asked for. */
export function listParts(bytes: Uint8Array, name: string): Parts {
  refuseOtherKinds(bytes, name);
  const entries = unlessDamaged(name, () => readZip(bytes).filter((entry) => !entry.name.endsWith("/")));
  refuseOddArchives(entries, name);
  return Parts.packed(entries, (entry) => {
    const content = unlessDamaged(name, () => unpack(entry));
    refuseDocumentType(entry.name, content, name);
    return content;
  });
}

function unlessDamaged<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (problem) {
    const detail = problem instanceof Error ? ` (${problem.message})` : "";
    throw new FileProblem(
      "damaged",
      `"${name}" is damaged or was cut off: it begins like an .xlsx file but cannot be unpacked${detail}.`,
      problem,
    );
  }
}

/** Archives that are too large to be a workbook's, encrypted, or that reach out of themselves. */
function refuseOddArchives(entries: readonly ZipEntry[], name: string): void {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  const steep =
    (unpacked > STEEP_FROM && unpacked > packed * STEEPEST_FILE) ||
    entries.some((entry) => entry.size > STEEP_FROM && entry.size > entry.packed.length * STEEPEST);
  if (unpacked > LARGEST_UNPACKED || entries.length > MOST_PARTS || steep) {
    throw new FileProblem(
      "too-large",
      `"${name}" unpacks to more than a workbook should (limit ${String(LARGEST_UNPACKED / MEGABYTE)} MB in ${String(MOST_PARTS)} parts); it was not opened.`,
    );
  }
  if (entries.some(({ encrypted }) => encrypted)) throw passwordProblem(name);
  const names = new Set<string>();
  for (const entry of entries) {
    if (/^[\\/]|^[A-Za-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/.test(entry.name)) {
      throw new FileProblem(
        "unsafe",
        `"${name}" holds a part named "${entry.name}", which points out of the file; no workbook does. It was not opened.`,
      );
    }
    if (names.has(entry.name.toLowerCase())) {
      throw new FileProblem("damaged", `"${name}" is damaged: it holds the part "${entry.name}" twice.`);
    }
    names.add(entry.name.toLowerCase());
  }
}

/** A document type can stand only before the first element; also in parts that we never parse, others would. */
function refuseDocumentType(part: string, bytes: Uint8Array, name: string): void {
  if (!/\.(?:xml|rels|vml)$/i.test(part)) return;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096)).replaceAll("\0", "");
  if (!head.includes("<!DOCTYPE")) return;
  throw new FileProblem(
    "unsafe",
    `"${name}" declares a document type in its part ${part}, which can make a reader fetch other files; no workbook does. It was not opened.`,
  );
}

function refuseOtherKinds(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw new FileProblem("empty", `"${name}" is empty (0 bytes).`);
  if (bytes.length > LARGEST_FILE) {
    throw new FileProblem(
      "too-large",
      `"${name}" has ${String(Math.ceil(bytes.length / MEGABYTE))} MB; files up to ${String(LARGEST_FILE / MEGABYTE)} MB are opened.`,
    );
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFileProblem(bytes, name);
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw new FileProblem("not-a-workbook", `"${name}" is not an Excel workbook; expected an .xlsx file.`);
  }
}

/** Old .xls files and encrypted .xlsx files share a container; the names of its streams tell them apart. */
function compoundFileProblem(bytes: Uint8Array, name: string): FileProblem {
  if (includesWideText(bytes, "EncryptedPackage")) {
    return passwordProblem(name);
  }
  if (includesWideText(bytes, "Workbook") || includesWideText(bytes, "Book")) {
    return new FileProblem(
      "old-format",
      `"${name}" is a workbook of Excel 97-2003 (.xls). Save it as Excel Workbook (.xlsx) and try again.`,
    );
  }
  return new FileProblem(
    "not-a-workbook",
    `"${name}" is an older Office file or is protected with a password; expected an .xlsx file without a password.`,
  );
}

function passwordProblem(name: string): FileProblem {
  return new FileProblem(
    "password",
    `"${name}" is protected with a password. Remove the password in Excel (File, Info, Protect Workbook) and try again.`,
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function includesWideText(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return true;
  }
  return false;
}

/** Packs the parts, the content types first, as some readers want it; the same parts always give the same bytes. */
export function writeParts(parts: Parts): Uint8Array {
  const entries = parts.packed();
  const first = entries.filter(({ name }) => name === CONTENT_TYPES);
  return writeZip([...first, ...entries.filter(({ name }) => name !== CONTENT_TYPES)]);
}

export const CONTENT_TYPES = "[Content_Types].xml";

/** Where the relationships of a part stand; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part points to, in the order of the file. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const bytes = parts.get(relationshipsPart(part));
  return bytes ? readRelationships(rootOf(parseXml(bytes)), part) : [];
}

/** The relationships of a part from the root of its relationships part. */
export function readRelationships(root: Element, part: string): Relationship[] {
  return children(root, "Relationship").map((element) => {
    const target = attribute(element, "Target") ?? "";
    // "#Data!A30" is a place in the workbook, no part.
    const external = attribute(element, "TargetMode") === "External" || target.startsWith("#");
    return {
      id: attribute(element, "Id") ?? "",
      type: (attribute(element, "Type") ?? "").split("/").at(-1) ?? "",
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

function resolveTarget(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** A target as another part's relationships file writes it: absolute, so that no folder matters. */
export function absoluteTarget(part: string): string {
  return `/${part}`;
}

/** Text as a part's bytes. */
export function textPart(text: string): Uint8Array {
  return strToU8(text);
}
