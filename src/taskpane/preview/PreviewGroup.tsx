import { Button, Checkbox } from "@fluentui/react-components";
import { Disclosure } from "../components/Disclosure/Disclosure";
import { useShowMore } from "../components/use-show-more";
import { isOptional } from "../month-end/choice";
import { useSession } from "../month-end/use-session";
import { whole } from "../words/words";
import { EditRow } from "./EditRow";
import type { EditGroup } from "./groups";
import type { LabelOf } from "./labels";
import { usePreviewStyles } from "./usePreviewStyles";

export interface PreviewGroupProps {
  readonly group: EditGroup;
  readonly labelOf: LabelOf;
  readonly leftOut: ReadonlySet<number>;
  readonly busy: boolean;
}

/** A group of changes, with a box that ticks them all. */
export function PreviewGroup({ group, labelOf, leftOut, busy }: PreviewGroupProps) {
  const session = useSession();
  const optional = group.edits.filter(({ edit }) => isOptional(edit)).map(({ index }) => index);
  const out = optional.filter((index) => leftOut.has(index)).length;
  return (
    <Disclosure
      title={group.title}
      count={group.edits.length}
      openAtFirst={group.openAtFirst}
      before={
        <Checkbox
          aria-label={`${group.title}: all ${whole(group.edits.length)} changes`}
          checked={out === 0 ? true : out === optional.length ? false : "mixed"}
          disabled={busy || optional.length === 0}
          onChange={() => session.choose(optional, out > 0)}
        />
      }
    >
      {() => <Rows group={group} labelOf={labelOf} leftOut={leftOut} busy={busy} />}
    </Disclosure>
  );
}

function Rows({ group, labelOf, leftOut, busy }: PreviewGroupProps) {
  const styles = usePreviewStyles();
  const session = useSession();
  const { shown, more, showMore } = useShowMore(group.edits, 50);
  return (
    <div className={styles.rows}>
      {group.note !== undefined && <p className={styles.note}>{group.note}</p>}
      <ul className={styles.list}>
        {shown.map(({ edit, index }) => (
          <EditRow
            key={index}
            edit={edit}
            {...labelOf(edit)}
            index={index}
            ticked={!leftOut.has(index)}
            locked={busy || !isOptional(edit)}
            namesSheet={group.spansSheets}
            session={session}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button appearance="subtle" size="small" onClick={showMore}>
          Show {whole(more)} more
        </Button>
      )}
    </div>
  );
}
