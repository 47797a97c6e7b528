import { Link } from "@fluentui/react-components";
import { usePaneState, useSession } from "../month-end/use-session";
import { dayInWords, timeOfDay } from "../words/words";
import { useUndoStyles } from "./useUndoStyles";

/** The refresh that can be undone, and the way to do so; nothing where there is none. */
export function LastRefresh() {
  const styles = useUndoStyles();
  const session = useSession();
  const { lastRefresh } = usePaneState();
  if (!lastRefresh) return null;
  const { at } = lastRefresh;
  return (
    <span className={styles.last}>
      Last refresh {dayInWords(at)} at {timeOfDay(at)},{" "}
      <Link as="button" onClick={() => void session.undo()}>
        undo
      </Link>
    </span>
  );
}
