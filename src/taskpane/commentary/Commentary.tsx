import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import type { Ready } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import { whole } from "../words/words";
import { StubCard } from "./StubCard";
import { useCommentaryStyles } from "./useCommentaryStyles";

/** The drafted paragraphs, section by section, to copy from. */
export function Commentary({ ready }: { readonly ready: Ready }) {
  const styles = useCommentaryStyles();
  const session = useSession();
  const { commentary } = ready.refresh;
  return (
    <>
      <PaneHeader
        title="Commentary"
        {...(commentary.length > 0 && { aside: whole(commentary.length) })}
        onBack={() => session.show({ kind: "home" })}
      />
      <main className={styles.main}>
        {commentary.length === 0 ? (
          <p className={styles.words}>Nothing is drafted: no section has figures to write about yet.</p>
        ) : (
          <p className={styles.words}>
            Drafts from the figures. What stands in square brackets is yours to write. Your own paragraphs in
            the workbook are not touched.
          </p>
        )}
        {commentary.map((stub) => (
          <StubCard key={stub.section} stub={stub} />
        ))}
      </main>
    </>
  );
}
