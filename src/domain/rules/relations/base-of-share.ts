/** Percentages whose numerator is not shown, with the count that they are drawn from. */
import type { Understanding } from "../../book/understand";
import { roundHalfAway } from "../../rounding";
import { isCount } from "./count";
import { relationsOf } from "./find-relations";
import type { Series, Shown } from "./series";

/** A base above this gives every percentage with one decimal. */
const EVERY_TENTH = 1000;
/** The figures show that the base is the right one when chance alone would fit them all this rarely. */
const BY_CHANCE = 1e-4;

/** One percentage over its base. */
export interface BaseTrial {
  readonly share: Series;
  readonly base: Series;
  readonly shown: Shown;
  readonly of: Shown;
  readonly holds: boolean;
}

/** A percentage and its base, where the figures show that the base is the right one. */
export interface BaseOfShare {
  readonly share: Series;
  readonly base: Series;
  readonly trials: readonly BaseTrial[];
}

/** Every percentage whose base the figures bear out. */
export function basesOf(understanding: Understanding): readonly BaseOfShare[] {
  return relationsOf(understanding, "base").flatMap(({ relation: { share, base } }) => {
    const trials = share.keys.flatMap((key) => tryBase(share, base, key) ?? []);
    return isBorneOut(trials) ? [{ share, base, trials }] : [];
  });
}

function tryBase(share: Series, base: Series, key: string): BaseTrial | undefined {
  const shown = share.at(key);
  const of = base.at(key);
  if (!shown || !of || !isCount(base, of) || of.value === 0 || of.value >= EVERY_TENTH) return undefined;
  if (shown.value < 0 || shown.value > 1) return undefined;
  return { share, base, shown, of, holds: gives(of.value, shown) };
}

/** Whether some whole number over the base prints as shown. */
export function gives(base: number, { value, decimals }: Shown): boolean {
  const printed = roundHalfAway(value, decimals);
  const near = Math.floor(value * base);
  return [near - 1, near, near + 1, near + 2].some(
    (n) => n >= 0 && n <= base && roundHalfAway(n / base, decimals) === printed,
  );
}

/** Few misfits among many figures that fit far more closely than chance would have it. */
function isBorneOut(trials: readonly BaseTrial[]): boolean {
  const fitting = trials.filter(({ holds }) => holds);
  if (fitting.length < trials.length * 0.8) return false;
  const chance = fitting.reduce((so, { of, shown }) => {
    const telling = shown.value > 0 && shown.value < 1;
    return telling ? so * Math.min(1, (of.value + 1) / (10 ** shown.decimals + 1)) : so;
  }, 1);
  return chance <= BY_CHANCE;
}
