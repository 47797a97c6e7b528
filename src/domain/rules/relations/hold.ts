/** Whether the figures themselves bear a relation out: a name alone is no reason to call a figure wrong. */

/** One period's test of a relation. */
export interface Trial {
  readonly holds: boolean;
}

/**
 * The trials that fail, where the relation is known to hold: declared by a person, or borne out by most of the periods
 * that can be tried. Where most fail the indicators count something else here, and nothing is said.
 */
export function failures<T extends Trial>(trials: readonly T[], declared: boolean): readonly T[] {
  const failing = trials.filter(({ holds }) => !holds);
  return declared || failing.length * 2 < trials.length ? failing : [];
}
