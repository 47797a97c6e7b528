import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowRight12Regular } from "@fluentui/react-icons/svg/arrow-right";
import { moveWithArrowKeys } from "../components/arrow-keys";
import { useShowMore } from "../components/use-show-more";
import { useSession } from "../month-end/use-session";
import { whole } from "../words/words";
import { useRestatementStyles } from "./useRestatementStyles";

export interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly name: string;
  /** The period. */
  readonly aside: string;
  readonly before: string;
  readonly after: string;
  /** By how much, or what kind of figure; "" for none. */
  readonly below: string;
}

/** Figures before and after; each leads to its cell. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const styles = useRestatementStyles();
  const session = useSession();
  const { shown, more, showMore } = useShowMore(changes, 50);
  return (
    <>
      <ul className={styles.list} onKeyDown={moveWithArrowKeys}>
        {shown.map(({ sheet, cell, name, aside, before, after, below }) => (
          <li key={`${sheet}!${cell}`}>
            <button
              type="button"
              data-item
              className={styles.item}
              title={`Go to ${sheet} ${cell}`}
              onClick={() => void session.goTo(sheet, cell)}
            >
              <span className={styles.name}>
                {name} <span className={styles.aside}>{aside}</span>
              </span>
              <span className={styles.change}>
                <span className={styles.aside}>{before === "" ? "empty" : before}</span>
                <ArrowRight12Regular aria-label="becomes" role="img" />
                <span className={styles.after}>{after === "" ? "empty" : after}</span>
              </span>
              {below !== "" && <span className={mergeClasses(styles.aside, styles.size)}>{below}</span>}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button appearance="subtle" size="small" onClick={showMore}>
          Show {whole(more)} more
        </Button>
      )}
    </>
  );
}
