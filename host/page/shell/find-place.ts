/** Where the name box leads: to cells, those of another sheet, or those that the workbook has a name for. */
import type { Area } from "../../../src/domain/workbook";
import type { Sheet } from "../../model/sheet";
import type { DefinedName, Workbook } from "../../model/workbook";
import { readAddress } from "../../objects/geometry";
import { printNames } from "../../objects/print-names";

export interface FoundPlace {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The place of an address or a name, as seen from a sheet; a sentence where there is none. */
export function findPlace(workbook: Workbook, from: Sheet, text: string): FoundPlace | string {
  const named = namesSeen(workbook, from).find(({ name }) => name.toLowerCase() === text.toLowerCase());
  // "F12", or with a sheet as formulas write it: 'LAC Health'!F12.
  const [, quoted, plain, cells = ""] =
    /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.*)$/.exec(named?.formula.slice(1) ?? text) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const area = areaAt(cells);
  if (area === undefined)
    return named === undefined
      ? `"${text}" is no address of cells and no name in this workbook; expected one like B5, B5:D9 or 'Sheet name'!B5.`
      : `The name "${text}" stands for ${named.formula}, which is not one area of cells.`;
  const sheet = name === undefined ? from : workbook.sheet(name);
  if (sheet === undefined) return `There is no sheet "${name ?? ""}" to go to.`;
  if (sheet.visibility !== "Visible") return `The sheet "${sheet.name}" is hidden.`;
  return { sheet, area };
}

/** The names that the name box lists on a sheet: those of cells that can be gone to. */
export function namesToGoTo(workbook: Workbook, from: Sheet): readonly string[] {
  return namesSeen(workbook, from)
    .map(({ name }) => name)
    .filter((name) => typeof findPlace(workbook, from, name) !== "string")
    .sort((a, b) => a.localeCompare(b, "en-GB"));
}

/** A sheet's own names come before the workbook's. */
function namesSeen({ names }: Workbook, from: Sheet): readonly DefinedName[] {
  const shown = names.filter(({ hidden }) => hidden !== true);
  return [
    ...shown.filter(({ sheet }) => sheet === from.name),
    ...printNames(from),
    ...shown.filter(({ sheet }) => sheet === undefined),
  ];
}

function areaAt(cells: string): Area | undefined {
  try {
    return readAddress(cells);
  } catch {
    return undefined;
  }
}
