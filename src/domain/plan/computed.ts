/** What a computed cell should hold, before anyone decides whether it may be written. */
import type { Unit } from "../book/book";
import { printNumber, printPercent, roundHalfAway } from "../rounding";
import type { Place } from "../workbook";
import type { EditKind } from "./plan";

/** What kind of thing stands in the cell: a figure of a unit, an "n of d" text, an arrow, a colour word. */
export type Content = Unit | "share" | "direction" | "rag";

export interface Computed {
  readonly place: Place;
  readonly kind: EditKind;
  readonly content: Content;
  /** A number in the cell's own unit (0.76 for 76%), or the text. */
  readonly value: number | string;
  /** With its leading "=", where Excel can say it. */
  readonly formula?: string;
  /** A sentence: from which figures. */
  readonly because: string;
  /** Belongs to the report month: after a roll it is recomputed whoever typed the number before. */
  readonly ofMonth: boolean;
  /** A cell of the scorecard's month window: after a roll what stood there has moved with its month, text included. */
  readonly inWindow?: boolean;
  /** For findings: the indicator's number or the measure's name, and the period as printed. */
  readonly indicator: string;
  readonly period: string;
}

/** Decimals of the value as it prints: of the fraction for percentages. */
export function decimalsFor(content: Content): number {
  return content === "percentage" ? 3 : content === "rate" || content === "average" ? 1 : 0;
}

/** A figure as the report prints it: 76.0%, 1528, 732.1. */
export function display(value: number | string, content: Content): string {
  if (typeof value === "string") return value;
  if (content === "percentage") return printPercent(value);
  if (content === "average" && Number.isInteger(roundHalfAway(value, 1))) return printNumber(value, 0);
  return printNumber(value, decimalsFor(content));
}

/** The number format of a unit, for cells that have none of their own. */
export function numberFormatFor(content: Content): string | undefined {
  switch (content) {
    case "percentage":
      return "0.0%";
    case "count":
      return "0";
    case "rate":
    case "average":
      return "0.0";
    default:
      return undefined;
  }
}
