/** What the cells below a head say of the column, where the head alone does not tell. */
import { parseBasis } from "../basis";
import type { SheetView } from "../layout/sheet-view";
import type { HeadRole } from "../words/scorecard-words";
import { parseUnit } from "../words/unit-words";
import type { HeadBand } from "./head-band";
import type { HeadParts } from "./head-parts";

/** How many rows below the heads are looked at to tell columns apart by their content. */
const SAMPLE_ROWS = 400;

/** Two columns are headed DATA NOTE: the one under "(Monthly)" or with units below is the unit, the other the basis. */
export function noteRole(view: SheetView, band: HeadBand, head: HeadParts, column: number): "unit" | "basis" {
  let units = 0;
  let bases = 0;
  forSample(view, band, (row) => {
    const text = view.text(row, column);
    if (parseUnit(text) !== undefined) units += 1;
    else if (parseBasis(text) !== undefined) bases += 1;
  });
  if (units !== bases) return units > bases ? "unit" : "basis";
  return /monthly|unit/i.test(head.parts.join(" ")) ? "unit" : "basis";
}

/** Whether a role is one of colours or arrows. */
export function isJudgement(role: HeadRole): boolean {
  return ["dot", "dotMonth", "dotYear", "rag", "ragMonth", "ragYear"].includes(role);
}

/** "Result", "Status" and "Trend" also stand over figures. A RAG of 1 to 5 is a judgement still. */
export function holdsNumbers(view: SheetView, band: HeadBand, column: number): boolean {
  let numbers = 0;
  let words = 0;
  forSample(view, band, (row) => {
    const figure = view.figure(row, column);
    if (
      figure.kind === "number" &&
      !(Number.isInteger(figure.value) && figure.value >= 1 && figure.value <= 5)
    ) {
      numbers += 1;
    } else if (figure.kind === "text") words += 1;
  });
  return numbers > words;
}

function forSample(view: SheetView, band: HeadBand, look: (row: number) => void): void {
  for (let row = band.end + 1; row < Math.min(view.bottom, band.end + 1 + SAMPLE_ROWS); row += 1) look(row);
}
