import { Notice } from "../components/Notice/Notice";
import type { IssueNote } from "../month-end/issue";
import { LeftList } from "../undo/LeftList";
import { counted, listed } from "../words/words";
import { useFormStyles } from "../components/Form/useFormStyles";

/** What became of the last making or undoing; nothing before it. */
export function IssueNoteView({ note }: { readonly note: IssueNote | undefined }) {
  const styles = useFormStyles();
  switch (note?.kind) {
    case undefined:
      return null;
    case "made": {
      const { formulas, sheets, names, remarks, charts } = note.counts;
      const others = listed(
        [
          [sheets.length, "sheet"],
          [names, "name"],
          [remarks, "comment"],
        ],
        "nothing else",
      );
      return (
        <Notice standing="fine">
          Made: {counted(formulas, "formula")} {formulas === 1 ? "is a value" : "are values"} now, {others}{" "}
          taken out, {counted(charts, "chart")} of ours kept as drawn.
          {note.notesLeft && " Notes, if there are any, stay: this Excel lets no add-in reach them."}
        </Notice>
      );
    }
    case "undone":
      return (
        <>
          <Notice standing="fine">
            Undone: the workbook computes again. Comments that came back are under your name.
          </Notice>
          {note.left.length > 0 && (
            <div className={styles.main}>
              <LeftList left={note.left} />
            </div>
          )}
        </>
      );
    case "half-way":
      return (
        <Notice>Excel failed half-way. Undo the issue copy to go back. The reason given: {note.error}</Notice>
      );
    case "refused":
      return (
        <Notice>
          Nothing was written.{" "}
          {note.because === "protected"
            ? `Protected: ${note.sheets.join(", ")}. Unprotect (tab Review), then try again.`
            : `Formulas on ${note.sheets.join(", ")} spill into other cells. Copy these cells and paste them as values, then try again.`}
        </Notice>
      );
  }
}
