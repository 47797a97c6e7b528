/** What may stand in a count's cell: other rules report what may not, and no relation is judged from it. */
import type { Series, Shown } from "./series";

/** False for a count that is negative or no whole number; other units always pass. */
export function isCount({ unit }: Series, { value }: Shown): boolean {
  return unit !== "count" || (Number.isInteger(value) && value >= 0);
}
