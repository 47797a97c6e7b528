import { Link } from "@fluentui/react-components";
import type { Explanation } from "../../domain/explain/explanation";
import { sentenceText } from "../../domain/explain/explanation";
import { RagMark } from "../components/RagMark/RagMark";
import { useSession } from "../month-end/use-session";
import { useExplainStyles } from "./useExplainStyles";

const LETTERS = { Red: "R", Amber: "A", Green: "G" } as const;

/** What a cell is and why; the cells that it speaks of lead there. */
export function CellWords({ explanation }: { readonly explanation: Explanation }) {
  const styles = useExplainStyles();
  const session = useSession();
  const { title, what, shown, rag, sentences } = explanation;
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.what}>{what}</p>
      <p className={styles.value}>
        {shown !== title.slice(title.indexOf(" ") + 1) && (
          <span className={styles.shown}>{shown || "Empty"}</span>
        )}
        {rag && (
          <span className={styles.colour}>
            <RagMark letter={LETTERS[rag]} /> {rag}
          </span>
        )}
      </p>
      {sentences.map((sentence) => (
        <p key={sentenceText(sentence)} className={styles.sentence}>
          {sentence.map((part) =>
            typeof part === "string" ? (
              part
            ) : (
              <Link
                key={`${part.sheet}!${part.cell}`}
                as="button"
                onClick={() => void session.goTo(part.sheet, part.cell)}
              >
                {part.text}
              </Link>
            ),
          )}
        </p>
      ))}
    </section>
  );
}
