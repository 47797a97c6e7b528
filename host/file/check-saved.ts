/** A file that was made is opened again by our own reader and held against the workbook before it may replace anything. */
import { a1, areaAddress } from "../../src/domain/place";
import { fileFormula, readableFormula } from "../formulas/function-names";
import { sameStyle } from "../model/same-style";
import type { Cell, Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { readOnly } from "./open";
import type { PartsReport } from "./parts-report";
import { saveReported } from "./save";
import { toldOfHeaders, toldOfPages } from "./save-print";

/** The bytes of a file that holds what the workbook holds. */
export interface CheckedFile {
  readonly bytes: Uint8Array;
  readonly report: PartsReport;
}

/**
 * Makes the file and checks it.
 * @throws FileProblem where the file cannot be kept right; an Error that names the first difference where the check fails
 */
export function saveChecked(workbook: Workbook): CheckedFile {
  const { bytes, report } = saveReported(workbook);
  const difference = differenceInFile(workbook, bytes);
  if (difference !== undefined) throw new Error(`The file that was made fails its check: ${difference}`);
  return { bytes, report };
}

/** The first thing that differs between a workbook and a file, in words; undefined where nothing does. */
export function differenceInFile(workbook: Workbook, bytes: Uint8Array): string | undefined {
  let cells: string | undefined;
  // Sheet by sheet, so that the cells of both do not stand in memory at once.
  const found = readOnly(bytes, workbook.name, (sheet, at) => {
    const own = workbook.sheets[at];
    const difference = own && cells === undefined ? differingCell(own, sheet, workbook) : undefined;
    if (own && difference !== undefined) cells = `'${own.name}' ${difference}`;
    sheet.forgetCells();
  });
  return differingLists(workbook, found) ?? cells ?? differingAspects(workbook, found);
}

/** The first thing that differs between two workbooks, in words; undefined where nothing does. */
export function firstDifference(workbook: Workbook, found: Workbook): string | undefined {
  const lists = differingLists(workbook, found);
  if (lists !== undefined) return lists;
  for (const [at, sheet] of workbook.sheets.entries()) {
    const other = found.sheets[at];
    const difference = other && differingCell(sheet, other, workbook);
    if (difference !== undefined) return `'${sheet.name}' ${difference}`;
  }
  return differingAspects(workbook, found);
}

function differingLists(workbook: Workbook, found: Workbook): string | undefined {
  const names = ({ sheets }: Workbook): string => sheets.map(({ name }) => name).join(", ");
  if (names(found) !== names(workbook)) {
    return `sheets: found ${names(found)}, expected ${names(workbook)}`;
  }
  const told = ({ names: list }: Workbook): string =>
    list
      .map(({ name, formula, sheet }) => `${sheet ?? ""}!${name}${stored(formula)}`)
      .sort()
      .join("\n");
  return told(found) === told(workbook) ? undefined : "the defined names";
}

function differingAspects(workbook: Workbook, found: Workbook): string | undefined {
  for (const [at, sheet] of workbook.sheets.entries()) {
    const other = found.sheets[at];
    const difference = other && differingAspect(sheet, other);
    if (difference !== undefined) return `'${sheet.name}' ${difference}`;
  }
  return undefined;
}

/** A formula as the file can spell it: implicit intersection is not written. */
function stored(formula: string): string {
  return formula.includes("@") || formula.includes("_x") ? readableFormula(fileFormula(formula)) : formula;
}

function differingCell(sheet: Sheet, found: Sheet, workbook: Workbook): string | undefined {
  const blank: Cell = { value: "", formula: "", style: workbook.defaultStyle };
  const differ = (cell: Cell, other: Cell): string | undefined => {
    if (cell.value !== other.value && !notFinite(cell.value)) {
      return `holds ${JSON.stringify(other.value)}, expected ${JSON.stringify(cell.value)}`;
    }
    if (cell.formula !== other.formula && stored(cell.formula) !== stored(other.formula)) {
      return `holds the formula ${other.formula}, expected ${cell.formula}`;
    }
    return cell.style === other.style || sameStyle(cell.style, other.style)
      ? undefined
      : "has another format";
  };
  for (const { row, column, cell } of sheet.cells()) {
    const difference = differ(cell, found.cell(row, column) ?? blank);
    if (difference !== undefined) return `${a1(row, column)} ${difference}`;
  }
  for (const { row, column, cell } of found.cells()) {
    if (sheet.cell(row, column)) continue;
    const difference = differ(blank, cell);
    if (difference !== undefined) return `${a1(row, column)} ${difference}`;
  }
  return undefined;
}

/** Such a result is written as the error #NUM!. */
function notFinite(value: Cell["value"]): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}

/** What a sheet holds besides its cells, as far as the model knows it. */
function differingAspect(sheet: Sheet, found: Sheet): string | undefined {
  const aspects: readonly (readonly [string, (of: Sheet) => unknown])[] = [
    ["merged cells", ({ merges }) => merges.map(areaAddress)],
    // Which of them comes first their priority says, not their place in the file.
    [
      "conditional formats",
      (of) => of.conditionalFormats.map(({ type, formula }) => `${type} ${stored(formula)}`).sort(),
    ],
    ["tables", ({ tables }) => tables],
    ["notes", ({ notes }) => [...notes].sort(([one], [other]) => one - other)],
    ["charts", ({ charts }) => charts.map(({ name }) => name).sort()],
    ["hidden rows", ({ hiddenRows }) => [...hiddenRows].sort((one, other) => one - other)],
    ["visibility", ({ visibility }) => visibility],
    ["protection", (of) => of.protected],
    ["print set-up", (of) => [toldOfPages(of), toldOfHeaders(of), of.print.area, of.print.titleRows]],
  ];
  return aspects.find(([, told]) => JSON.stringify(told(sheet)) !== JSON.stringify(told(found)))?.[0];
}
