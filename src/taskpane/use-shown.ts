import { useSyncExternalStore } from "react";

/** Whether a person sees the pane: in the shared runtime its page also runs hidden, for functions and ribbon buttons. */
export function useShown(): boolean {
  return useSyncExternalStore(listen, isShown);
}

function isShown(): boolean {
  return document.visibilityState === "visible" && window.innerWidth > 0;
}

function listen(onChange: () => void): () => void {
  document.addEventListener("visibilitychange", onChange);
  window.addEventListener("resize", onChange);
  window.addEventListener("focus", onChange);
  return () => {
    document.removeEventListener("visibilitychange", onChange);
    window.removeEventListener("resize", onChange);
    window.removeEventListener("focus", onChange);
  };
}
