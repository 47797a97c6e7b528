/** The population behind a rate of a month. */
import type { Month } from "../period";
import type { Population, Settings } from "./book";

/** The population of a month for an indicator: one named for it first, then one for all; undefined where none is known. */
export function populationOf(settings: Settings, month: Month, indicator: string): Population | undefined {
  const covering = settings.populations.filter(
    ({ from, to }) => from <= month && (to === undefined || month <= to),
  );
  return (
    covering.find(({ indicators }) => indicators.includes(indicator)) ??
    covering.find(({ indicators }) => indicators.length === 0) ??
    undefined
  );
}
