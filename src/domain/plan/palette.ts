/** Fills and fonts of RAG cells and arrows: text on every fill at least 4.5:1, arrows so on white. */
import type { Rag } from "./vocabulary";

export interface Paint {
  /** #RRGGBB, "" for none. */
  readonly fill: string;
  readonly font: string;
}

export interface Palette {
  readonly rag: Readonly<Record<Rag, Paint>>;
  /** An arrow's colour; Info and Within limits stay in the cell's own colour. */
  readonly arrows: { readonly better: Paint; readonly worse: Paint };
}

export type PaletteName = "classic" | "colour-blind safe";

export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  /** The report's red, amber and green. */
  classic: {
    rag: {
      Red: { fill: "#C00000", font: "#FFFFFF" },
      Amber: { fill: "#FFC000", font: "#000000" },
      Green: { fill: "#00803C", font: "#FFFFFF" },
    },
    arrows: { better: { fill: "", font: "#00702E" }, worse: { fill: "", font: "#C00000" } },
  },
  /** Vermilion, yellow and blue differ in hue and in lightness whichever cones a reader lacks. */
  "colour-blind safe": {
    rag: {
      Red: { fill: "#A63F00", font: "#FFFFFF" },
      Amber: { fill: "#F0E442", font: "#000000" },
      Green: { fill: "#0060A8", font: "#FFFFFF" },
    },
    arrows: { better: { fill: "", font: "#0060A8" }, worse: { fill: "", font: "#A63F00" } },
  },
};
