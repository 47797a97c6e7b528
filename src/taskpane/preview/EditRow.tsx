import { Checkbox, Link } from "@fluentui/react-components";
import { ArrowRight12Regular } from "@fluentui/react-icons/svg/arrow-right";
import { memo } from "react";
import type { Edit } from "../../domain/plan/plan";
import type { Session } from "../month-end/session";
import { usePreviewStyles } from "./usePreviewStyles";

export interface EditRowProps {
  readonly edit: Edit;
  /** Its position in the plan. */
  readonly index: number;
  readonly ticked: boolean;
  /** The box cannot be changed: the edit belongs to the roll, or the plan is being written. */
  readonly locked: boolean;
  readonly namesSheet: boolean;
  readonly session: Session;
}

/** One change: where, before and after, why. Drawn anew only when its own tick changes: a plan holds thousands. */
export const EditRow = memo(function EditRow({
  edit,
  index,
  ticked,
  locked,
  namesSheet,
  session,
}: EditRowProps) {
  const styles = usePreviewStyles();
  const where = namesSheet ? `${edit.sheet} ${edit.cell}` : edit.cell;
  return (
    <li className={styles.row}>
      <Checkbox
        aria-label={`Change ${where} from ${spoken(edit.before)} to ${spoken(edit.after)}`}
        className={styles.box}
        checked={ticked}
        disabled={locked}
        onChange={() => session.choose([index], !ticked)}
      />
      <div className={styles.words}>
        <div className={styles.line}>
          <Link
            as="button"
            data-item
            className={styles.where}
            title={`Go to ${edit.sheet} ${edit.cell}`}
            onClick={() => void session.goTo(edit.sheet, edit.cell)}
          >
            {where}
          </Link>
          <span className={styles.change}>
            <span className={styles.before}>{edit.before === "" ? "empty" : edit.before}</span>
            <ArrowRight12Regular className={styles.arrow} aria-label="becomes" role="img" />
            <span className={styles.after}>{edit.after === "" ? "empty" : edit.after}</span>
          </span>
        </div>
        <span className={styles.because}>{edit.because}</span>
      </div>
    </li>
  );
});

function spoken(text: string): string {
  return text === "" ? "empty" : text;
}
