import { Checkbox, Link } from "@fluentui/react-components";
import { useState } from "react";
import { isIssued } from "../../domain/plan/is-issued";
import { countChosen } from "../month-end/choice";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { useFormStyles } from "../components/Form/useFormStyles";
import type { Issue } from "../month-end/issue";
import type { Ready } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { counted } from "../words/words";
import { IssueNoteView } from "./IssueNoteView";
import { SmallCounts } from "./SmallCounts";

export interface IssueCopyViewProps {
  readonly ready: Ready;
  readonly issue: Issue;
  readonly work: Work;
}

/** The last step of a month-end: what to look at before the report leaves the council, and the copy that it leaves as. */
export function IssueCopyView({ ready, issue, work }: IssueCopyViewProps) {
  const styles = useFormStyles();
  const session = useSession();
  const [isCopy, setIsCopy] = useState(false);
  const { standing } = ready.refresh;
  const { name } = standing.book.workbook;
  const note = issue.note();
  const made = isIssued(standing.book);
  const undo = () => void session.perform((options) => issue.undo(options));
  const back = () => session.show({ kind: "home" });
  const undoLink = issue.canUndo() && (
    <span>
      Until the pane is closed:{" "}
      <Link as="button" onClick={undo}>
        undo the issue copy
      </Link>
    </span>
  );
  const head = (
    <>
      <PaneHeader title="Issue copy" below={name} onBack={back} />
      {note && <IssueNoteView note={note} />}
    </>
  );
  if (made) {
    return (
      <>
        {head}
        <main className={styles.main} tabIndex={0}>
          <section className={styles.section}>
            <h2 className={styles.head}>This workbook is an issue copy</h2>
            <p className={styles.words}>
              It shows values only, and holds no settings or log. Save it, and it can go out.
            </p>
          </section>
          <InspectInExcel />
        </main>
        <PaneFooter action="Back to the month-end" onAction={back} work={work}>
          {undoLink}
        </PaneFooter>
      </>
    );
  }
  const plan = issue.plan(standing);
  const planned = countChosen(ready);
  return (
    <>
      {head}
      <main className={styles.main}>
        <section className={styles.section}>
          <h2 className={styles.head}>First save a copy</h2>
          <p className={styles.words}>
            The open workbook itself becomes the issue copy. Choose File, Save a Copy, open that copy and come
            back here: your working file stays as it is.
          </p>
        </section>
        {planned > 0 && (
          <section className={styles.section}>
            <h2 className={styles.head}>The refresh is not done</h2>
            <p className={styles.words}>
              {counted(planned, "change")} {planned === 1 ? "is" : "are"} planned and would be missing from
              the copy.{" "}
              <Link as="button" onClick={() => session.show({ kind: "preview" })}>
                Look at them
              </Link>
            </p>
          </section>
        )}
        <SmallCounts plan={plan} />
        <section className={styles.section}>
          <h2 className={styles.head}>What will be done</h2>
          <ul className={styles.list}>
            {issue.sayPlan(plan).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
        <Checkbox
          checked={isCopy}
          disabled={work.busy}
          onChange={(_, data) => setIsCopy(data.checked === true)}
          label={`“${name}” is the copy that I saved to issue.`}
        />
      </main>
      <PaneFooter action="Make it the issue copy" disabled={!isCopy} onAction={make} work={work}>
        {undoLink}
      </PaneFooter>
    </>
  );

  function make(): void {
    if (isCopy) void session.perform((options) => issue.make(standing.book, options));
  }
}

/** What no add-in can take out of a workbook. */
function InspectInExcel() {
  const styles = useFormStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>What only Excel itself can take out</h2>
      <p className={styles.words}>
        Who saved it last, notes, links to files: File, Info, Check for Issues, Inspect Document finds them
        and takes them out.
      </p>
    </section>
  );
}
