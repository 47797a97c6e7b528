import { Link } from "@fluentui/react-components";
import { useMemo } from "react";
import { a1 } from "../../domain/place";
import { readChoices } from "../../domain/settings/choices";
import type { Plan } from "../../domain/plan/plan";
import { useFormStyles } from "../components/Form/useFormStyles";
import { SeverityIcon } from "../components/SeverityIcon/SeverityIcon";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import type { Ready } from "../month-end/state";
import type { Tools } from "../month-end/tools";
import { usePaneState, useSession } from "../month-end/use-session";
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
  const { scorecard } = standing.book;
  const plan = useMemo(() => tools.planLooks(standing), [tools, standing]);
  const noRoom = useMemo(() => tools.sayNoRoom(standing), [tools, standing]);
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
        {noRoom !== undefined && (
          <p className={styles.done}>
            <SeverityIcon standing="warning" label="Warning" />
            <span>
              {noRoom}{" "}
              <Link
                as="button"
                onClick={() =>
                  void session.goTo(scorecard.sheet, a1(scorecard.headRow, scorecard.columns.goodIs))
                }
              >
                Show the table’s head
              </Link>
            </span>
          </p>
        )}
        {plan.edits.length > 0 ? (
          <WhatIsMissing plan={plan} />
        ) : (
          <AllDone
            what={noRoom === undefined ? "Colours, key and number formats" : "Colours and number formats"}
          />
        )}
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

/** Nothing is missing; after it was just put right, how much that was. */
function AllDone({ what }: { readonly what: string }) {
  const styles = useFormStyles();
  const { lastRefresh } = usePaneState();
  const made = lastRefresh?.amends === "colours" ? lastRefresh.changes : 0;
  return (
    <p className={styles.done} role="status">
      <SeverityIcon standing="fine" />
      <span>
        {made > 0 && `${counted(made, "change")} made. `}
        {what} are as they should be.
      </span>
    </p>
  );
}

function WhatIsMissing({ plan: { edits } }: { readonly plan: Plan }) {
  const styles = useFormStyles();
  const session = useSession();
  const formats = edits.filter(({ kind, target }) => target === "cell" && kind === "format");
  const [first, ...others] = edits.filter(({ kind }) => kind === "text");
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
        {first && (
          <li>
            {first.sheet} {first.cell}:{others.at(-1)?.cell}: a key of what the colours mean.
          </li>
        )}
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
