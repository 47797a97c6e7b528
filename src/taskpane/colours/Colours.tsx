import { Link } from "@fluentui/react-components";
import { useMemo } from "react";
import { readChoices } from "../../domain/settings/choices";
import type { Plan } from "../../domain/plan/plan";
import { useFormStyles } from "../components/Form/useFormStyles";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import type { Ready } from "../month-end/state";
import type { Tools } from "../month-end/tools";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { LastRefresh } from "../undo/LastRefresh";
import { counted, whole } from "../words/words";
import { PaletteSample } from "./PaletteSample";

export interface ColoursProps {
  readonly ready: Ready;
  readonly tools: Tools;
  readonly work: Work;
}

/** The look of the whole report in one click, without a refresh: what is missing of it, and nothing else. */
export function Colours({ ready, tools, work }: ColoursProps) {
  const styles = useFormStyles();
  const session = useSession();
  const { standing } = ready.refresh;
  const plan = useMemo(() => tools.planLooks(standing), [tools, standing]);
  const { palette } = readChoices(standing.book.settings);
  const back = () => session.show({ kind: "home" });
  return (
    <>
      <PaneHeader title="Colours" onBack={back} />
      <main className={styles.main}>
        <section className={styles.section}>
          <h2 className={styles.head}>Palette: {palette}</h2>
          <PaletteSample palette={palette} />
          <p className={styles.words}>
            Words and arrows stay beside every colour.{" "}
            <Link as="button" onClick={() => session.show({ kind: "settings" })}>
              Choose another palette
            </Link>
          </p>
        </section>
        <WhatIsMissing plan={plan} />
      </main>
      {plan.edits.length > 0 ? (
        <PaneFooter
          action={`Apply ${counted(plan.edits.length, "change")}`}
          onAction={() => void session.change({ ...plan, amends: "colours" })}
          work={work}
        >
          <LastRefresh />
        </PaneFooter>
      ) : (
        <PaneFooter action="Back to the month-end" onAction={back} work={work}>
          <LastRefresh />
        </PaneFooter>
      )}
    </>
  );
}

function WhatIsMissing({ plan: { edits } }: { readonly plan: Plan }) {
  const styles = useFormStyles();
  const session = useSession();
  const formats = edits.filter(({ target }) => target === "cell");
  if (edits.length === 0) {
    return (
      <p className={styles.words} role="status">
        Colours and number formats are as they should be. Nothing to change.
      </p>
    );
  }
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>What will change</h2>
      <ul className={styles.list}>
        {edits
          .filter(({ target }) => target === "colours")
          .map(({ sheet, cell, before, after }) => (
            <li key={`${sheet}!${cell}`}>
              {sheet} {cell}: {before} → {after}, following the words in the cells. Other people’s rules stay.
            </li>
          ))}
        {formats.length > 0 && (
          <li>
            {formats.length === 1 ? "1 figure" : `${whole(formats.length)} figures`} that Excel shows as
            typed, from now on shown as the unit is:
          </li>
        )}
        {formats.slice(0, MOST).map(({ sheet, cell, before, after }) => (
          <li key={`${sheet}!${cell}`}>
            <Link as="button" onClick={() => void session.goTo(sheet, cell)}>
              {sheet} {cell}
            </Link>
            : {before} → {after}
          </li>
        ))}
        {formats.length > MOST && <li>and {counted(formats.length - MOST, "more", "more")}.</li>}
      </ul>
    </section>
  );
}

const MOST = 12;
