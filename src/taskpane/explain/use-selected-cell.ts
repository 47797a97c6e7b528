import { useEffect, useState } from "react";
import type { SelectedCell } from "../../excel/watch-selection";
import { useSession } from "../month-end/use-session";

/** The cell that is selected in the sheet, as long as the view stands; undefined until Excel has said. */
export function useSelectedCell(): SelectedCell | undefined {
  const session = useSession();
  const [cell, setCell] = useState<SelectedCell>();
  useEffect(() => {
    const watching = session.watchSelection(setCell);
    return () => void watching.then((stop) => stop());
  }, [session]);
  return cell;
}
