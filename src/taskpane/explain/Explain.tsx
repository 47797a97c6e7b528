import { useMemo } from "react";
import { mergeAt } from "../../domain/workbook";
import { a1 } from "../../domain/place";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { StatePage } from "../components/StatePage/StatePage";
import type { Ready } from "../month-end/state";
import type { Tools } from "../month-end/tools";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { CellWords } from "./CellWords";
import { Concerns } from "./Concerns";
import { concernsOf } from "./cell-concerns";
import { useExplainStyles } from "./useExplainStyles";
import { useSelectedCell } from "./use-selected-cell";

export interface ExplainProps {
  readonly ready: Ready;
  readonly tools: Tools;
  readonly work: Work;
}

/** The cell that is selected in the sheet, in words; it follows the selection. */
export function Explain({ ready, tools, work }: ExplainProps) {
  const styles = useExplainStyles();
  const session = useSession();
  const { standing } = ready.refresh;
  const { cell: selected, failed, tryAgain } = useSelectedCell();
  const explanation = useMemo(
    () => selected && tools.explainCell(standing, selected),
    [tools, standing, selected],
  );
  const sheet = selected && standing.cells.sheet(selected.sheet);
  const merge = selected && sheet && mergeAt(sheet, selected.row, selected.column);
  const at = selected && { ...selected, ...(merge ? { row: merge.row, column: merge.column } : {}) };
  const read = at && standing.cells.cell(at);
  const isChanged = selected !== undefined && read !== undefined && !merge && isOther();
  return (
    <>
      <PaneHeader
        title="Explain"
        {...(at ? { aside: a1(at.row, at.column), below: at.sheet } : {})}
        onBack={() => session.show({ kind: "home" })}
      />
      <main className={styles.main} aria-live="polite">
        {failed && (
          <StatePage standing="warning" title="Excel does not say which cell is selected.">
            <p>
              Leave the cell that is being typed in, if there is one, then try again. Nothing was changed.
            </p>
          </StatePage>
        )}
        {at && explanation && (
          <>
            <CellWords explanation={explanation} />
            <Concerns concerns={concernsOf(ready.refresh, at.sheet, a1(at.row, at.column))} />
          </>
        )}
        {at && !explanation && (
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
      {failed ? (
        <PaneFooter action="Try again" onAction={tryAgain} work={work} />
      ) : (
        <PaneFooter action="Read the workbook again" onAction={() => void session.read()} work={work}>
          <span>Select another cell in the sheet to have it explained.</span>
        </PaneFooter>
      )}
    </>
  );

  function isOther(): boolean {
    return selected?.content !== (read?.formula === "" ? read.value : read?.formula);
  }
}
