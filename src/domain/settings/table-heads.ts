/** The tables of Report settings as the add-in writes them: heads in order. */
import type { TableKind } from "../book/settings/settings-tables";
import type { SettingsHead } from "../book/words/page-words";

export interface SettingsLayout {
  readonly title: string;
  /** The head that the reader knows, and the words that stand there. */
  readonly heads: readonly (readonly [head: SettingsHead, words: string])[];
}

export const SETTINGS_LAYOUT: Readonly<Record<TableKind, SettingsLayout>> = {
  populations: {
    title: "Population aged 0-17 used for rates per 10,000",
    heads: [
      ["from", "From"],
      ["to", "To"],
      ["population", "Population"],
      ["source", "Source"],
    ],
  },
  conventions: {
    title: "Conventions",
    heads: [
      ["name", "Name"],
      ["value", "Value"],
      ["meaning", "Meaning"],
    ],
  },
  links: {
    title: "Links: which section figure a scorecard row shows",
    heads: [
      ["indicator", "Scorecard row"],
      ["sheet", "Sheet"],
      ["column", "Column"],
      ["figure", "Figure"],
    ],
  },
  bases: {
    title: "Basis: how a measure adds up over the year",
    heads: [
      ["indicator", "Indicator or measure"],
      ["basis", "Basis"],
    ],
  },
  relations: {
    title: "Relations between indicators, to be checked",
    heads: [
      ["relation", "Relation"],
      ["meaning", "Meaning"],
    ],
  },
};
