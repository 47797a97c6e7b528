/** An extract that stands on a sheet of the workbook: the same rows as from a file, a line is a row of the sheet. */
import { findExtractHead, type ExtractColumn } from "../domain/book/extract-sheet";
import type { ExtractRow } from "../domain/plan/extract";
import { monthOfSerial } from "../domain/period";
import { cellAt, type Cell, type SheetSnapshot } from "../domain/workbook";
import { COLUMNS } from "./columns";
import type { ExtractFile } from "./parse-extract";

/** Reads the rows of a sheet below the heads of an extract. */
export function readSheetExtract(sheet: SheetSnapshot): ExtractFile {
  const head = findExtractHead(sheet);
  if (!head) {
    return problem(`No row of '${sheet.name}' has the heads of an extract; expected ${COLUMNS.join(", ")}.`);
  }
  const rows: ExtractRow[] = [];
  const problems: string[] = [];
  for (let row = head.row + 1; row < sheet.area.row + sheet.area.rows; row += 1) {
    const line = row + 1;
    const fields = COLUMNS.map((name) => [name, cellAt(sheet, row, head.at[name])] as const);
    if (fields.every(([, cell]) => cell.value === "")) continue;
    for (const [name, { value }] of fields) {
      if (typeof value === "string" && /^#[A-Z/0]+[!?A]?$/.test(value)) {
        problems.push(
          `Line ${line}: the ${name} is the error ${value}; expected what an extract holds there.`,
        );
      }
    }
    rows.push({ line, ...(Object.fromEntries(fields.map(readField)) as Record<ExtractColumn, string>) });
  }
  if (problems.length > 0) return { kind: "problems", problems };
  return rows.length > 0
    ? { kind: "rows", rows, unused: [] }
    : problem(`'${sheet.name}' has the heads of an extract but no figures; expected one row a figure.`);
}

/** A cell as a file would have it: a date is its month, a number has all its digits. */
function readField([name, cell]: readonly [ExtractColumn, Cell]): readonly [ExtractColumn, string] {
  const { value, text, numberFormat } = cell;
  if (typeof value !== "number" || name === "indicator") return [name, text.trim()];
  if (name === "period") return [name, monthOfSerial(value) ?? text.trim()];
  // 0.7654 shown as 76.5 % is 76.54 %: as many digits as a number holds, and not the noise behind them.
  return [name, numberFormat.includes("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value)];
}

function problem(text: string): ExtractFile {
  return { kind: "problems", problems: [text] };
}
