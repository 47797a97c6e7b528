/** Fills and fonts of RAG cells and arrows: text on every fill at least 4.5:1. */
import type { Rag } from "./vocabulary";

export interface Paint {
  /** #RRGGBB, "" for none. */
  readonly fill: string;
  readonly font: string;
}

/** The classic palette: the report's red, amber and green. */
export const CLASSIC: Readonly<Record<Rag, Paint>> = {
  Red: { fill: "#C00000", font: "#FFFFFF" },
  Amber: { fill: "#FFC000", font: "#000000" },
  Green: { fill: "#00803C", font: "#FFFFFF" },
};

/** An arrow's colour: better, worse; Info and Within limits stay in the cell's own colour. */
export const ARROWS = {
  better: { fill: "", font: "#00702E" },
  worse: { fill: "", font: "#C00000" },
} as const satisfies Readonly<Record<string, Paint>>;
