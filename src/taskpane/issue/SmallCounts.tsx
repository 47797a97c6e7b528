import { Link } from "@fluentui/react-components";
import type { IssueCopy } from "../../domain/plan/issue-copy";
import { Disclosure } from "../components/Disclosure/Disclosure";
import { useFormStyles } from "../components/Form/useFormStyles";
import { useSession } from "../month-end/use-session";
import { counted } from "../words/words";

/** What a person should look at before the copy leaves: counts of 1 to 4 first, each leading to its cell. */
export function SmallCounts({ plan: { small, concerns } }: { readonly plan: IssueCopy }) {
  const styles = useFormStyles();
  const session = useSession();
  const all = small.reduce((sum, { cells }) => sum + cells.length, 0);
  const place = (sheet: string, cell: string) => (
    <Link as="button" onClick={() => void session.goTo(sheet, cell)}>
      {cell}
    </Link>
  );
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.head}>
          {all === 0 ? "No counts of 1 to 4" : `${counted(all, "count")} of 1 to 4 may point to a person`}
        </h2>
        {small.map(({ sheet, cells }) => (
          <Disclosure key={sheet} title={sheet} count={cells.length} openAtFirst={false}>
            {() => (
              <ul className={styles.list}>
                {cells.map(({ cell, shows, label }) => (
                  <li key={cell}>
                    {place(sheet, cell)}: {shows} ({label})
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
        ))}
      </section>
      {concerns.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.head}>Look at these too</h2>
          <ul className={styles.list}>
            {concerns.map(({ sheet, cell, words }) => (
              <li key={`${sheet}!${cell}${words}`}>
                {sheet} {cell !== "" && place(sheet, cell)} {words}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
