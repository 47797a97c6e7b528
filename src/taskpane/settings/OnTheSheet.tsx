import { Link } from "@fluentui/react-components";
import type { Understanding } from "../../domain/book/understand";
import { useFormStyles } from "../components/Form/useFormStyles";
import type { Tools } from "../month-end/tools";
import { useSession } from "../month-end/use-session";

export interface OnTheSheetProps {
  readonly standing: Understanding;
  readonly tools: Tools;
}

/** What is settled on Report settings and edited there: conventions, links, bases, relations, each leading to its cell. */
export function OnTheSheet({ standing: { book, cells }, tools }: OnTheSheetProps) {
  const styles = useFormStyles();
  const session = useSession();
  const { sheet = "" } = book.settings;
  return (
    <>
      {tools.listSettings(book, cells).map(({ kind, title, lines }) => (
        <section key={kind} className={styles.section}>
          <h2 className={styles.head}>{title}</h2>
          {lines.length === 0 ? (
            <p className={styles.words}>Nothing said.</p>
          ) : (
            <ul className={styles.list}>
              {lines.map(({ words, cell }) => (
                <li key={cell}>
                  {words}{" "}
                  <Link as="button" onClick={() => void session.goTo(sheet, cell)}>
                    {cell}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          {kind === "links" && (
            <p className={styles.words}>
              <Link as="button" onClick={() => session.show({ kind: "mapping" })}>
                See and correct which figure each row shows
              </Link>
            </p>
          )}
        </section>
      ))}
      <p className={styles.words}>
        To add or change a line, edit the sheet and read the workbook again.{" "}
        <Link as="button" onClick={() => void session.goTo(sheet, "A1")}>
          Show {sheet}
        </Link>
      </p>
    </>
  );
}
