import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { StatePage } from "../components/StatePage/StatePage";
import type { Blockage } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { explain, leadsToUndo } from "./explain";
import { LeftList } from "../undo/LeftList";
import { CellLinks } from "./CellLinks";
import { useBlockedStyles } from "./useBlockedStyles";

export interface BlockedProps {
  readonly blockage: Exclude<Blockage, { kind: "not-a-report" }>;
  readonly work: Work;
}

/** Why there is no refresh to show, or why nothing was written, and what to do about it. */
export function Blocked({ blockage, work }: BlockedProps) {
  const styles = useBlockedStyles();
  const session = useSession();
  const { head, title, listHead, list, cells, left = [], advice } = explain(blockage);
  return (
    <>
      <PaneHeader title={head} />
      <main className={styles.main} tabIndex={0}>
        <StatePage standing="warning" title={title}>
          {list.length > 0 && (
            <>
              <h3>{listHead}</h3>
              <ul>
                {list.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </>
          )}
          {cells.length > 0 && <CellLinks cells={cells} />}
          {left.length > 0 && <LeftList left={left} />}
          <p>{advice}</p>
        </StatePage>
      </main>
      {leadsToUndo(blockage) ? (
        <PaneFooter action="Undo the refresh" onAction={() => void session.undo()} work={work} />
      ) : (
        <PaneFooter action="Read the workbook again" onAction={() => void session.read()} work={work} />
      )}
    </>
  );
}
