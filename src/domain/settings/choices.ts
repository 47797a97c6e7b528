/** What a council may choose about its refresh, in the table Conventions of Report settings. */
import type { Settings } from "../book/book";
import { parseNumber } from "../figure";
import type { PaletteName } from "../plan/palette";

export type ChoiceName = "palette" | "formulas or values" | "re-run window (months)";

export interface Choices {
  readonly palette: PaletteName;
  /** Computed cells get figures instead of formulas. */
  readonly valuesOnly: boolean;
  /** How many months before the report month a re-run may change by itself. */
  readonly rerunWindow: number;
}

/** What stands where nothing is chosen, and what each choice means, as the sheet says it. */
export const CHOICES: readonly {
  readonly name: ChoiceName;
  readonly value: string;
  readonly meaning: string;
}[] = [
  {
    name: "palette",
    value: "classic",
    meaning: "Colours of red, amber, green and of arrows: classic, or colour-blind safe.",
  },
  {
    name: "formulas or values",
    value: "formulas",
    meaning: "What a refresh writes into computed cells: formulas that follow the figures, or values.",
  },
  {
    name: "re-run window (months)",
    value: "2",
    meaning: "How many months before the report month a re-run may change without being asked about.",
  },
];

const RERUN_WINDOW = 2;

/** The choices as the sheet has them; a value that is not understood counts as not chosen. */
export function readChoices({ conventions }: Settings): Choices {
  const said = (name: ChoiceName): string => (conventions.get(name) ?? "").trim().toLowerCase();
  const months = parseNumber(said("re-run window (months)"))?.value;
  return {
    palette: /^colou?r[- ]?blind/.test(said("palette")) ? "colour-blind safe" : "classic",
    valuesOnly: /^values?\b/.test(said("formulas or values")),
    rerunWindow: months !== undefined && Number.isInteger(months) && months >= 0 ? months : RERUN_WINDOW,
  };
}
