import { printMonthLong } from "../../domain/period";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { StatePage } from "../components/StatePage/StatePage";
import type { Receipt } from "../month-end/receipt";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { counted, dayInWords, duration, KIND_WORDS, timeOfDay, whole } from "../words/words";
import { LastRefresh } from "../undo/LastRefresh";
import { useReceiptStyles } from "./useReceiptStyles";

export interface ReceiptPageProps {
  readonly receipt: Receipt;
  readonly work: Work;
}

/** What was written: how much of each kind, what was restated, what was left, how long it took. */
export function ReceiptPage({ receipt, work }: ReceiptPageProps) {
  const styles = useReceiptStyles();
  const session = useSession();
  const { changes, byKind, restatements, leftOut, at } = receipt;
  return (
    <>
      <PaneHeader title="Refreshed" aside={`As at ${printMonthLong(receipt.month)}`} />
      <main className={styles.main} tabIndex={0}>
        <StatePage standing="fine" title={`${counted(changes, "change")} made`}>
          <p className={styles.when}>
            {timeOfDay(at)} on {dayInWords(at)}, in {duration(receipt.milliseconds)}.
          </p>
          <table className={styles.table}>
            <caption className={styles.caption}>Changes by kind</caption>
            <tbody>
              {byKind.map(({ kind, count }) => (
                <tr key={kind}>
                  <th scope="row">{KIND_WORDS[kind]}</th>
                  <td>{whole(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {restatements.length > 0 && (
            <>
              <h3>Restated</h3>
              <ul>
                {restatements.map((restatement) => (
                  <li key={`${restatement.sheet}!${restatement.cell}`}>
                    {restatement.indicator} {restatement.period}: {restatement.before} became{" "}
                    {restatement.after} ({restatement.sheet} {restatement.cell})
                  </li>
                ))}
              </ul>
            </>
          )}
          {receipt.unplanned.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {leftOut > 0 && <p>{counted(leftOut, "planned change")} left out.</p>}
        </StatePage>
      </main>
      <PaneFooter action="Check the refreshed report" onAction={() => void recheck()} work={work}>
        <LastRefresh />
      </PaneFooter>
    </>
  );

  async function recheck(): Promise<void> {
    session.show({ kind: "home" });
    await session.read();
  }
}
