/** The parts of a workbook file: kept packed, unpacked when looked at, packed anew only where they were replaced. */
import { pack, unpack, type ZipEntry } from "./zip";

/** Part names without the leading slash, in the order of the file. */
export class Parts {
  readonly #entries: Map<string, ZipEntry | Uint8Array>;
  /** Names in small letters → as the file has them: part names do not tell capitals apart. */
  readonly #names: Map<string, string>;

  private constructor(entries: Map<string, ZipEntry | Uint8Array>) {
    this.#entries = entries;
    this.#names = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  }

  static of(contents: Readonly<Record<string, Uint8Array>>): Parts {
    return new Parts(new Map(Object.entries(contents)));
  }

  static packed(entries: readonly ZipEntry[]): Parts {
    return new Parts(new Map(entries.map((entry) => [entry.name, entry])));
  }

  copy(): Parts {
    return new Parts(new Map(this.#entries));
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
    return entry === undefined || entry instanceof Uint8Array ? entry : unpack(entry);
  }

  /** Bytes when unpacked. */
  size(name: string): number {
    const entry = this.#entries.get(this.#key(name));
    return entry === undefined ? 0 : entry instanceof Uint8Array ? entry.length : entry.size;
  }

  set(name: string, content: Uint8Array): void {
    const key = this.#key(name);
    this.#entries.set(key, content);
    this.#names.set(key.toLowerCase(), key);
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
