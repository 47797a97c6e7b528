import { useMemo, useState } from "react";
import { moveWithArrowKeys } from "../components/arrow-keys";
import { FilterBar } from "../components/FilterBar/FilterBar";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { SkipToAction } from "../components/SkipToAction/SkipToAction";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { unplanned } from "../../domain/plan/unplanned";
import { countChosen } from "../month-end/choice";
import type { Ready } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { counted, whole } from "../words/words";
import { countFilters, type PreviewFilter } from "./filters";
import { groupEdits } from "./groups";
import { labelCells } from "./labels";
import { PreviewGroup } from "./PreviewGroup";
import { usePreviewStyles } from "./usePreviewStyles";

export interface PreviewProps {
  readonly ready: Ready;
  readonly work: Work;
}

/** What the refresh will change, before it changes anything. */
export function Preview({ ready, work }: PreviewProps) {
  const styles = usePreviewStyles();
  const session = useSession();
  const { edits } = ready.refresh.plan;
  const [filter, setFilter] = useState<PreviewFilter | undefined>(undefined);
  const filters = useMemo(() => countFilters(edits), [edits]);
  const groups = useMemo(() => groupEdits(edits, filter), [edits, filter]);
  const labelOf = useMemo(() => labelCells(ready.refresh.book), [ready.refresh.book]);
  const chosen = countChosen(ready);
  const home = () => session.show({ kind: "home" });
  return (
    <>
      <PaneHeader
        title="What will change"
        aside={ready.leftOut.size === 0 ? whole(edits.length) : `${whole(chosen)} of ${whole(edits.length)}`}
        onBack={home}
      />
      {filters.length > 0 && (
        <div className={styles.filter} role="search">
          <FilterBar
            label="Changes to show"
            chosen={filter ?? "all"}
            onChoose={(key) => setFilter(key === "all" || key === filter ? undefined : key)}
            options={[{ key: "all" as const, words: "All", count: edits.length }, ...filters]}
          />
        </div>
      )}
      <main className={styles.main} onKeyDown={moveWithArrowKeys}>
        {groups.length > 0 && <SkipToAction action="Apply" />}
        {groups.length === 0 && (
          <p className={styles.nothing}>
            Nothing to change: everything that can be worked out already stands in the workbook.
          </p>
        )}
        {groups.map((group) => (
          <PreviewGroup
            key={`${filter ?? ""} ${group.title}`}
            group={group}
            labelOf={labelOf}
            leftOut={ready.leftOut}
            busy={work.busy}
          />
        ))}
        {unplanned(ready.refresh.book).map((sentence) => (
          <p key={sentence} className={styles.log}>
            {sentence}
          </p>
        ))}
        {chosen > 0 && <p className={styles.log}>The refresh is written down on the sheet Refresh log.</p>}
      </main>
      {groups.length === 0 ? (
        <PaneFooter action="Back to the month-end" onAction={home} work={work} />
      ) : (
        <PaneFooter
          action={`Apply ${counted(chosen, "change")}`}
          onAction={() => void session.apply()}
          disabled={chosen === 0}
          work={work}
        >
          {ready.leftOut.size > 0 && <span>{counted(ready.leftOut.size, "change")} left out</span>}
        </PaneFooter>
      )}
    </>
  );
}
