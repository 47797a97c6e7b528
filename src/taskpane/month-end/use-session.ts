import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session } from "./session";
import type { PaneState } from "./state";

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session that the pane stands in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("A view stands outside SessionContext");
  return session;
}

/** The session's state, drawn anew when it changes. */
export function usePaneState(): PaneState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}
