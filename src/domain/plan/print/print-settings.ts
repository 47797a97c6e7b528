/** How a sheet prints, as far as a refresh sets it. Rows count from 0. */
import type { Area } from "../../workbook";

export interface PrintSettings {
  readonly orientation: "Portrait" | "Landscape";
  readonly scaling: Scaling;
  /** Whole rows that each page repeats. */
  readonly titles: { readonly row: number; readonly rows: number } | null;
  /** Where there is one of one piece. */
  readonly area: Area | null;
  readonly header: PageText;
  readonly footer: PageText;
}

/** A size in per cent, or pages across and down; what is neither is as many as needed. */
export interface Scaling {
  readonly scale?: number;
  readonly across?: number;
  readonly down?: number;
}

/** In Excel's codes: "Page &P of &N". */
export interface PageText {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** The set-up as found, with what makes it more than the settings can say. */
export interface PrintSnapshot extends PrintSettings {
  /** Columns are repeated on each page; some pages have a header or footer of their own. */
  readonly titleColumns: boolean;
  readonly ownPages: boolean;
}

/** Some of the settings. */
export type SomeSettings = Partial<PrintSettings>;

export const NO_TEXT: PageText = { left: "", center: "", right: "" };

/** Whether two values of a setting are one. */
export function sameSetting(one: unknown, other: unknown): boolean {
  return told(one) === told(other);
}

function told(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  return members
    .map(([name, each]) => `${name} ${told(each)}`)
    .sort()
    .join();
}

/** The names of settings that are given. */
export function settingsIn(some: SomeSettings): readonly (keyof PrintSettings)[] {
  return Object.keys(some) as (keyof PrintSettings)[];
}

/** Of all settings those that are named. */
export function pickSettings(all: PrintSettings, names: readonly (keyof PrintSettings)[]): SomeSettings {
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}
