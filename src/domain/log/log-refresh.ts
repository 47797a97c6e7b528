/** A refresh as lines of the log: when, which month, how many changes of which kind, restatements, differences. */
import { printMonthLong, serialOfMonth } from "../period";
import type { Edit, EditKind, Plan } from "../plan/plan";
import type { Refresh } from "../refresh";
import { addLines } from "./add-lines";
import { countCell, momentCell, textCell, type Line } from "./log-cells";
import { findLog } from "./read-log";

/**
 * The plan that a person chose from a refresh, together with the edits that write it down on the log. A plan that changes
 * nothing is not written down; nor is one where the log cannot be made, as the workbook's structure is protected.
 * @param at when it is applied
 */
export function logRefresh(refresh: Refresh, chosen: Plan, at: Date): Plan {
  const { workbook } = refresh.book;
  const made = chosen.edits.filter(({ ticked }) => ticked);
  if (made.length === 0) return chosen;
  if (workbook.structureProtected === true && !findLog(workbook)) return chosen;
  const written = new Set(made.map(placeOf));
  const restated = refresh.restatements.filter((each) => written.has(placeOf(each)));
  const when = momentCell(at);
  const differences = (edits: readonly Edit[]): number =>
    edits.filter(({ kind }) => kind === "differs").length;
  const taken = differences(made);
  const left = differences(refresh.plan.edits) - taken;
  const refreshed: Line = [
    when,
    {
      write: { number: serialOfMonth(refresh.month), numberFormat: "mmmm yyyy" },
      shown: printMonthLong(refresh.month),
    },
    countCell(made.length),
    countCell(restated.length),
    countCell(taken),
    countCell(left),
    countCell(refresh.plan.edits.length - made.length - left),
    textCell(sayKinds(made)),
  ];
  const restatements = restated.map(({ sheet, cell, indicator, period, before, after, size }): Line => [
    when,
    ...[sheet, cell, indicator, period, before, after, size].map(textCell),
  ]);
  return { ...chosen, log: addLines(workbook, { refreshes: [refreshed], restatements }) };
}

function placeOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${cell} ${sheet}`;
}

/** One, several; in the order in which they are named. */
const KINDS: Readonly<Record<EditKind, readonly [string, string]>> = {
  figure: ["figure loaded", "figures loaded"],
  restated: ["figure restated", "figures restated"],
  percent: ["percentage", "percentages"],
  ytd: ["year to date", "years to date"],
  rolling: ["rolling figure", "rolling figures"],
  rate: ["rate", "rates"],
  scorecard: ["scorecard figure", "scorecard figures"],
  dot: ["direction of travel", "directions of travel"],
  rag: ["RAG", "RAG"],
  differs: ["difference taken", "differences taken"],
  row: ["row inserted", "rows inserted"],
  header: ["head", "heads"],
  text: ["text", "texts"],
  chart: ["chart", "charts"],
  format: ["format", "formats"],
  print: ["print set-up", "print set-ups"],
};

function sayKinds(edits: readonly Edit[]): string {
  const counts = new Map<EditKind, number>();
  for (const { kind } of edits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (Object.keys(KINDS) as EditKind[])
    .flatMap((kind) => {
      const count = counts.get(kind);
      return count === undefined ? [] : [`${count} ${KINDS[kind][count === 1 ? 0 : 1]}`];
    })
    .join(", ");
}
