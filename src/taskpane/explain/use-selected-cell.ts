import { useEffect, useState } from "react";
import type { SelectedCell } from "../../excel/watch-selection";
import { useSession } from "../month-end/use-session";

export interface Selected {
  /** Undefined until Excel has said. */
  readonly cell: SelectedCell | undefined;
  /** Excel does not tell which cell is selected. */
  readonly failed: boolean;
  readonly tryAgain: () => void;
}

/** The cell that is selected in the sheet, as long as the view stands. */
export function useSelectedCell(): Selected {
  const session = useSession();
  const [cell, setCell] = useState<SelectedCell>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    setFailed(false);
    const watching = session.watchSelection(setCell);
    watching.catch(() => setFailed(true));
    return () => {
      watching
        .then((stop) => stop())
        // A watch that never began needs no end, and one that Excel does not end tells a view that is gone.
        .catch(() => undefined);
    };
  }, [session, tries]);
  return { cell, failed, tryAgain: () => setTries(tries + 1) };
}
