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

/** The head of a view. On a view that was entered, the title takes the focus, so that a screen reader says where one is. */
export function PaneHeader({ title, aside, below, onBack }: PaneHeaderProps) {
  const styles = usePaneHeaderStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const entered = onBack !== undefined;
  useEffect(() => {
    if (entered) heading.current?.focus();
  }, [entered, title]);
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
          <h1 className={styles.title} tabIndex={-1} ref={heading}>
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
