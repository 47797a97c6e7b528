import { Button, Link, ProgressBar } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useDelayed } from "../use-delayed";
import type { Work } from "../../month-end/work";
import { usePaneFooterStyles } from "./usePaneFooterStyles";

/** The primary button's id: a view has one. */
export const PRIMARY_ACTION = "primary-action";

export interface PaneFooterProps {
  /** What the one primary button does, in its own words. */
  readonly action: string;
  readonly onAction: () => void;
  /** The button cannot do it now: nothing is chosen. */
  readonly disabled?: boolean;
  /** While something is under way, its progress stands in the place of `children`. */
  readonly work: Work;
  /** The line below the button. */
  readonly children?: ReactNode;
}

/** The foot of a view: the next thing to do, and how far it has come. */
export function PaneFooter({ action, onAction, disabled = false, work, children }: PaneFooterProps) {
  const styles = usePaneFooterStyles();
  const { busy, progress, onCancel } = work;
  const showProgress = useDelayed(busy, 300);
  return (
    <footer className={styles.footer}>
      {showProgress && (
        <ProgressBar
          className={styles.bar}
          thickness="medium"
          shape="square"
          aria-label={progress?.phase ?? "Working"}
          {...(progress?.part === undefined ? {} : { value: progress.part })}
        />
      )}
      <Button
        id={PRIMARY_ACTION}
        appearance="primary"

        disabledFocusable={disabled || showProgress}
        onClick={onAction}
      >
        {action}
      </Button>
      <div className={styles.line}>
        {showProgress ? (
          <>
            <span className={styles.progress}>{progress?.detail ?? progress?.phase ?? "Working"}</span>
            {onCancel && (
              <Link as="button" onClick={cancel}>
                Cancel
              </Link>
            )}
          </>
        ) : (
          children
        )}
      </div>
    </footer>
  );

  /** The link goes with what it cancels; the button next to it stays. */
  function cancel(): void {
    document.getElementById(PRIMARY_ACTION)?.focus();
    onCancel?.();
  }
}
