import { Button } from "@fluentui/react-components";
import type { DismissedFinding } from "../../domain/findings/dismissals";
import { Disclosure } from "../components/Disclosure/Disclosure";
import { useSession } from "../month-end/use-session";
import { useFindingsStyles } from "./useFindingsStyles";

export interface DismissedListProps {
  readonly dismissed: readonly DismissedFinding[];
  readonly busy: boolean;
}

/** What was dismissed and still is, each with its reason and the way back. */
export function DismissedList({ dismissed, busy }: DismissedListProps) {
  const styles = useFindingsStyles();
  const session = useSession();
  if (dismissed.length === 0) return null;
  return (
    <Disclosure title="Dismissed" count={dismissed.length} openAtFirst={false}>
      {() => (
        <ul className={styles.cards}>
          {dismissed.map(({ finding, dismissal }) => (
            <li key={dismissal.row} className={styles.card}>
              <button
                type="button"
                data-item
                className={styles.main}
                onClick={() => void session.goTo(finding.sheet, finding.cell)}
              >
                <span className={styles.message}>{finding.message}</span>
                <span className={styles.reason}>
                  {dismissal.reason} ({dismissal.at})
                </span>
              </button>
              <div className={styles.actions}>
                <Button
                  size="small"
                  appearance="subtle"
                  disabledFocusable={busy}
                  onClick={() => void session.restore(dismissal)}
                >
                  Show again
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
