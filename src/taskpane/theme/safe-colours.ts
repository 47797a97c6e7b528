/** The pane's red, amber and green where a council chose the palette for colour-blind readers: the sheet's own fills. */
import { PALETTES, type PaletteName } from "../../domain/plan/palette";
import type { Rag } from "../../domain/plan/vocabulary";
import { readChoices } from "../../domain/settings/choices";
import { isBusy, type MonthEndState } from "../month-end/state";

const SAFE: PaletteName = "colour-blind safe";

/** Stands on the pane's own element, as `data-palette`. */
export function paletteOf(monthEnd: MonthEndState): PaletteName {
  const settled = isBusy(monthEnd) ? monthEnd.before : monthEnd;
  return settled.kind === "ready" ? readChoices(settled.refresh.book.settings).palette : "classic";
}

/** A style's fill, and the text on it, inside a pane of that palette. */
export function safeFill(rag: Rag) {
  const { fill, font } = PALETTES[SAFE].rag[rag];
  return { [`:global([data-palette="${SAFE}"])`]: { backgroundColor: fill, color: font } };
}
