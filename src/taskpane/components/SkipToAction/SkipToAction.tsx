import { Button } from "@fluentui/react-components";
import { PRIMARY_ACTION } from "../PaneFooter/PaneFooter";
import { useSkipToActionStyles } from "./useSkipToActionStyles";

/** Past a long list to the view's primary button, for people who press Tab; out of sight until it has the focus. */
export function SkipToAction({ action }: { readonly action: string }) {
  const styles = useSkipToActionStyles();
  return (
    <Button
      size="small"
      className={styles.skip}
      onClick={() => document.getElementById(PRIMARY_ACTION)?.focus()}
    >
      Skip to {action}
    </Button>
  );
}
