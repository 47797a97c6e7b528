import { ProgressBar } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Severity } from "../../domain/finding";
import { moveWithArrowKeys } from "../components/arrow-keys";
import { FilterBar } from "../components/FilterBar/FilterBar";
import { useDelayed } from "../components/use-delayed";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { SeverityIcon } from "../components/SeverityIcon/SeverityIcon";
import { countSeverities } from "../home/summaries";
import type { Ready } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { DismissedList } from "./DismissedList";
import { FindingList } from "./FindingList";
import { groupFindings } from "./groups";
import { useKeptFocus } from "./use-kept-focus";
import { useFindingsStyles } from "./useFindingsStyles";

export interface FindingsProps {
  readonly ready: Ready;
  /** Only those of one severity; undefined: all. */
  readonly severity: Severity | undefined;
  readonly work: Work;
}

const SEVERITIES: readonly (readonly [Severity, string, string])[] = [
  ["error", "error", "errors"],
  ["warning", "warning", "warnings"],
  ["info", "for information", "for information"],
];

/** What the rules found, as cards; a card goes to its cell. */
export function Findings({ ready, severity, work }: FindingsProps) {
  const styles = useFindingsStyles();
  const session = useSession();
  const { findings, dismissed, plan } = ready.refresh;
  const groups = useMemo(() => groupFindings(findings, plan, severity), [findings, plan, severity]);
  const counts = countSeverities(ready.refresh);
  const keptFocus = useKeptFocus(findings);
  const showProgress = useDelayed(work.busy, 300);
  return (
    <>
      <PaneHeader title="Check" onBack={() => session.show({ kind: "home" })} />
      <div className={styles.filter} role="search">
        <FilterBar
          label="Findings by severity"
          chosen={severity ?? "all"}
          onChoose={(key) =>
            session.show({
              kind: "findings",
              ...(key === "all" || key === severity ? {} : { severity: key }),
            })
          }
          options={[
            { key: "all" as const, words: "All", count: findings.length },
            ...SEVERITIES.map(([key, one, many]) => ({
              key,
              words: counts[key] === 1 ? one : many,
              icon: <SeverityIcon standing={key} />,
              count: counts[key],
            })),
          ]}
        />
      </div>
      {showProgress && <ProgressBar shape="square" aria-label={work.progress?.phase ?? "Working"} />}
      <main className={styles.list} onKeyDown={moveWithArrowKeys} {...keptFocus}>
        {groups.length === 0 && <p className={styles.nothing}>Nothing found.</p>}
        {groups.map((group) => (
          <FindingList key={group.title} group={group} findings={findings} busy={work.busy} />
        ))}
        <DismissedList dismissed={dismissed} busy={work.busy} />
      </main>
    </>
  );
}
