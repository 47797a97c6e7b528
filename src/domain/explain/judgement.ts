/** Why a figure has its colour or its arrow, by the thresholds as they are read. */
import type { IndicatorRow } from "../book/book";
import { decimalsOf, scorecardPlace } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { direction } from "../measures/dot";
import { judgeRag } from "../measures/rag";
import { printPolarity } from "../polarity";
import type { Comparisons, JudgedRow, Shown } from "../plan/judged-row";
import type { Rag } from "../plan/vocabulary";
import { roundHalfAway } from "../rounding";
import { describeTolerance, readTolerance, type Tolerance } from "../tolerance";
import { holds } from "../tolerance/bands";
import { judgedBands, printBands } from "../tolerance/readback";
import type { Sentence } from "./explanation";
import { say } from "./say";

/** The tolerance of a row as its cells are read, whatever they say; undefined where the scorecard has no target column. */
export function toleranceAsRead(
  { book, cells }: Understanding,
  row: IndicatorRow,
): { readonly tolerance: Tolerance; readonly texts: readonly string[] } | undefined {
  const { red, amber, green } = book.scorecard.columns;
  if (green === undefined) return undefined;
  const cellOf = (column: number | undefined) =>
    column === undefined ? undefined : cells.cell(scorecardPlace(book.scorecard, row, column));
  const [r, a, g] = [cellOf(red), cellOf(amber), cellOf(green)];
  return {
    tolerance: readTolerance(r?.value ?? "", a?.value ?? "", g?.value ?? "", row.polarity),
    texts: [r?.text ?? "", a?.text ?? "", g?.text ?? ""].filter((text) => text.trim() !== ""),
  };
}

/** The colour of a figure, or undefined where none is given. */
export function colourOf(
  { unit, polarity }: JudgedRow,
  { value }: Shown,
  tolerance: Tolerance,
): Rag | undefined {
  const colour = judgeRag(value, polarity, tolerance, decimalsOf(unit));
  return typeof colour === "string" && colour !== "" ? colour : undefined;
}

/** "76.0% in Mar-19 is under 92.0%." */
export function whyColour(judged: JudgedRow, shown: Shown, tolerance: Tolerance, colour: Rag): Sentence {
  const value = say(shown.value, judged.unit);
  const printed = roundHalfAway(shown.value, decimalsOf(judged.unit));
  const all = judgedBands(tolerance, judged.polarity);
  const bands = all && { Red: all.red, Amber: all.amber, Green: all.green }[colour];
  const band = bands?.find((each) => holds([each], printed));
  if (!band) return [`${value} in ${shown.label}.`];
  const words = printBands([band], tolerance.percent);
  const lies = /^(from|over .* to )/.test(words) ? "lies" : "is";
  return [`${value} in ${shown.label} ${lies} ${words}.`];
}

/** The thresholds as read, and which way is good: "Green at 95.0% or more; ... (High is good)." */
export function target(understanding: Understanding, row: IndicatorRow): Sentence | undefined {
  const read = toleranceAsRead(understanding, row);
  if (!read) return undefined;
  const { tolerance, texts } = read;
  const good = row.polarity === undefined ? "" : ` (${printPolarity(row.polarity)} is good)`;
  if (tolerance.problem) return [`${describeTolerance(tolerance)}.`];
  if (!tolerance.hasGreen) {
    const found = texts.length === 0 ? "its target cells are empty" : `its cells say “${texts.join("”, “")}”`;
    return [`There is no target to judge by: ${found}.`];
  }
  const way = row.polarity === "high" || row.polarity === "low" ? good : "";
  return [`${describeTolerance(tolerance)}${way}.`];
}

/** Why an arrow points where it does, or why there is none. */
export function whyArrow(judged: JudgedRow, [current, base]: Comparisons["month"]): Sentence {
  const { polarity, unit } = judged;
  if (!current) return ["There is no figure to compare."];
  const now = `${say(current.value, unit)} in ${current.label}`;
  if (!base) return [`${now} has nothing to be compared with.`];
  const against = `${now} against ${say(base.value, unit)} in ${base.label}`;
  const arrow = direction(current.value, base.value, polarity, decimalsOf(unit));
  if (arrow === "→") return [`${arrow} No change: ${against}.`];
  if (polarity === "high" || polarity === "low") {
    const better = arrow === "↑" ? "Better" : "Worse";
    return [`${arrow} ${better}: ${against}; ${printPolarity(polarity)} is good.`];
  }
  return [
    `${arrow} The number ${arrow === "↑" ? "rose" : "fell"}: ${against}. It is neither better nor worse.`,
  ];
}
