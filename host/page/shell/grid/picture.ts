/** A sheet as the painter asks about it: how every cell looks once number formats and colour rules have spoken. */
import { displayColour } from "../../../model/display-text";
import type { Cell, Sheet } from "../../../model/sheet";
import type { CellText } from "./paint-text";
import { axesOf, type SheetAxes } from "./layout";
import { indexMerges, type MergeIndex } from "./merges";

/** What a colour rule changes of a cell. */
export interface RuleColours {
  /** #RRGGBB, "" for none. */
  readonly fill: string;
  /** #RRGGBB, "" for none. */
  readonly font: string;
  readonly bold: boolean;
}

export interface Look {
  readonly cell: Cell;
  /** #RRGGBB, "" for none. */
  readonly fill: string;
  readonly text: CellText;
}

export interface Picture {
  readonly sheet: Sheet;
  readonly axes: SheetAxes;
  readonly merged: MergeIndex;
  /** Undefined for a cell that holds nothing at all. */
  readonly look: (row: number, column: number) => Look | undefined;
}

export interface PictureSources {
  /** A cell's text as its number format shows it. */
  readonly display: (cell: Cell) => string;
  /** What the sheet's colour rules say of a cell; undefined where none holds. */
  readonly colours: (sheet: Sheet, row: number, column: number) => RuleColours | undefined;
}

/** A picture of a sheet as it is now; it remembers what it worked out, so make another when the sheet changes. */
export function makePicture(sheet: Sheet, sources: PictureSources): Picture {
  const looks = new Map<number, Look | undefined>();

  const look = (row: number, column: number): Look | undefined => {
    const key = row * 16384 + column;
    if (looks.has(key)) return looks.get(key);
    const cell = sheet.cell(row, column);
    const made = cell === undefined ? undefined : lookOf(cell, row, column);
    looks.set(key, made);
    return made;
  };

  const lookOf = (cell: Cell, row: number, column: number): Look => {
    const rule = sources.colours(sheet, row, column);
    const ruleFill = rule?.fill ?? "";
    const ruleFont = rule?.font ?? "";
    return {
      cell,
      fill: ruleFill === "" ? cell.style.fill : ruleFill,
      text: {
        text: sources.display(cell),
        style: cell.style,
        bold: rule?.bold === true,
        color: ruleFont || displayColour(cell.value, cell.style.numberFormat) || cell.style.fontColor,
        align: alignment(cell),
        isNumber: typeof cell.value === "number",
      },
    };
  };

  return { sheet, axes: axesOf(sheet), merged: indexMerges(sheet.merges), look };
}

function alignment(cell: Cell): CellText["align"] {
  switch (cell.style.horizontal) {
    case "Left":
    case "Justify":
    case "Fill":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    case "General":
      if (typeof cell.value === "number") return "right";
      if (typeof cell.value === "boolean" || isErrorText(cell)) return "center";
      return "left";
  }
}

/** An error of a formula is its text in the model. */
function isErrorText(cell: Cell): boolean {
  return cell.formula !== "" && typeof cell.value === "string" && /^#[A-Z/0!?]+$/.test(cell.value);
}
