import { mergeAt } from "../../domain/workbook";
import { a1 } from "../../domain/place";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import type { Ready } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { CellWords } from "./CellWords";
import { Concerns } from "./Concerns";
import { concernsOf } from "./cell-concerns";
import { useExplainStyles } from "./useExplainStyles";
import { useExplanation } from "./use-explanation";
import { useSelectedCell } from "./use-selected-cell";

export interface ExplainProps {
  readonly ready: Ready;
  readonly work: Work;
}

/** The cell that is selected in the sheet, in words; it follows the selection. */
export function Explain({ ready, work }: ExplainProps) {
  const styles = useExplainStyles();
  const session = useSession();
  const { standing } = ready.refresh;
  const selected = useSelectedCell();
  const explained = useExplanation(standing, selected);
  const place = explained?.place;
  const sheet = place && standing.cells.sheet(place.sheet);
  const merge = place && sheet && mergeAt(sheet, place.row, place.column);
  const at = place && { ...place, ...(merge ? { row: merge.row, column: merge.column } : {}) };
  const read = at && standing.cells.cell(at);
  const isChanged = selected !== undefined && read !== undefined && selected === place && !merge && isOther();
  return (
    <>
      <PaneHeader
        title="Explain"
        {...(at ? { aside: a1(at.row, at.column), below: at.sheet } : {})}
        onBack={() => session.show({ kind: "home" })}
      />
      <main className={styles.main} aria-live="polite">
        {at && explained.explanation && (
          <>
            <CellWords explanation={explained.explanation} />
            <Concerns concerns={concernsOf(ready.refresh, at.sheet, a1(at.row, at.column))} />
          </>
        )}
        {at && !explained.explanation && (
          <p className={styles.hint}>
            {at.sheet} {a1(at.row, at.column)} is no part of the report’s tables. Select a figure, a colour,
            an arrow or a target, on the scorecard or on a page.
          </p>
        )}
        {isChanged && (
          <p className={styles.hint}>
            The cell was changed since the workbook was read: this is what it was then.
          </p>
        )}
      </main>
      <PaneFooter action="Read the workbook again" onAction={() => void session.read()} work={work}>
        <span>Select another cell in the sheet to have it explained.</span>
      </PaneFooter>
    </>
  );

  function isOther(): boolean {
    return selected?.content !== (read?.formula === "" ? read.value : read?.formula);
  }
}
