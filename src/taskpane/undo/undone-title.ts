import type { Undone } from "../month-end/state";
import { counted } from "../words/words";

/** What became of an undo, in a sentence. */
export function undoneTitle({ changes, left }: Undone): string {
  const back = changes === 0 ? "Nothing was put back" : `${counted(changes, "change")} taken back`;
  return left.length === 0 ? `${back}.` : `${back}, ${counted(left.length, "place")} left as now.`;
}
