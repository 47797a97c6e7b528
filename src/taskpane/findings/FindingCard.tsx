import { useRef, useState } from "react";
import type { Finding } from "../../domain/finding";
import type { CauseGroup } from "../../domain/findings/group-by-cause";
import { SeverityIcon } from "../components/SeverityIcon/SeverityIcon";
import { useSession } from "../month-end/use-session";
import { DismissForm } from "./DismissForm";
import { FindingActions } from "./FindingActions";
import { OtherFindings } from "./OtherFindings";
import { useFindingsStyles } from "./useFindingsStyles";

const WORDS = { error: "Error", warning: "Warning", info: "Information" } as const;

export interface FindingCardProps {
  readonly cause: CauseGroup;
  /** Every finding that stands, for fixes of one kind. */
  readonly findings: readonly Finding[];
  /** Something is being written. */
  readonly busy: boolean;
}

/**
 * What is wrong in one sentence, found and expected side by side, and where: Enter or a click goes there, Delete dismisses.
 * What has the same cause stands on the same card.
 */
export function FindingCard({ cause: { lead, others }, findings, busy }: FindingCardProps) {
  const styles = useFindingsStyles();
  const session = useSession();
  const [dismissing, setDismissing] = useState(false);
  const main = useRef<HTMLButtonElement>(null);
  const about = [lead.indicator, lead.period].filter((text) => text !== "").join(", ");
  return (
    <div className={styles.card}>
      <button
        ref={main}
        type="button"
        data-item
        className={styles.main}
        onClick={() => void session.goTo(lead.sheet, lead.cell)}
        onKeyDown={({ key }) => {
          if (key === "Delete") setDismissing(true);
        }}
      >
        <span className={styles.sentence}>
          <SeverityIcon standing={lead.severity} label={WORDS[lead.severity]} />
          <span className={styles.message}>{lead.message}</span>
        </span>
        {(lead.found !== "" || lead.expected !== "") && (
          <span className={styles.pair}>
            <Figure head="Found" text={lead.found} />
            <Figure head="Expected" text={lead.expected} />
          </span>
        )}
        <span className={styles.place}>
          <span className={styles.where}>
            {lead.sheet} {lead.cell}
          </span>
          {about !== "" && <span>{about}</span>}
        </span>
      </button>
      {others.length > 0 && <OtherFindings lead={lead} others={others} />}
      {dismissing ? (
        <DismissForm
          lead={lead}
          others={others}
          busy={busy}
          onClose={() => {
            setDismissing(false);
            main.current?.focus();
          }}
        />
      ) : (
        <FindingActions
          finding={lead}
          findings={findings}
          busy={busy}
          onDismiss={() => setDismissing(true)}
        />
      )}
    </div>
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
