import type { IndicatorNow } from "../../home/summaries";
import { useSession } from "../../month-end/use-session";
import { moveWithArrowKeys } from "../arrow-keys";
import { RAG_WORDS, RagMark } from "../RagMark/RagMark";
import { useIndicatorListStyles } from "./useIndicatorListStyles";

export interface IndicatorListProps {
  readonly indicators: readonly IndicatorNow[];
  /** Which cell a click goes to. */
  readonly to: "figure" | "colour";
}

/** Indicators with their month's figure and colour; each leads to its cell. */
export function IndicatorList({ indicators, to }: IndicatorListProps) {
  const styles = useIndicatorListStyles();
  const session = useSession();
  return (
    <ul className={styles.list} onKeyDown={moveWithArrowKeys}>
      {indicators.map((indicator) => {
        const { row, sheet, cell, value, rag, ragCell } = indicator;
        return (
          <li key={row.row}>
            <button
              type="button"
              data-item
              className={styles.item}
              onClick={() => void session.goTo(sheet, to === "colour" && ragCell !== "" ? ragCell : cell)}
            >
              <span className={styles.number}>{row.number}</span>
              <span className={styles.name}>{row.name}</span>
              <span className={styles.value}>{value === "" ? "–" : value}</span>
              <RagMark letter={rag} />
              <span className={styles.hidden}>{RAG_WORDS[rag]}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
