import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { Announcer } from "./components/Announcer/Announcer";
import { Notice } from "./components/Notice/Notice";
import { useDrop } from "./extract/use-drop";
import { useExtractStyles } from "./extract/useExtractStyles";
import { SessionContext, usePaneState, useSession } from "./month-end/use-session";
import type { Session } from "./month-end/session";
import { announce } from "./announce";
import { explainLost } from "./explain-lost";
import { PaneView } from "./PaneView";
import { paletteOf } from "./theme/safe-colours";
import { useOfficeTheme } from "./theme/use-office-theme";
import { useFocusShown } from "./use-focus-shown";
import { useSteadyClicks } from "./use-steady-clicks";
import { useShown } from "./use-shown";

const useAppStyles = makeStyles({
  provider: { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    // Low, or at 200 %: head and foot would leave no room between them, so that all of it scrolls as one.
    "@media (max-height: 400px)": {
      overflowY: "auto",
      "& > *": { flexShrink: 0 },
      "& > main": { overflowY: "visible" },
    },
  },
});

/** The task pane over a session. */
export function App({ session }: { readonly session: Session }) {
  const styles = useAppStyles();
  const theme = useOfficeTheme();
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <SessionContext value={session}>
        <Pane />
      </SessionContext>
    </FluentProvider>
  );
}

function Pane() {
  const styles = useAppStyles();
  const session = useSession();
  const state = usePaneState();
  const shown = useShown();
  const drop = useDrop(session);
  const steady = useSteadyClicks();
  const { dropping } = useExtractStyles();
  const idle = state.monthEnd.kind === "idle";
  const isEditing = state.monthEnd.kind === "ready" && state.monthEnd.editing;
  useFocusShown();
  useEffect(() => {
    // A pane that nobody sees reads nothing: the page also runs for functions and ribbon buttons.
    if (shown && idle) void session.read();
  }, [shown, idle, session]);
  return (
    <div
      className={mergeClasses(styles.pane, drop.isOver && dropping)}
      data-palette={paletteOf(state.monthEnd)}
      onClickCapture={steady}
      {...drop.handlers}
    >
      {state.lost && <Notice>{explainLost(state.lost)}</Notice>}
      {isEditing && (
        <Notice>
          A cell is being edited. Press Enter or Esc in the sheet, then try again. Nothing was written.
        </Notice>
      )}
      <PaneView state={state} />
      <Announcer text={announce(state)} />
    </div>
  );
}
