/** What a paragraph claims, and what the page says to it. */
import type { MeasureSense } from "../../book/understand";
import type { Month } from "../../period";
import type { Place } from "../../workbook";

/** Tied to a figure, at odds with one, or of nothing that the page shows. */
export type Verdict = "tied" | "contradicted" | "not-found";

/** A claim within a sentence. */
export interface Claim {
  /** The words that claim it, and where they begin in the sentence. */
  readonly text: string;
  readonly start: number;
  readonly verdict: Verdict;
  /** What the page shows instead; "" where it is tied, or nothing can be said. */
  readonly expected: string;
  /** What a finding says after the claim's words: `of "No. contacts", in Mar-19`. */
  readonly about: string;
  readonly month: Month;
  /** The measure that the sentence names, where it names one. */
  readonly sense: MeasureSense | undefined;
  /** The figures that it is held against. */
  readonly cells: readonly Place[];
}
