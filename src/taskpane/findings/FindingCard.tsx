import type { Finding } from "../../domain/finding";
import { SeverityIcon } from "../components/SeverityIcon/SeverityIcon";
import { useSession } from "../month-end/use-session";
import { useFindingsStyles } from "./useFindingsStyles";

const WORDS = { error: "Error", warning: "Warning", info: "Information" } as const;

/** What is wrong in one sentence, found and expected side by side, and where: Enter or a click goes there. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const styles = useFindingsStyles();
  const session = useSession();
  const about = [finding.indicator, finding.period].filter((text) => text !== "").join(", ");
  return (
    <button
      type="button"
      data-item
      className={styles.card}
      onClick={() => void session.goTo(finding.sheet, finding.cell)}
    >
      <span className={styles.sentence}>
        <SeverityIcon standing={finding.severity} label={WORDS[finding.severity]} />
        <span className={styles.message}>{finding.message}</span>
      </span>
      {(finding.found !== "" || finding.expected !== "") && (
        <span className={styles.pair}>
          <Figure head="Found" text={finding.found} />
          <Figure head="Expected" text={finding.expected} />
        </span>
      )}
      <span className={styles.place}>
        <span className={styles.where}>
          {finding.sheet} {finding.cell}
        </span>
        {about !== "" && <span>{about}</span>}
      </span>
    </button>
  );
}

function Figure({ head, text }: { readonly head: string; readonly text: string }) {
  const styles = useFindingsStyles();
  return (
    <span className={styles.figure}>
      <span className={styles.figureHead}>{head} </span>
      <span className={styles.figureText}>{text === "" ? "empty" : text}</span>
    </span>
  );
}
