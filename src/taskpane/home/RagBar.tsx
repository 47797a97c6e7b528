import { mergeClasses } from "@fluentui/react-components";
import { FilterBar } from "../components/FilterBar/FilterBar";
import { RAG_WORDS, RagMark } from "../components/RagMark/RagMark";
import type { RagLetter, View } from "../month-end/view";
import { useRagBarStyles } from "./useRagBarStyles";

export interface RagBarProps {
  readonly counts: Readonly<Record<RagLetter, number>>;
  /** The counts are those after the planned changes. */
  readonly planned: boolean;
  readonly onShow: (view: View) => void;
}

export const RAG_LETTERS: readonly RagLetter[] = ["R", "A", "G", "-"];

const SEGMENTS = { R: "red", A: "amber", G: "green", "-": "none" } as const;

/** One bar of the report's colours; below it letters and counts, each opening its list. */
export function RagBar({ counts, planned, onShow }: RagBarProps) {
  const styles = useRagBarStyles();
  return (
    <section aria-label="Red, amber, green">
      <div className={styles.caption}>Red, amber, green{planned && " after the refresh"}</div>
      <div className={styles.bar} aria-hidden="true">
        {RAG_LETTERS.filter((letter) => counts[letter] > 0).map((letter) => (
          <span
            key={letter}
            className={mergeClasses(styles.segment, styles[SEGMENTS[letter]])}
            style={{ flexGrow: counts[letter] }}
          />
        ))}
      </div>
      <div className={styles.legend}>
        <FilterBar
          label="Indicators by colour"
          chosen={undefined}
          onChoose={(letter) => onShow({ kind: "rag", letter })}
          options={RAG_LETTERS.map((letter) => ({
            key: letter,
            count: counts[letter],
            icon: <RagMark letter={letter} />,
            words: `${RAG_WORDS[letter]}, show them`,
          }))}
        />
      </div>
    </section>
  );
}
