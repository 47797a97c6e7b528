/** Mechanical corrections: a number typed as text, a word with a slip or stray spaces. Only what cannot be meant otherwise. */
import type { Cells } from "../../book/book";
import { parseNumber } from "../../figure";
import type { Fix } from "../../finding";
import { a1 } from "../../place";
import { numberFormatFor } from "../../plan/computed";
import type { CellWrite, EditKind } from "../../plan/plan";
import { printNumber, printPercent } from "../../rounding";
import type { Cell, Place } from "../../workbook";
import type { Line } from "./lines";

/** The number that a text of a line stands for, in the look of the line's other numbers; undefined where that is open. */
export function asNumber(cells: Cells, line: Line, place: Place): Fix | undefined {
  const cell = cells.cell(place);
  const number = typeof cell.value === "string" ? parseNumber(withoutSpaces(cell.value)) : undefined;
  if (!number || cell.formula !== "" || (number.percent && line.unit !== "percentage")) return undefined;
  const others = line.cells
    .map((each) => cells.cell(each.place))
    .filter(({ value }) => typeof value === "number");
  // 76 among fractions, or 76% where percentages are typed as 76: another figure, not another spelling.
  if (
    line.unit === "percentage" &&
    !others.every(({ value }) => isFraction(value) === isFraction(number.value))
  )
    return undefined;
  const numberFormat =
    others.map((each) => each.numberFormat).find((format) => format !== "General" && format !== "@") ??
    numberFormatFor(line.unit ?? "count") ??
    "General";
  const after = numberFormat.includes("%")
    ? printPercent(number.value)
    : printNumber(number.value, Number.isInteger(number.value) ? 0 : 1);
  return mend(cell, place, "Make it a number", {
    kind: "figure",
    write: { number: number.value, numberFormat },
    after,
    because: "The same figure as a number, which sums and charts see.",
  });
}

/** A word as it should be written. */
export function asWord(cell: Cell, place: Place, word: string, does: string): Fix | undefined {
  if (cell.formula !== "") return undefined;
  return mend(cell, place, does, {
    kind: "text",
    write: { text: word },
    after: word,
    because: "The same word, as the report understands it.",
  });
}

function mend(
  cell: Cell,
  { sheet, row, column }: Place,
  does: string,
  edit: {
    readonly kind: EditKind;
    readonly write: CellWrite;
    readonly after: string;
    readonly because: string;
  },
): Fix {
  const address = a1(row, column);
  return {
    does,
    edit: {
      target: "cell",
      sheet,
      row,
      column,
      cell: address,
      before: cell.text,
      ticked: true,
      was: cell.value,
      ...edit,
    },
  };
}

function isFraction(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) <= 1.5;
}

/** "1 528" and "76. 0 %" without their spaces, of whichever width; a space that may part two numbers ("12 5") stays. */
function withoutSpaces(text: string): string {
  const plain = text.replace(/[\s\u200b-\u200d\u2060]+/g, " ").trim();
  return /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(plain)
    ? plain.replaceAll(" ", "")
    : plain.replace(/(?<=\D) | (?=\D)/g, "");
}
