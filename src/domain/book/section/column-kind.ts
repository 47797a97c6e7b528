/** What the cells of one column of a section hold, on the rows of its periods. */
import type { PeriodRow } from "../book";
import type { SheetView } from "../layout/sheet-view";

export interface ColumnKind {
  /** What most of its cells hold; "empty" where no cell holds a figure or a word. */
  readonly kind: "number" | "percentage" | "share" | "of" | "text" | "empty";
  /** Whether (nearly) all its numbers are whole. */
  readonly whole: boolean;
  /** What the number formats of its cells expect, where they expect anything. */
  readonly expects: "percentage" | "decimal" | "whole" | "text" | undefined;
}

interface Tally {
  number: number;
  percentage: number;
  share: number;
  of: number;
  text: number;
  broken: number;
}

/** One number in this many may have decimals in a column of counts: a slip of typing. */
const SLIPS = 5;

/** Looks at a column's cells on the given rows. Marks for "no figure" say nothing; a notice among figures changes nothing. */
export function readColumnKind(view: SheetView, column: number, rows: readonly PeriodRow[]): ColumnKind {
  const tally: Tally = { number: 0, percentage: 0, share: 0, of: 0, text: 0, broken: 0 };
  const formats = { percentage: 0, decimal: 0, whole: 0, text: 0 };
  for (const { row } of rows) {
    const expects = readFormat(view.numberFormat(row, column));
    if (expects) formats[expects] += 1;
    countCell(view, row, column, tally);
  }
  const { broken, text, ...figures } = tally;
  return {
    // Words alone make a column of text; among figures they are notices.
    kind: mostFrequent(figures) ?? (text > 0 ? "text" : "empty"),
    whole: figures.number > 0 && broken * SLIPS <= figures.number,
    expects: mostFrequent(formats),
  };
}

/** The name counted most often; undefined where nothing was counted. */
function mostFrequent<Name extends string>(counts: Readonly<Record<Name, number>>): Name | undefined {
  const names = (Object.keys(counts) as Name[]).filter((name) => counts[name] > 0);
  return names.sort((a, b) => counts[b] - counts[a])[0];
}

function countCell(view: SheetView, row: number, column: number, tally: Tally): void {
  const figure = view.figure(row, column);
  switch (figure.kind) {
    case "share":
      tally.share += 1;
      return;
    case "text":
      if (/^(?:out )?of$|^\/$/i.test(figure.text)) tally.of += 1;
      else tally.text += 1;
      return;
    case "number": {
      const value = view.value(row, column);
      const percent =
        typeof value === "number"
          ? readFormat(view.numberFormat(row, column)) === "percentage"
          : /%/.test(view.text(row, column));
      if (percent) tally.percentage += 1;
      else {
        tally.number += 1;
        if (Math.abs(figure.value - Math.round(figure.value)) > 1e-9) tally.broken += 1;
      }
      return;
    }
    case "none":
    case "error":
  }
}

function readFormat(format: string): ColumnKind["expects"] {
  if (format === "General") return undefined;
  if (format === "@") return "text";
  if (/%/.test(format.replace(/"[^"]*"/g, ""))) return "percentage";
  if (/0\.0/.test(format)) return "decimal";
  return /0/.test(format) && !/[ymdh]/i.test(format) ? "whole" : undefined;
}
