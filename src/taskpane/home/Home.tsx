import { Link } from "@fluentui/react-components";
import { printMonthLong } from "../../domain/period";
import { countChosen } from "../month-end/choice";
import { PickExtract } from "../extract/PickExtract";
import type { Extract, Ready } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { moveWithArrowKeys } from "../components/arrow-keys";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { timeOfDay } from "../words/words";
import { LastRefresh } from "../undo/LastRefresh";
import { RagBar } from "./RagBar";
import { Tools } from "./Tools";
import { StepRow } from "./StepRow";
import { nextStep, steps } from "./steps";
import { countRag, indicatorsNow } from "./summaries";
import { useHomeStyles } from "./useHomeStyles";

export interface HomeProps {
  readonly ready: Ready;
  readonly extract: Extract | undefined;
  readonly work: Work;
}

/** The month-end from top to bottom: how the report stands, its steps, and the next thing to do. */
export function Home({ ready, extract, work }: HomeProps) {
  const styles = useHomeStyles();
  const session = useSession();
  const { refresh } = ready;
  const indicators = indicatorsNow(ready);
  const rag = countRag(refresh, indicators);
  const next = nextStep(ready);
  const readAgain = () => void session.read();
  return (
    <>
      <PaneHeader
        title="Performance report"
        aside={`As at ${printMonthLong(refresh.month)}`}
        below={refresh.book.workbook.name}
      />
      <main className={styles.main}>
        {rag && <RagBar counts={rag} planned={countChosen(ready) > 0} onShow={session.show} />}
        <ul className={styles.steps} onKeyDown={moveWithArrowKeys}>
          {steps(ready, indicators, extract).map((step) => (
            <StepRow key={step.name} step={step} onOpen={() => session.show(step.view)} />
          ))}
        </ul>
        {extract?.kind !== "loaded" && <PickExtract busy={work.busy}>Load an extract</PickExtract>}
      </main>
      <PaneFooter
        action={next.action}
        onAction={() => (next.view ? session.show(next.view) : readAgain())}
        work={work}
      >
        <span>Read at {timeOfDay(ready.readAt)}</span>
        {next.view && <Link onClick={readAgain}>Read again</Link>}
        <LastRefresh />
      </PaneFooter>
      <Tools />
    </>
  );
}
