import { Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { PALETTES, type PaletteName } from "../../domain/plan/palette";
import { PaletteSample } from "../colours/PaletteSample";
import { useFormStyles } from "../components/Form/useFormStyles";
import { counted } from "../words/words";
import type { ChoicesDraft } from "./use-choices-draft";

export interface ChoicesFormProps {
  readonly draft: ChoicesDraft;
  readonly disabled: boolean;
}

const MONTHS = Array.from({ length: 13 }, (_, months) => months);

/** Palette, formulas or values, re-run window. */
export function ChoicesForm({ draft: { values, choose }, disabled }: ChoicesFormProps) {
  const styles = useFormStyles();
  const names = Object.keys(PALETTES) as PaletteName[];
  return (
    <>
      <Field label="Palette">
        <RadioGroup
          value={values.palette}
          disabled={disabled}
          onChange={(_, { value }) => choose("palette", value)}
        >
          {names.map((name) => (
            <Radio
              key={name}
              value={name}
              label={
                <span className={styles.choice}>
                  {name === "classic" ? "Classic" : "Colour-blind safe"}
                  <PaletteSample palette={name} />
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label="What a refresh writes">
        <RadioGroup
          value={values["formulas or values"]}
          disabled={disabled}
          onChange={(_, { value }) => choose("formulas or values", value)}
        >
          <Radio value="formulas" label="Formulas, that follow the figures" />
          <Radio value="values" label="Values only" />
        </RadioGroup>
      </Field>
      <Field label="Re-run window" hint="Older months change only when you tick them.">
        <Select
          value={values["re-run window (months)"]}
          disabled={disabled}
          onChange={(_, { value }) => choose("re-run window (months)", value)}
        >
          {MONTHS.map((months) => (
            <option key={months} value={months}>
              {counted(months, "month")} before the report month
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
