import { Button } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { fixedAlike } from "../../domain/findings/fixes";
import { useSession } from "../month-end/use-session";
import { whole } from "../words/words";
import { useFindingsStyles } from "./useFindingsStyles";

export interface FindingActionsProps {
  readonly finding: Finding;
  /** Every finding that stands. */
  readonly findings: readonly Finding[];
  readonly busy: boolean;
  readonly onDismiss: () => void;
}

/** What can be done about a finding here: a mechanical fix, shown before it is made, all of its kind, or dismissing it. */
export function FindingActions({ finding, findings, busy, onDismiss }: FindingActionsProps) {
  const styles = useFindingsStyles();
  const session = useSession();
  const { fix } = finding;
  const alike = fix ? fixedAlike(findings, finding) : [];
  return (
    <div className={styles.actions}>
      {fix && (
        <Button
          size="small"
          disabledFocusable={busy}
          title={`${fix.does}: “${fix.edit.before}” becomes ${fix.edit.after}`}
          onClick={() => void session.fix([finding])}
        >
          Fix: {fix.edit.after}
        </Button>
      )}
      {alike.length > 1 && (
        <Button size="small" disabledFocusable={busy} onClick={() => void session.fix(alike)}>
          Fix all {whole(alike.length)} like this
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.quiet}
        disabledFocusable={busy}
        onClick={onDismiss}
      >
        Dismiss
      </Button>
    </div>
  );
}
