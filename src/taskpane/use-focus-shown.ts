import { useSetKeyboardNavigation } from "@fluentui/react-tabster";
import { useEffect } from "react";

/**
 * Shows where the focus is when it comes into the pane by a key that Excel keeps to itself (F6): to Fluent it looks like a focus set
 * by script, which has no ring. A click in the pane shows none, as ever.
 */
export function useFocusShown(): void {
  const setKeyboardNavigation = useSetKeyboardNavigation();
  useEffect(() => {
    let isPressed = false;
    const press = () => void (isPressed = true);
    const release = () => void (isPressed = false);
    const arrive = () => {
      if (!isPressed) setKeyboardNavigation(true);
    };
    const options = { capture: true };
    window.addEventListener("pointerdown", press, options);
    window.addEventListener("pointerup", release, options);
    window.addEventListener("pointercancel", release, options);
    window.addEventListener("focus", arrive);
    return () => {
      window.removeEventListener("pointerdown", press, options);
      window.removeEventListener("pointerup", release, options);
      window.removeEventListener("pointercancel", release, options);
      window.removeEventListener("focus", arrive);
    };
  }, [setKeyboardNavigation]);
}
