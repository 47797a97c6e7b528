import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef } from "react";
import { usePaneHeaderStyles } from "./usePaneHeaderStyles";

export interface PaneHeaderProps {
  readonly title: string;
  /** A few words at the right: a count, the report month. */
  readonly aside?: string;
  /** A line below the title. */
  readonly below?: string;
  /** Where the arrow at the left leads; no arrow without it. */
  readonly onBack?: () => void;
}

/**
 * The head of a view. The title takes the focus on a view that was entered, and where the button that led here is gone with the
 * focus: a screen reader says where one is, and Tab goes on from there. In Excel on the web Office's own library moves the focus
 * on Tab, and from an element that Tab does not reach it leaves the pane: so the title is one that Tab reaches.
 */
export function PaneHeader({ title, aside, below, onBack }: PaneHeaderProps) {
  const styles = usePaneHeaderStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const entered = onBack !== undefined;
  useEffect(() => {
    if (entered || isFocusLost()) heading.current?.focus();
  }, [entered, title]);
  // The same view now speaks of something else, and what led there is gone with the focus.
  useEffect(() => {
    if (isFocusLost()) heading.current?.focus();
  }, [aside, below]);
  return (
    <header className={styles.header}>
      {onBack && (
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label="Back"
          className={styles.back}
          onClick={onBack}
        />
      )}
      <div className={styles.words}>
        <div className={styles.line}>
          <h1 className={styles.title} tabIndex={0} ref={heading}>
            {title}
          </h1>
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </div>
        {below !== undefined && (
          <span className={styles.below} title={below}>
            {below}
          </span>
        )}
      </div>
    </header>
  );
}

function isFocusLost(): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}
