import { Button } from "@fluentui/react-components";
import { WorkFooter } from "../components/PaneFooter/WorkFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import type { Ready } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { counted, whole } from "../words/words";
import { SectionCard } from "./SectionCard";
import { useCommentaryStyles } from "./useCommentaryStyles";

export interface CommentaryProps {
  readonly ready: Ready;
  readonly work: Work;
}

/** Section by section: a person's paragraph held against the page, the draft, and the facts with their cells. */
export function Commentary({ ready, work }: CommentaryProps) {
  const styles = useCommentaryStyles();
  const session = useSession();
  const { commentary } = ready.refresh;
  const free = commentary.filter(({ box }) => (box?.insert.length ?? 0) > 0);
  return (
    <>
      <PaneHeader
        title="Commentary"
        {...(commentary.length > 0 && { aside: whole(commentary.length) })}
        onBack={() => session.show({ kind: "home" })}
      />
      <main className={styles.main}>
        <p className={styles.words}>
          {commentary.length === 0
            ? "Nothing is drafted: no section has figures to write about yet."
            : "Drafts from the figures. What stands in square brackets is yours to write. Words of your own are never written over."}
        </p>
        {free.length > 0 && (
          <Button
            appearance="primary"
            className={styles.all}
            disabledFocusable={work.busy}
            onClick={() => void session.writeDrafts(free.flatMap(({ box }) => box?.insert ?? []))}
          >
            Insert {counted(free.length, "draft")}
          </Button>
        )}
        {commentary.map((section) => (
          <SectionCard key={`${section.sheet} ${section.section}`} section={section} busy={work.busy} />
        ))}
      </main>
      <WorkFooter work={work} />
    </>
  );
}
