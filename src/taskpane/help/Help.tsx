import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { useSession } from "../month-end/use-session";
import topics from "./topics.json";
import { useHelpStyles } from "./useHelpStyles";

/** What the add-in does and does not, in a page. The same words are published as help.html. */
export function Help() {
  const styles = useHelpStyles();
  const session = useSession();
  return (
    <>
      <PaneHeader title="Help" onBack={() => session.show({ kind: "home" })} />
      <main className={styles.main} tabIndex={0}>
        {topics.map((topic) => (
          <section key={topic.title}>
            <h2 className={styles.title}>{topic.title}</h2>
            {topic.text.map((paragraph) => (
              <p key={paragraph} className={styles.paragraph}>
                {paragraph}
              </p>
            ))}
          </section>
        ))}
      </main>
    </>
  );
}
