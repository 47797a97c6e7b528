import { useEffect, useState } from "react";
import type { Settings } from "../../domain/book/book";
import { readChoices, type ChoiceName } from "../../domain/settings/choices";

export type ChoiceValues = Readonly<Record<ChoiceName, string>>;

export interface ChoicesDraft {
  readonly values: ChoiceValues;
  readonly choose: (name: ChoiceName, value: string) => void;
  /** What differs from the sheet. */
  readonly changed: Readonly<Partial<ChoiceValues>>;
  readonly isChanged: boolean;
}

/** Choices as they are being made; they begin with the sheet's, and with them again once it was read anew. */
export function useChoicesDraft(settings: Settings): ChoicesDraft {
  const [values, setValues] = useState(() => valuesOf(settings));
  useEffect(() => setValues(valuesOf(settings)), [settings]);
  const saved = valuesOf(settings);
  const names = Object.keys(saved) as ChoiceName[];
  const changed = Object.fromEntries(
    names.flatMap((name) => (values[name] === saved[name] ? [] : [[name, values[name]] as const])),
  );
  return {
    values,
    choose: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    changed,
    isChanged: Object.keys(changed).length > 0,
  };
}

function valuesOf(settings: Settings): ChoiceValues {
  const { palette, valuesOnly, rerunWindow } = readChoices(settings);
  return {
    palette,
    "formulas or values": valuesOnly ? "values" : "formulas",
    "re-run window (months)": String(rerunWindow),
  };
}
