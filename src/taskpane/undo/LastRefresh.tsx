import { Link } from "@fluentui/react-components";
import type { Amendment } from "../../domain/plan/plan";
import { usePaneState, useSession } from "../month-end/use-session";
import { dayInWords, timeOfDay } from "../words/words";
import { ForgetUndo } from "./ForgetUndo";
import { useUndoStyles } from "./useUndoStyles";

const WORDS: Readonly<Record<Amendment, string>> = {
  fix: "Findings fixed",
  dismissal: "Findings dismissed",
  restoral: "Finding shown again",
  draft: "Drafts put in or taken out",
  colours: "Colours applied",
  settings: "Settings changed",
};

/** The refresh, or the change after it, that can be undone, and the way to do so; nothing where there is none. */
export function LastRefresh() {
  const styles = useUndoStyles();
  const session = useSession();
  const { lastRefresh } = usePaneState();
  if (!lastRefresh) return null;
  const { at, amends } = lastRefresh;
  return (
    <span className={styles.last}>
      {amends ? WORDS[amends] : "Last refresh"} {dayInWords(at)} at {timeOfDay(at)},{" "}
      <Link as="button" onClick={() => void session.undo()}>
        undo
      </Link>
      <br />
      <ForgetUndo />
    </span>
  );
}
