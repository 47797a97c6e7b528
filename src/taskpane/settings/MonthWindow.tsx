import { Button, Field, Input, Link } from "@fluentui/react-components";
import { useState } from "react";
import { a1 } from "../../domain/place";
import { addMonths, printMonth, printMonthLong } from "../../domain/period";
import type { Refresh } from "../../domain/refresh";
import { useFormStyles } from "../components/Form/useFormStyles";
import { usePaneState, useSession } from "../month-end/use-session";
import { counted } from "../words/words";
import { readMonth } from "./read-month";

export interface MonthWindowProps {
  readonly refresh: Refresh;
  readonly disabled: boolean;
}

/** The months that the scorecard shows, and the move to the next one: previewed, and written with the refresh, Report settings too. */
export function MonthWindow({ refresh, disabled }: MonthWindowProps) {
  const styles = useFormStyles();
  const session = useSession();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState("");
  // The link that was pressed goes: the field in its place takes the focus.
  const [hasStayed, setHasStayed] = useState(false);
  const { month, scorecard } = refresh.standing.book;
  const months = scorecard.columns.months.flatMap(({ period, column }) =>
    period.kind === "month" ? [{ month: period.month, column }] : [],
  );
  const [first, last] = [months[0], months.at(-1)];
  const byExtract = usePaneState().extract?.kind === "loaded";
  const isMoving = refresh.month !== month;
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>Month window</h2>
      <p className={styles.words}>
        As at {printMonthLong(month)}.{" "}
        {first && last && (
          <>
            The scorecard shows {counted(months.length, "month")},{" "}
            <Link
              as="button"
              onClick={() => void session.goTo(scorecard.sheet, a1(scorecard.headEnd, first.column))}
            >
              {printMonth(first.month)} to {printMonth(last.month)}
            </Link>
            , and keeps that number as it moves on. To show one more, copy a month’s column, insert it beside
            and type its month above: the next refresh fills it.
          </>
        )}
      </p>
      {isMoving ? (
        <p className={styles.words}>
          {byExtract ? "The extract" : "The preview"} moves it to {printMonthLong(refresh.month)}: nothing is
          written before you apply it.{" "}
          {!byExtract && (
            <Link as="button" onClick={stay}>
              Stay at {printMonthLong(month)}
            </Link>
          )}
        </p>
      ) : (
        <form
          className={styles.section}
          aria-label="Month window"
          onSubmit={(event) => {
            event.preventDefault();
            void move();
          }}
        >
          <Field label="Move the report to" {...(problem === "" ? {} : { validationMessage: problem })}>
            <Input
              autoFocus={hasStayed}
              value={text}
              placeholder={printMonth(addMonths(month, 1))}
              onChange={(_, { value }) => setText(value)}
            />
          </Field>
          <Button type="submit" disabledFocusable={disabled}>
            Preview the move
          </Button>
        </form>
      )}
    </section>
  );

  function stay(): void {
    setHasStayed(true);
    void session.moveTo(undefined);
  }

  async function move(): Promise<void> {
    const read = readMonth(text, month);
    setProblem(read.kind === "problem" ? read.problem : "");
    if (read.kind === "problem" || disabled) return;
    await session.moveTo(read.month);
    const { monthEnd } = session.state();
    if (monthEnd.kind === "ready" && monthEnd.refresh.month === read.month) session.show({ kind: "preview" });
  }
}
