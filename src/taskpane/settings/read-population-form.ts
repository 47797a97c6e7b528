/** The form of a population, as typed: what it says, or what is wrong in which field. */
import { parseNumber } from "../../domain/figure";
import { parseMonth } from "../../domain/period";
import type { SettingsChange } from "../../domain/settings/change-settings";

export interface PopulationForm {
  readonly from: string;
  readonly population: string;
  readonly source: string;
}

export type ReadForm =
  | { readonly kind: "population"; readonly change: Extract<SettingsChange, { kind: "population" }> }
  | { readonly kind: "problems"; readonly problems: Readonly<Partial<PopulationForm>> };

/** Reads month and number as people type them. */
export function readPopulationForm(form: PopulationForm): ReadForm {
  const from = parseMonth(form.from.trim());
  const population = parseNumber(form.population.trim())?.value;
  const isCount = population !== undefined && Number.isInteger(population) && population > 0;
  if (from !== undefined && isCount) {
    return {
      kind: "population",
      change: { kind: "population", from, population, source: form.source.trim() },
    };
  }
  return {
    kind: "problems",
    problems: {
      ...(from === undefined ? { from: `Type a month such as Apr-19${found(form.from)}.` } : {}),
      ...(isCount ? {} : { population: `Type a whole number such as 57,310${found(form.population)}.` }),
    },
  };
}

/** ", not “x”": what was typed, where anything was. */
export function found(text: string): string {
  return text.trim() === "" ? "" : `, not “${text.trim()}”`;
}
