import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { StatePage } from "../components/StatePage/StatePage";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { FAILED_TITLE } from "./explain";
import { useBlockedStyles } from "./useBlockedStyles";

export interface FailedProps {
  /** In the words of what failed. */
  readonly error: string;
  readonly work: Work;
}

/** Something broke that nobody planned for: what happened, what it means for the workbook, what to do. */
export function Failed({ error, work }: FailedProps) {
  const styles = useBlockedStyles();
  const session = useSession();
  return (
    <>
      <PaneHeader title="Not done" />
      <main className={styles.main} tabIndex={0}>
        <StatePage standing="error" title={FAILED_TITLE}>
          <p>
            Read the workbook again. If that does not help, close the workbook, open it, and try once more.
          </p>
          <h3>The reason given</h3>
          <p className={styles.said}>{error}</p>
        </StatePage>
      </main>
      <PaneFooter action="Read the workbook again" onAction={() => void session.read()} work={work} />
    </>
  );
}
