import { mergeClasses } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";
import { whole } from "../../words/words";
import { useDisclosureStyles } from "./useDisclosureStyles";

export interface DisclosureProps {
  readonly title: string;
  readonly count: number;
  readonly openAtFirst: boolean;
  /** Stands before the title, outside its button: a checkbox for the whole group. */
  readonly before?: ReactNode;
  /** Made only while open: a closed group of a thousand rows costs nothing. */
  readonly children: () => ReactNode;
}

/** A titled group that opens and closes. */
export function Disclosure({ title, count, openAtFirst, before, children }: DisclosureProps) {
  const styles = useDisclosureStyles();
  const [open, setOpen] = useState(openAtFirst);
  const body = useId();
  return (
    <section className={styles.group}>
      <div className={styles.head}>
        {before}
        <h2 className={styles.heading}>
          <button
            type="button"
            data-item
            className={styles.button}
            aria-expanded={open}
            aria-controls={body}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight16Regular
              aria-hidden
              className={mergeClasses(styles.chevron, open && styles.open)}
            />
            <span className={styles.title}>{title}</span> <span className={styles.count}>{whole(count)}</span>
          </button>
        </h2>
      </div>
      <div id={body} hidden={!open}>
        {open && children()}
      </div>
    </section>
  );
}
