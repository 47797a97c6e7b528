import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { FigureChoice, RowChoices } from "../../domain/settings/figure-choices";
import { SeverityIcon } from "../components/SeverityIcon/SeverityIcon";
import { useMappingStyles } from "./useMappingStyles";

export interface MappingRowProps {
  readonly choices: RowChoices;
  readonly isOpen: boolean;
  /** Nothing can be remembered now. */
  readonly disabled: boolean;
  readonly onOpen: () => void;
  readonly onChoose: (choice: FigureChoice) => void;
}

const STANDINGS = {
  declared: "as you said",
  found: "found",
  unsure: "not sure",
  none: "no figure found",
} as const;

/** A row of the scorecard, its figure, and the choice of another. */
export function MappingRow({ choices, isOpen, disabled, onOpen, onChoose }: MappingRowProps) {
  const styles = useMappingStyles();
  const { row, standing, chosen, others } = choices;
  const all = chosen ? [chosen, ...others] : others;
  const [picked, setPicked] = useState(0);
  const choice = all[picked];
  const name = `${row.number} ${row.name}`.trim();
  return (
    <li className={styles.row}>
      <button type="button" aria-expanded={isOpen} className={styles.head} onClick={onOpen}>
        {standing === "unsure" && <SeverityIcon standing="warning" />}
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.figure}>
            {chosen ? `${chosen.sheet} ${chosen.column}, ${STANDINGS[standing]}` : STANDINGS[standing]}
          </span>
        </span>
      </button>
      {isOpen && (
        <div className={styles.form}>
          <Field label="Shows">
            <Select
              className={styles.select}
              value={String(picked)}
              onChange={(_, { value }) => setPicked(Number(value))}
            >
              {all.map(({ sheet, column, name: figure, shown }, index) => (
                <option key={`${sheet}!${column} ${figure}`} value={index}>
                  {sheet} {column}: {figure}
                  {shown === "" ? "" : ` (${shown})`}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            size="small"
            disabledFocusable={disabled || choice === undefined}
            onClick={() => choice && !disabled && onChoose(choice)}
          >
            Remember this for {row.number === "" ? "the row" : row.number}
          </Button>
        </div>
      )}
    </li>
  );
}
