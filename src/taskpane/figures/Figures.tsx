import { findExtractHead } from "../../domain/book/extract-sheet";
import { printMonthLong } from "../../domain/period";
import { IndicatorList } from "../components/IndicatorList/IndicatorList";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { useListViewStyles } from "../components/useListViewStyles";
import { ExtractSection } from "../extract/ExtractSection";
import { Restatements } from "../extract/Restatements";
import { nextStep } from "../home/steps";
import { indicatorsNow } from "../home/summaries";
import type { Extract, Ready } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { counted, whole } from "../words/words";

export interface FiguresProps {
  readonly ready: Ready;
  readonly extract: Extract | undefined;
  readonly work: Work;
}

/** Where the month's figures come from, what they restate, and which indicators have none. */
export function Figures({ ready, extract, work }: FiguresProps) {
  const styles = useListViewStyles();
  const session = useSession();
  const indicators = indicatorsNow(ready);
  const missing = indicators.filter(({ hasFigure }) => !hasFigure);
  const next = nextStep(ready);
  const extractSheets = ready.refresh.book.workbook.sheets.flatMap((sheet) =>
    findExtractHead(sheet) ? [sheet.name] : [],
  );
  const month = printMonthLong(ready.refresh.month);
  return (
    <>
      <PaneHeader title="Figures" aside={month} onBack={() => session.show({ kind: "home" })} />
      <main className={styles.main}>
        <ExtractSection extract={extract} sheets={extractSheets} busy={work.busy} />
        <Restatements refresh={ready.refresh} />
        <p className={styles.words}>
          {missing.length === 0
            ? `All ${counted(indicators.length, "indicator")} have a figure for ${month}.`
            : `${whole(missing.length)} of ${counted(indicators.length, "indicator")} ${
                missing.length === 1 ? "has" : "have"
              } no figure for ${month}. Not every one is due each month.`}
        </p>
        <IndicatorList indicators={missing} to="figure" />
      </main>
      <PaneFooter
        action={next.action}
        onAction={() => (next.view ? session.show(next.view) : void session.read())}
        work={work}
      />
    </>
  );
}
