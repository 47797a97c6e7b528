import { Checkbox, Link, mergeClasses } from "@fluentui/react-components";
import { ArrowRight12Regular } from "@fluentui/react-icons/svg/arrow-right";
import { memo } from "react";
import type { Edit } from "../../domain/plan/plan";
import type { Session } from "../month-end/session";
import { isSameFigure } from "./groups";
import { usePreviewStyles } from "./usePreviewStyles";

export interface EditRowProps {
  readonly edit: Edit;
  /** What its cell is about: the name, "" where it is about no figure, and the period. */
  readonly name: string;
  readonly period: string;
  /** Its position in the plan. */
  readonly index: number;
  readonly ticked: boolean;
  /** The box cannot be changed: the edit belongs to the roll, or the plan is being written. */
  readonly locked: boolean;
  readonly namesSheet: boolean;
  readonly session: Session;
}

/** One change: what, before and after, where, why. Drawn anew only when its own tick changes: a plan holds thousands. */
export const EditRow = memo(function EditRow({ edit, name, period, index, ticked, ...rest }: EditRowProps) {
  const { locked, namesSheet, session } = rest;
  const styles = usePreviewStyles();
  const where = (namesSheet ? `${edit.sheet} ${edit.cell}` : edit.cell).trim();
  return (
    <li className={styles.row}>
      <Checkbox
        aria-label={`${where}: ${said(edit.before)} becomes ${said(edit.after)}`}
        className={styles.box}
        checked={ticked}
        disabled={locked}
        onChange={() => session.choose([index], !ticked)}
      />
      <div className={styles.words}>
        <div className={styles.line}>
          <span className={styles.label} title={name}>
            {name === "" ? where : name}
          </span>
          {isSameFigure(edit) ? (
            <span className={mergeClasses(styles.after, styles.same)}>{said(edit.after)}</span>
          ) : (
            <span className={styles.change}>
              <span className={styles.before}>{said(edit.before)}</span>
              <ArrowRight12Regular className={styles.arrow} aria-label="becomes" role="img" />
              <span className={styles.after}>{said(edit.after)}</span>
            </span>
          )}
        </div>
        <div className={styles.because}>
          <Link
            as="button"
            data-item
            className={styles.where}
            title={`Go to ${edit.sheet} ${edit.cell}`}
            onClick={() => void session.goTo(edit.sheet, edit.cell)}
          >
            {where}
          </Link>{" "}
          {period !== "" && `${period}: `}
          {edit.because}
          {isSameFigure(edit) && <code className={styles.formula}>{formulaOf(edit)}</code>}
        </div>
      </div>
    </li>
  );
});

function said(text: string): string {
  return text === "" ? "empty" : text;
}

function formulaOf(edit: Edit): string {
  return edit.target === "cell" && "formula" in edit.write ? edit.write.formula : "";
}
