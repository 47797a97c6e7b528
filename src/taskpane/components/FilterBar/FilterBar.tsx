import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { whole } from "../../words/words";
import { useFilterBarStyles } from "./useFilterBarStyles";

export interface FilterOption<Key> {
  readonly key: Key;
  /** Shown before the count; where there is an icon, said after the count instead: "24", "red". */
  readonly words: string;
  readonly icon?: ReactNode;
  readonly count: number;
}

export interface FilterBarProps<Key> {
  /** What the options choose between. */
  readonly label: string;
  readonly options: readonly FilterOption<Key>[];
  /** undefined: none is pressed, the buttons lead on. */
  readonly chosen: Key | undefined;
  readonly onChoose: (key: Key) => void;
}

/** A row of counts, each a button that shows its list. */
export function FilterBar<Key extends string>({ label, options, chosen, onChoose }: FilterBarProps<Key>) {
  const styles = useFilterBarStyles();
  return (
    <div role="group" aria-label={label} className={styles.bar}>
      {options.map((option) => (
        <button
          key={option.key}
          type="button"
          className={mergeClasses(styles.option, option.key === chosen && styles.chosen)}
          {...(chosen === undefined ? {} : { "aria-pressed": option.key === chosen })}
          onClick={() => onChoose(option.key)}
        >
          {option.icon ?? option.words}
          <span className={styles.count}>{whole(option.count)}</span>
          {option.icon !== undefined && <span className={styles.said}>{option.words}</span>}
        </button>
      ))}
    </div>
  );
}
