/** The line at the very bottom: what the page is doing, and sums over the selected cells as Excel shows them. */
import type { Area } from "../../../../src/domain/workbook";
import type { Sheet } from "../../../model/sheet";
import { make } from "../dom";

export interface StatusBar {
  readonly element: HTMLElement;
  readonly say: (text: string) => void;
  readonly sum: (sheet: Sheet, area: Area) => void;
}

/** Makes the line. */
export function makeStatusBar(): StatusBar {
  const words = make("span", { class: "status-words", role: "status" }, "Ready");
  const sums = make("span", { class: "status-sums" });
  return {
    element: make("footer", { class: "status-bar" }, words, sums),
    say: (text) => {
      words.textContent = text;
    },
    sum: (sheet, area) => {
      sums.textContent = sumText(sheet, area);
    },
  };
}

/** "Average: 2.5  Count: 4  Sum: 10" where several cells are selected; "" for one. */
export function sumText(sheet: Sheet, area: Area): string {
  if (area.rows === 1 && area.columns === 1) return "";
  const filled = [...sheet.cells()].filter(
    ({ row, column, cell }) =>
      cell.value !== "" &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  if (filled.length < 2) return "";
  const numbers = filled.map(({ cell }) => cell.value).filter((value) => typeof value === "number");
  const count = `Count: ${filled.length}`;
  if (numbers.length === 0) return count;
  const sum = numbers.reduce((total, value) => total + value, 0);
  return `Average: ${short(sum / numbers.length)}     ${count}     Sum: ${short(sum)}`;
}

function short(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 1 });
}
