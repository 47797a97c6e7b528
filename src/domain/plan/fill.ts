/**
 * Which cells a refresh may write (spec.md). Empty, or a number equal to the result as printed: written. A typed number
 * that differs: an edit of kind "differs", not ticked. Text that a person typed, "-" included, and foreign formulas are left.
 * After a roll, what belongs to the report month is recomputed whoever typed the number before.
 */
import type { Cells, Figure } from "../book/book";
import { a1 } from "../place";
import { equalAsPrinted } from "../rounding";
import type { Cell } from "../workbook";
import { decimalsFor, display, numberFormatFor, type Computed } from "./computed";
import type { Ledger } from "./ledger";
import type { CellEdit, CellWrite, EditKind } from "./plan";
import { readDirection, readRag } from "./vocabulary";

export interface FillContext {
  readonly cells: Cells;
  readonly ledger: Ledger;
  /** The report month moved with this refresh. */
  readonly rolled: boolean;
  /** Differences are ticked (command line: --accept-differences). */
  readonly acceptDifferences: boolean;
  /** Computed cells get figures; formulas of ours become the figures that they show. */
  readonly valuesOnly: boolean;
  readonly edits: CellEdit[];
  /** Everything that was computed, whether or not it was written: what the rules compare with what is shown. */
  readonly computed: Computed[];
}

/** Decides on one computed cell: an edit or none, and what later steps read there. */
export function fill(context: FillContext, computed: Computed): void {
  const { cells, ledger } = context;
  const { place } = computed;
  const merge = cells.merge(place);
  if (merge && (merge.row !== place.row || merge.column !== place.column)) return;
  context.computed.push(computed);
  const cell = cells.cell(place);
  const free = context.rolled && computed.ofMonth;
  const wanted = context.valuesOnly ? withoutFormula(computed) : computed;
  const isToSettle = context.valuesOnly && cell.formula !== "" && sameFormula(cell.formula, computed.formula);
  const verdict = isToSettle ? "write" : judge(cell, cells.figure(place), wanted, free);
  if (verdict === "leave") return;
  if (verdict === "keep") {
    ledger.set(place, figureOf(computed));
    return;
  }
  const kind: EditKind = verdict === "differs" ? "differs" : computed.kind;
  const ticked = verdict === "write" || context.acceptDifferences;
  if (ticked) ledger.set(place, figureOf(computed));
  context.edits.push(editOf(cell, wanted, kind, ticked));
}

function withoutFormula(computed: Computed): Computed {
  const { formula, ...rest } = computed;
  return formula === undefined ? computed : rest;
}

type Verdict = "write" | "differs" | "keep" | "leave";

function judge(cell: Cell, figure: Figure, computed: Computed, free: boolean): Verdict {
  if (cell.formula !== "") {
    if (sameFormula(cell.formula, computed.formula)) return "keep";
    // Ours of the month before is rewritten even where both months print the same: it would not follow the new figure.
    return free && (!sameAsShown(cell, figure, computed) || sameShape(cell.formula, computed.formula))
      ? "write"
      : "leave";
  }
  if (free && computed.inWindow === true)
    return sameAsShown(cell, figure, computed) && computed.formula === undefined ? "keep" : "write";
  if (figure.kind === "none" && figure.blank) return computed.value === "" ? "leave" : "write";
  if (computed.content === "direction" || computed.content === "rag") return judgeWord(cell, computed, free);
  if (figure.kind === "none" || figure.kind === "text" || figure.kind === "error") return "leave";
  if (!sameAsShown(cell, figure, computed)) return free ? "write" : "differs";
  return computed.formula === undefined ? "keep" : "write";
}

function judgeWord(cell: Cell, computed: Computed, free: boolean): Verdict {
  const text = cell.text.trim();
  const shown = computed.content === "rag" ? readRag(text) : readDirection(text);
  // "-" in an arrow's cell says that there was nothing to compare; once there is, a new month may say so.
  if (shown === undefined)
    return free && computed.content === "direction" && text === "-" ? "write" : "leave";
  if (
    shown !==
    (computed.content === "rag" ? readRag(String(computed.value)) : readDirection(String(computed.value)))
  ) {
    return free ? "write" : "differs";
  }
  return computed.formula === undefined && text === computed.value ? "keep" : "write";
}

/** Whether the cell shows the computed result, as printed. */
export function sameAsShown(cell: Cell, figure: Figure, computed: Computed): boolean {
  const { value, content } = computed;
  if (typeof value === "number") {
    return figure.kind === "number" && equalAsPrinted(figure.value, value, decimalsFor(content));
  }
  if (content === "share" && figure.kind === "share") {
    return `${figure.numerator} of ${figure.denominator}` === value;
  }
  return cell.text.trim() === value;
}

function figureOf({ value, content }: Computed): Figure {
  if (typeof value === "number") return { kind: "number", value };
  if (content === "share") {
    const [numerator, denominator] = value.split(" of ").map(Number);
    if (numerator !== undefined && denominator !== undefined)
      return { kind: "share", numerator, denominator };
  }
  return value === "" || value === "-"
    ? { kind: "none", blank: value === "" }
    : { kind: "text", text: value };
}

function editOf(cell: Cell, computed: Computed, kind: EditKind, ticked: boolean): CellEdit {
  const { place, value, content, because } = computed;
  return {
    target: "cell",
    sheet: place.sheet,
    row: place.row,
    column: place.column,
    cell: a1(place.row, place.column),
    kind,
    before: cell.text,
    after: display(value, content),
    because: cell.formula === "" ? because : `${because} Replaces ${cell.formula}`,
    ticked,
    write: writeOf(cell, computed),
    was: cell.formula === "" ? cell.value : cell.formula,
  };
}

function writeOf(cell: Cell, { value, formula, content }: Computed): CellWrite {
  // A number that a person typed keeps its look: "212.61" stays so beside "110.7".
  const bare =
    cell.numberFormat === "@" || (cell.numberFormat === "General" && typeof cell.value !== "number");
  const unitFormat = bare
    ? (numberFormatFor(content) ?? (cell.numberFormat === "@" ? "General" : undefined))
    : undefined;
  const format = unitFormat === undefined ? {} : { numberFormat: unitFormat };
  if (formula !== undefined) return { formula, ...format };
  if (typeof value === "number") return { number: value, ...format };
  return value === "" ? { clear: true } : { text: value };
}

/** Excel may show a function of ours that came from a file as "=@PERF.RAG(…)": the same formula. */
function sameFormula(found: string, wanted: string | undefined): boolean {
  return found === wanted || found.replaceAll("@", "") === wanted;
}

/** Whether two formulas differ in their references only: one of ours, made for other cells. */
function sameShape(found: string, wanted: string | undefined): boolean {
  const shape = (formula: string): string =>
    formula.replaceAll("@", "").replace(/\$?\b[A-Z]{1,3}\$?\d+\b/g, "#");
  return wanted !== undefined && shape(found) === shape(wanted);
}
