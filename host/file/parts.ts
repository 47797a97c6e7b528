/** The parts of a workbook file: kept packed, unpacked when looked at, packed anew only where they were replaced. */
import type { Extent } from "./xml-scan";
import { pack, unpack, unpackAgain, type ZipEntry } from "./zip";

/** Bytes of parts that stay unpacked once they were looked at: of most files all, as they are looked at again and again. */
const MOST_UNPACKED = 16 * 1024 * 1024;

/** What was looked at of an archive: the content, undefined where it must be unpacked again. */
class Seen {
  readonly #contents = new Map<ZipEntry, Uint8Array | undefined>();
  #unpacked = 0;

  has(entry: ZipEntry): boolean {
    return this.#contents.has(entry);
  }

  content(entry: ZipEntry): Uint8Array {
    return this.#contents.get(entry) ?? unpackAgain(entry);
  }

  add(entry: ZipEntry, content?: Uint8Array): void {
    const kept = content && this.#unpacked + content.length <= MOST_UNPACKED ? content : undefined;
    this.#unpacked += kept?.length ?? 0;
    this.#contents.set(entry, kept);
  }
}

/** Looks at a part of the archive that was never looked at, and throws where it may not be used. */
export type FirstLook = (entry: ZipEntry) => Uint8Array;

/** Part names without the leading slash, in the order of the file. */
export class Parts {
  readonly #entries: Map<string, ZipEntry | Uint8Array>;
  /** Names in small letters → as the file has them: part names do not tell capitals apart. */
  readonly #names: Map<string, string>;
  readonly #firstLook: FirstLook;
  /** Entries that were looked at; copies share it. */
  readonly #seen: Seen;
  /** What is known to be well-formed XML; copies share it. */
  readonly #extents: WeakMap<object, Extent>;

  private constructor(
    entries: Map<string, ZipEntry | Uint8Array>,
    firstLook: FirstLook = unpack,
    seen = new Seen(),
    extents = new WeakMap<object, Extent>(),
  ) {
    this.#entries = entries;
    this.#firstLook = firstLook;
    this.#seen = seen;
    this.#extents = extents;
    this.#names = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  }

  static of(contents: Readonly<Record<string, Uint8Array>>): Parts {
    return new Parts(new Map(Object.entries(contents)));
  }

  static packed(entries: readonly ZipEntry[], firstLook?: FirstLook): Parts {
    return new Parts(new Map(entries.map((entry) => [entry.name, entry])), firstLook);
  }

  copy(): Parts {
    return new Parts(new Map(this.#entries), this.#firstLook, this.#seen, this.#extents);
  }

  /** Looks at every part that was not looked at yet. */
  lookThrough(): void {
    for (const entry of this.#entries.values()) {
      if (!(entry instanceof Uint8Array) && !this.#seen.has(entry)) this.#look(entry);
    }
  }

  #look(entry: ZipEntry): Uint8Array {
    if (this.#seen.has(entry)) return this.#seen.content(entry);
    const bytes = this.#firstLook(entry);
    this.#seen.add(entry, bytes);
    return bytes;
  }

  #key(name: string): string {
    return this.#entries.has(name) ? name : (this.#names.get(name.toLowerCase()) ?? name);
  }

  has(name: string): boolean {
    return this.#entries.has(this.#key(name));
  }

  /** A part's content; undefined where there is no such part. Throws an Error where it is damaged. */
  get(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(this.#key(name));
    return entry === undefined || entry instanceof Uint8Array ? entry : this.#look(entry);
  }

  /** Notes where the element of a part stands, so that its XML need not be read through again. */
  noteExtent(name: string, extent: Extent): void {
    const entry = this.#entries.get(this.#key(name));
    if (entry) this.#extents.set(entry, extent);
  }

  extent(name: string): Extent | undefined {
    const entry = this.#entries.get(this.#key(name));
    return entry && this.#extents.get(entry);
  }

  /** Bytes when unpacked. */
  size(name: string): number {
    const entry = this.#entries.get(this.#key(name));
    return entry === undefined ? 0 : entry instanceof Uint8Array ? entry.length : entry.size;
  }

  set(name: string, content: Uint8Array): void {
    this.#put(this.#key(name), content);
  }

  /** The same, packed at once: for what will hardly be looked at again. */
  setPacked(name: string, content: Uint8Array): void {
    const key = this.#key(name);
    const entry = pack(key, content);
    this.#seen.add(entry);
    this.#put(key, entry);
  }

  #put(key: string, entry: ZipEntry | Uint8Array): void {
    this.#entries.set(key, entry);
    this.#names.set(key.toLowerCase(), key);
  }

  /** Whether a part holds these very bytes. */
  holds(name: string, bytes: Uint8Array): boolean {
    return this.has(name) && this.size(name) === bytes.length && sameBytes(bytes, this.get(name));
  }

  delete(name: string): void {
    const key = this.#key(name);
    this.#entries.delete(key);
    this.#names.delete(key.toLowerCase());
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** Whether a part is the very one that another set of parts holds: same content, not looked at. */
  shares(name: string, other: Parts): boolean {
    const entry = this.#entries.get(this.#key(name));
    return entry !== undefined && entry === other.#entries.get(other.#key(name));
  }

  /** Everything packed. */
  packed(): ZipEntry[] {
    return [...this.#entries].map(([name, entry]) =>
      entry instanceof Uint8Array ? pack(name, entry) : entry,
    );
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array | undefined): boolean {
  if (one.length !== other?.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
