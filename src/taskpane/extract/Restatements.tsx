import { mergeClasses } from "@fluentui/react-components";
import { ArrowRight12Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { Restatement } from "../../domain/refresh";
import { moveWithArrowKeys } from "../components/arrow-keys";
import { Disclosure } from "../components/Disclosure/Disclosure";
import { useSession } from "../month-end/use-session";
import { useRestatementStyles } from "./useRestatementStyles";

/** Figures of past months that the extract gives anew; each leads to its cell. */
export function Restatements({ restatements }: { readonly restatements: readonly Restatement[] }) {
  const styles = useRestatementStyles();
  const waiting = restatements.filter(({ confirmed }) => !confirmed);
  const goingIn = restatements.filter(({ confirmed }) => confirmed);
  return (
    <>
      {goingIn.length > 0 && (
        <Disclosure title="Restated" count={goingIn.length} openAtFirst>
          {() => <List restatements={goingIn} />}
        </Disclosure>
      )}
      {waiting.length > 0 && (
        <Disclosure title="Restated, for you to decide" count={waiting.length} openAtFirst>
          {() => (
            <>
              <p className={styles.note}>
                These months are before the re-run window. They stay as they are unless you tick them in the
                preview.
              </p>
              <List restatements={waiting} />
            </>
          )}
        </Disclosure>
      )}
    </>
  );
}

function List({ restatements }: { readonly restatements: readonly Restatement[] }) {
  const styles = useRestatementStyles();
  const session = useSession();
  return (
    <ul className={styles.list} onKeyDown={moveWithArrowKeys}>
      {restatements.map(({ sheet, cell, indicator, period, before, after, size }) => (
        <li key={`${sheet}!${cell}`}>
          <button
            type="button"
            data-item
            className={styles.item}
            title={`Go to ${sheet} ${cell}`}
            onClick={() => void session.goTo(sheet, cell)}
          >
            <span className={styles.name}>
              {indicator} <span className={styles.aside}>{period}</span>
            </span>
            <span className={styles.change}>
              <span className={styles.aside}>{before}</span>
              <ArrowRight12Regular aria-label="becomes" role="img" />
              <span className={styles.after}>{after}</span>
            </span>
            {size !== "" && <span className={mergeClasses(styles.aside, styles.size)}>{size}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
