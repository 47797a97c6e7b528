import { printMonthLong } from "../../domain/period";
import { IndicatorList } from "../components/IndicatorList/IndicatorList";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { useListViewStyles } from "../components/useListViewStyles";
import { indicatorsNow } from "../home/summaries";
import type { Ready } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import { counted, whole } from "../words/words";

/** Which indicators have no figure for the report month. */
export function Figures({ ready }: { readonly ready: Ready }) {
  const styles = useListViewStyles();
  const session = useSession();
  const indicators = indicatorsNow(ready);
  const missing = indicators.filter(({ hasFigure }) => !hasFigure);
  const month = printMonthLong(ready.refresh.month);
  return (
    <>
      <PaneHeader title="Figures" aside={month} onBack={() => session.show({ kind: "home" })} />
      <main className={styles.main}>
        <p className={styles.words}>
          {missing.length === 0
            ? `All ${counted(indicators.length, "indicator")} have a figure for ${month}.`
            : `${whole(missing.length)} of ${counted(indicators.length, "indicator")} ${
                missing.length === 1 ? "has" : "have"
              } no figure for ${month}. Not every one is due each month.`}
        </p>
        <IndicatorList indicators={missing} to="figure" />
      </main>
    </>
  );
}
