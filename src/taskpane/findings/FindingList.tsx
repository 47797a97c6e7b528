import { Button } from "@fluentui/react-components";
import { useShowMore } from "../components/use-show-more";
import { whole } from "../words/words";
import { FindingCard } from "./FindingCard";
import type { FindingGroup } from "./groups";
import { useFindingsStyles } from "./useFindingsStyles";

/** One group of findings, in pieces where it is long. */
export function FindingList({ group }: { readonly group: FindingGroup }) {
  const styles = useFindingsStyles();
  const { shown, more, showMore } = useShowMore(group.findings, 25);
  return (
    <section>
      <h2 className={styles.heading}>
        {group.title}
        <span className={styles.count}>{whole(group.findings.length)}</span>
      </h2>
      <ul className={styles.cards}>
        {shown.map((finding, index) => (
          <li key={`${finding.rule} ${finding.sheet} ${finding.cell} ${index}`}>
            <FindingCard finding={finding} />
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
