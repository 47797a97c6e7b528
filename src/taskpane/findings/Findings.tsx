import { Input, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Severity } from "../../domain/finding";
import { moveWithArrowKeys } from "../components/arrow-keys";
import { FilterBar } from "../components/FilterBar/FilterBar";
import { WorkFooter } from "../components/PaneFooter/WorkFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { SeverityIcon } from "../components/SeverityIcon/SeverityIcon";
import { countSeverities } from "../home/summaries";
import type { Ready } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { whole } from "../words/words";
import { DismissedList } from "./DismissedList";
import { FindingList } from "./FindingList";
import { groupFindings, type Grouping } from "./groups";
import { EVERYTHING, narrow, sheetsOf } from "./narrow";
import { useGrouping } from "./use-grouping";
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
  const { findings, dismissed, plan, book } = ready.refresh;
  const [narrowing, setNarrowing] = useState(EVERYTHING);
  const [by, setBy] = useGrouping();
  const order = useMemo(() => book.workbook.sheets.map(({ name }) => name), [book]);
  const groups = useMemo(
    () => groupFindings(narrow(findings, { ...narrowing, severity }), by, plan, order),
    [findings, narrowing, severity, by, plan, order],
  );
  const sheets = useMemo(() => sheetsOf(findings, order), [findings, order]);
  const isNarrowed = narrowing.sheet !== "" || narrowing.words.trim() !== "";
  const counts = countSeverities(ready.refresh);
  const keptFocus = useKeptFocus(findings);
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
        <div className={styles.narrow}>
          <Input
            className={styles.search}
            type="search"
            placeholder="Search"
            aria-label="Search the findings"
            value={narrowing.words}
            onChange={(_, { value: words }) => setNarrowing({ ...narrowing, words })}
          />
          <Select
            className={styles.sheets}
            aria-label="Findings on"
            value={narrowing.sheet}
            onChange={(_, { value: sheet }) => setNarrowing({ ...narrowing, sheet })}
          >
            <option value="">All sheets</option>
            {sheets.map(({ sheet, count }) => (
              <option key={sheet} value={sheet}>
                {sheet} ({whole(count)})
              </option>
            ))}
          </Select>
        </div>
      </div>
      <main className={styles.list} onKeyDown={moveWithArrowKeys} {...keptFocus}>
        {groups.length === 0 && (
          <p className={styles.nothing} role="status">
            {isNarrowed
              ? "No finding fits. Clear the search, or choose All and All sheets."
              : "Nothing found."}
          </p>
        )}
        {groups.length > 0 && (
          <Select
            className={styles.grouping}
            size="small"
            aria-label="Group by"
            value={by}
            onChange={(_, { value }) => setBy(value as Grouping)}
          >
            <option value="action">By what to do</option>
            <option value="severity">By severity</option>
            <option value="section">By section</option>
          </Select>
        )}
        {groups.map((group) => (
          <FindingList key={group.title} group={group} findings={findings} busy={work.busy} />
        ))}
        <DismissedList dismissed={dismissed} busy={work.busy} />
      </main>
      <WorkFooter work={work} />
    </>
  );
}
