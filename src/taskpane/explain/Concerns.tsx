import { Link } from "@fluentui/react-components";
import { SeverityIcon } from "../components/SeverityIcon/SeverityIcon";
import { useSession } from "../month-end/use-session";
import type { CellConcerns } from "./cell-concerns";
import { useExplainStyles } from "./useExplainStyles";

/** What was found wrong at the cell, and what the refresh would write there. */
export function Concerns({ concerns: { findings, edit } }: { readonly concerns: CellConcerns }) {
  const styles = useExplainStyles();
  const session = useSession();
  return (
    <>
      {findings.length > 0 && (
        <section>
          <h3 className={styles.head}>Found here</h3>
          <ul className={styles.list}>
            {findings.map((finding) => (
              <li key={`${finding.rule} ${finding.message}`} className={styles.finding}>
                <SeverityIcon standing={finding.severity} />
                <span>{finding.message}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {edit && (
        <section>
          <h3 className={styles.head}>The refresh</h3>
          <p className={styles.sentence}>
            {edit.before === edit.after
              ? "Writes the formula that gives the same. "
              : `Writes ${edit.after === "" ? "nothing" : edit.after}${edit.before === "" ? "" : ` where ${edit.before} stands`}. `}
            {edit.because}{" "}
            <Link as="button" onClick={() => session.show({ kind: "preview" })}>
              See what will change
            </Link>
          </p>
        </section>
      )}
    </>
  );
}
