import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { StatePage } from "../components/StatePage/StatePage";
import type { Undone } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { LeftList } from "./LeftList";
import { undoneTitle } from "./undone-title";
import { useUndoStyles } from "./useUndoStyles";

export interface UndonePageProps {
  readonly undone: Undone;
  readonly work: Work;
}

/** What an undo put back, and what it left as a person has changed it since. */
export function UndonePage({ undone, work }: UndonePageProps) {
  const styles = useUndoStyles();
  const session = useSession();
  const { left } = undone;
  return (
    <>
      <PaneHeader title="Undone" />
      <main className={styles.main} tabIndex={0}>
        <StatePage standing={left.length === 0 ? "fine" : "warning"} title={undoneTitle(undone)}>
          <p className={styles.hint}>
            {left.length === 0 ? "The workbook is as it was before." : "Everything else is as it was before."}
          </p>
          {left.length > 0 && <LeftList left={left} />}
        </StatePage>
      </main>
      <PaneFooter action="Read the workbook again" onAction={() => void session.read()} work={work} />
    </>
  );
}
