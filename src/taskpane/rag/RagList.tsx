import { FilterBar } from "../components/FilterBar/FilterBar";
import { IndicatorList } from "../components/IndicatorList/IndicatorList";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { RAG_WORDS, RagMark } from "../components/RagMark/RagMark";
import { RAG_LETTERS } from "../home/RagBar";
import { indicatorsNow } from "../home/summaries";
import type { Ready } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import type { RagLetter } from "../month-end/view";
import { useListViewStyles } from "../components/useListViewStyles";

export interface RagListProps {
  readonly ready: Ready;
  readonly letter: RagLetter;
}

/** The indicators of one colour. */
export function RagList({ ready, letter }: RagListProps) {
  const styles = useListViewStyles();
  const session = useSession();
  const indicators = indicatorsNow(ready);
  const those = indicators.filter(({ rag }) => rag === letter);
  return (
    <>
      <PaneHeader title="Red, amber, green" onBack={() => session.show({ kind: "home" })} />
      <div className={styles.filter} role="search">
        <FilterBar
          label="Indicators by colour"
          chosen={letter}
          onChoose={(key) => session.show({ kind: "rag", letter: key })}
          options={RAG_LETTERS.map((key) => {
            const count = indicators.filter(({ rag }) => rag === key).length;
            return { key, count, icon: <RagMark letter={key} />, words: RAG_WORDS[key] };
          })}
        />
      </div>
      <main className={styles.main}>
        {those.length === 0 ? (
          <p className={styles.words}>No indicator is {RAG_WORDS[letter]}.</p>
        ) : (
          <IndicatorList indicators={those} to="colour" />
        )}
      </main>
    </>
  );
}
