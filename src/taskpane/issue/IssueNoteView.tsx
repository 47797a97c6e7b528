import { Notice } from "../components/Notice/Notice";
import type { IssueNote } from "../month-end/issue-words";
import { LeftList } from "../undo/LeftList";
import { useFormStyles } from "../components/Form/useFormStyles";

/** What became of the last making or undoing. */
export function IssueNoteView({ note: { standing, words, left } }: { readonly note: IssueNote }) {
  const styles = useFormStyles();
  return (
    <>
      <Notice standing={standing}>{words}</Notice>
      {left.length > 0 && (
        <div className={styles.main}>
          <LeftList left={left} />
        </div>
      )}
    </>
  );
}
