import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Finding } from "../../domain/finding";
import { groupByCause } from "../../domain/findings/group-by-cause";
import { useShowMore } from "../components/use-show-more";
import { whole } from "../words/words";
import { FindingCard } from "./FindingCard";
import type { FindingGroup } from "./groups";
import { useFindingsStyles } from "./useFindingsStyles";

export interface FindingListProps {
  readonly group: FindingGroup;
  /** Every finding that stands, for fixes of one kind. */
  readonly findings: readonly Finding[];
  readonly busy: boolean;
}

/** One group of findings, a card for each cause, in pieces where it is long. */
export function FindingList({ group, findings, busy }: FindingListProps) {
  const styles = useFindingsStyles();
  const causes = useMemo(() => groupByCause(group.findings), [group]);
  const { shown, more, showMore } = useShowMore(causes, 25);
  return (
    <section>
      <h2 className={styles.heading}>
        {group.title}
        <span className={styles.count}>{whole(group.findings.length)}</span>
      </h2>
      <ul className={styles.cards}>
        {shown.map((cause) => (
          <li key={JSON.stringify([cause.lead.rule, cause.lead.sheet, cause.lead.cell, cause.lead.message])}>
            <FindingCard cause={cause} findings={findings} busy={busy} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button appearance="subtle" size="small" onClick={showMore}>
          Show {whole(more)} more
        </Button>
      )}
    </section>
  );
}
