/** The three verdicts on a claim. */
import type { Place } from "../../workbook";
import type { Claim } from "./claims";

/** A claim's verdict, without the words that claim it. */
export type Checked = Pick<Claim, "verdict" | "expected" | "about" | "cells">;

export function tied(cells: readonly Place[]): Checked {
  return { verdict: "tied", expected: "", about: "", cells };
}

export function notFound(expected = "", about = ""): Checked {
  return { verdict: "not-found", expected, about, cells: [] };
}

export function contradicted(expected: string, about: string, cells: readonly Place[]): Checked {
  return { verdict: "contradicted", expected, about, cells };
}
