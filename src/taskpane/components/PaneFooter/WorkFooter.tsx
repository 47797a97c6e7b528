import { Link, ProgressBar } from "@fluentui/react-components";
import type { Work } from "../../month-end/work";
import { useDelayed } from "../use-delayed";
import { usePaneFooterStyles } from "./usePaneFooterStyles";

/** The foot of a view that has no primary button: there only while something is under way. */
export function WorkFooter({ work: { busy, progress, onCancel } }: { readonly work: Work }) {
  const styles = usePaneFooterStyles();
  if (!useDelayed(busy, 300)) return null;
  return (
    <footer className={styles.footer}>
      <ProgressBar
        className={styles.bar}
        thickness="medium"
        shape="square"
        aria-label={progress?.phase ?? "Working"}
        {...(progress?.part === undefined ? {} : { value: progress.part })}
      />
      <div className={styles.line}>
        <span className={styles.progress}>{progress?.detail ?? progress?.phase ?? "Working"}</span>
        {onCancel && (
          <Link as="button" onClick={cancel}>
            Cancel
          </Link>
        )}
      </div>
    </footer>
  );

  /** The link goes with what it cancels; the view's title stays. */
  function cancel(): void {
    document.querySelector("h1")?.focus();
    onCancel?.();
  }
}
