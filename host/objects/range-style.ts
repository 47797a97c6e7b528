/** Looks of the cells of a range: one value where all agree, null where they differ. */
import { PLAIN, type Style } from "../model/style";
import { wrong } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { changedStyle } from "./cell-content";
import type { RangePlace } from "./session";

/** Styling of whole rows and columns is not kept by the model. */
const MOST_CELLS_STYLED = 500_000;

/** What all cells share, or null. */
export function sharedStyle<V>(place: RangePlace, pick: (style: Style) => V): V | null {
  const { sheet, area } = place;
  refuseHuge(place);
  const first = pick(sheet.cell(area.row, area.column)?.style ?? PLAIN);
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      if (pick(sheet.cell(area.row + r, area.column + c)?.style ?? PLAIN) !== first) return null;
    }
  }
  return first;
}

/** Gives every cell of the range a changed style; equal styles stay shared. */
export function changeStyle(place: RangePlace, change: Partial<Style>): void {
  const { session, sheet, area } = place;
  refuseHuge(place);
  session.change(sheet);
  const made = new Map<Style, Style>();
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const row = area.row + r;
      const column = area.column + c;
      const cell = sheet.cell(row, column) ?? { value: "", formula: "", style: PLAIN };
      const style = made.get(cell.style) ?? changedStyle(cell.style, change);
      made.set(cell.style, style);
      sheet.put(row, column, { ...cell, style });
    }
  }
}

function refuseHuge({ area }: RangePlace): void {
  if (area.rows * area.columns <= MOST_CELLS_STYLED) return;
  throw new HostError("NotImplemented", "host does not implement formats of whole rows, columns and sheets");
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
  orange: "#FFA500",
};

/** "#ffa500" or "orange" as "#FFA500"; a refusal of anything else. */
export function colour(value: unknown, member: string): string {
  if (typeof value === "string") {
    if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
    const named = NAMED[value.toLowerCase()];
    if (named !== undefined) return named;
  }
  throw wrong(member, value, "a colour like #FFA500 or orange");
}
