import { useState } from "react";
import type { Grouping } from "./groups";

/** In memory alone: it lasts as long as the pane is open. */
let remembered: Grouping = "action";

/** How the findings are grouped, as chosen last. */
export function useGrouping(): readonly [Grouping, (by: Grouping) => void] {
  const [by, setBy] = useState(remembered);
  return [
    by,
    (chosen) => {
      remembered = chosen;
      setBy(chosen);
    },
  ];
}
