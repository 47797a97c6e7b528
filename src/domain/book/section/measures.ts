/** The measures of a section: the columns under each name put together to one figure with its n and d. */
import type { Measure, PeriodRow, Unit } from "../book";
import type { SheetView } from "../layout/sheet-view";
import { unitOfName } from "../words/unit-words";
import { readColumnKind, type ColumnKind } from "./column-kind";
import type { Leaf } from "./head-leaves";

interface LeafColumn extends ColumnKind {
  readonly column: number;
}

/** Builds the measures below the names, left to right. Comments without a number and empty trailing heads are no measures. */
export function buildMeasures(
  view: SheetView,
  leaves: readonly Leaf[],
  rows: readonly PeriodRow[],
): readonly Measure[] {
  return leaves.flatMap((leaf) => {
    const columns = leafColumns(view, leaf, rows);
    return isMeasure(leaf, columns) ? combine(leaf, columns) : [];
  });
}

/** The columns that a name stands over: those of its merge, and those at its right that carry on with figures. */
function leafColumns(view: SheetView, leaf: Leaf, rows: readonly PeriodRow[]): readonly LeafColumn[] {
  const columns: LeafColumn[] = [];
  for (let column = leaf.from; column < leaf.to; column += 1) {
    const kind = { column, ...subHeaded(leaf, column, readColumnKind(view, column, rows)) };
    const under = column < leaf.mergedTo || leaf.subHeads.has(column);
    if (
      column > leaf.from &&
      !under &&
      (kind.kind === "text" || (kind.kind === "empty" && kind.expects !== "percentage"))
    )
      break;
    columns.push(kind);
  }
  return columns;
}

/** What a sub-head says counts where the cells are still empty. */
function subHeaded(leaf: Leaf, column: number, found: ColumnKind): ColumnKind {
  const head = leaf.subHeads.get(column);
  if (head === undefined || found.kind !== "empty") {
    return head === "percentage" && found.kind === "number" ? { ...found, kind: "percentage" } : found;
  }
  return { ...found, kind: head === "denominator" ? "number" : head };
}

function isMeasure(leaf: Leaf, columns: readonly LeafColumn[]): boolean {
  if (leaf.number !== "") return true;
  if (columns.every(({ kind }) => kind === "text")) return false;
  const named = unitOfName(leaf.name) !== undefined;
  return named || columns.some(({ kind, expects }) => kind !== "empty" || expects !== undefined);
}

function combine(leaf: Leaf, columns: readonly LeafColumn[]): readonly Measure[] {
  const shape = columns.map(({ kind }) => kind);
  const at = (index: number) => columns[index]?.column ?? leaf.from;
  const whole = (unit: Unit, column: number, parts: Partial<Measure> = {}): readonly Measure[] => [
    { number: leaf.number, name: leaf.name, group: leaf.group, unit, column, ...parts },
  ];
  const last = columns.length - 1;
  const lastIsPercentage = last > 0 && isPercentage(columns[last], leaf);

  const share = columns.findIndex((column) => mayBeShare(column, columns, leaf));
  if (share >= 0 && columns.length <= 2) {
    const main = columns.findIndex((_, index) => index !== share);
    return whole("percentage", main < 0 ? at(share) : at(main), { share: at(share) });
  }
  if (shape[1] === "of" && columns.length >= 3) {
    const main = columns[3];
    return whole("percentage", main ? main.column : at(0), { numerator: at(0), denominator: at(2) });
  }
  if (columns.length === 3 && lastIsPercentage) {
    return whole("percentage", at(2), { numerator: at(0), denominator: at(1) });
  }
  if (columns.length === 2 && lastIsPercentage) return whole("percentage", at(1), { numerator: at(0) });
  if (columns.length === 2 && isPercentage(columns[0], leaf) && shape[1] === "number") {
    return whole("percentage", at(0), { numerator: at(1) });
  }
  return columns.flatMap((column, index) =>
    column.kind === "of" || (index > 0 && column.kind === "empty") || (index > 0 && column.kind === "text")
      ? []
      : whole(unitOf(leaf, column, columns.length === 1), column.column),
  );
}

/** An "n of d" column; a still empty one where text is expected beside a percentage. */
function mayBeShare(column: LeafColumn, columns: readonly LeafColumn[], leaf: Leaf): boolean {
  if (column.kind === "share") return true;
  const [first, second] = columns;
  return (
    column === first && column.kind === "empty" && column.expects === "text" && isPercentage(second, leaf)
  );
}

/** A column of percentages, or an empty one that stands where they go. */
function isPercentage(column: LeafColumn | undefined, leaf: Leaf): boolean {
  if (!column) return false;
  if (column.kind === "percentage") return true;
  if (column.kind === "empty") {
    return (
      column.expects === "percentage" ||
      (column.expects === undefined && unitOfName(leaf.name)?.unit !== "count")
    );
  }
  // 66.8 without its sign, or 0.668 without its format, under a name that says "%".
  return column.kind === "number" && !column.whole && unitOfName(leaf.name)?.unit === "percentage";
}

/** The unit of a single figure: certain words of its name, then what its cells hold, then what they expect. */
function unitOf(leaf: Leaf, column: LeafColumn, alone: boolean): Unit {
  // A name over several figures speaks of all of them.
  const named = alone ? unitOfName(leaf.name) : undefined;
  if (named?.certain === true) return named.unit;
  if (column.kind === "percentage" || column.kind === "share") return "percentage";
  if (column.kind === "empty" && column.expects === "percentage") return "percentage";
  if (named) return named.unit;
  if (column.kind === "number") return column.whole ? "count" : rateOrAverage(leaf);
  return column.expects === "decimal" ? rateOrAverage(leaf) : "count";
}

function rateOrAverage(leaf: Leaf): Unit {
  return /\brate\b|10,?000|10k/i.test(leaf.name) ? "rate" : "average";
}
