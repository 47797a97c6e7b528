import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { FigureChoice, RowChoices } from "../../domain/settings/figure-choices";
import { unreadSettings } from "../../domain/settings/unread-settings";
import { useFormStyles } from "../components/Form/useFormStyles";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { useShowMore } from "../components/use-show-more";
import type { Ready } from "../month-end/state";
import type { Tools } from "../month-end/tools";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { sayUnread } from "../settings/say-unread";
import { LastRefresh } from "../undo/LastRefresh";
import { counted, whole } from "../words/words";
import { MappingRow } from "./MappingRow";

export interface MappingProps {
  readonly ready: Ready;
  readonly tools: Tools;
  readonly work: Work;
}

/** Which section figure each scorecard row shows: found, guessed or told, each to be corrected and then remembered. */
export function Mapping({ ready, tools, work }: MappingProps) {
  const styles = useFormStyles();
  const session = useSession();
  const { standing } = ready.refresh;
  const { book, cells } = standing;
  const rows = useMemo(() => tools.figureChoices(standing), [tools, standing]);
  const unread = unreadSettings(book.workbook);
  const [open, setOpen] = useState<number>();
  const { shown, more, showMore } = useShowMore(rows, 30);
  const unsure = rows.filter(({ standing: of }) => of === "unsure").length;
  const back = () => session.show({ kind: "home" });
  return (
    <>
      <PaneHeader title="Which figure is meant" onBack={back} />
      <main className={styles.main}>
        <p className={styles.words}>
          {unsure > 0
            ? `For ${counted(unsure, "row")} more than one figure would fit: say which, and the workbook remembers it.`
            : "Each row of the scorecard with the section figure that it shows. What you change is remembered in the workbook."}
        </p>
        {book.settings.sheet === undefined && (
          <section className={styles.section}>
            <p className={styles.words}>
              It is remembered on the sheet Report settings.{" "}
              {unread ? sayUnread(unread) : "Draft that first."}
            </p>
            {!unread && (
              <Button disabledFocusable={work.busy} onClick={() => void session.draftSettings()}>
                Draft Report settings
              </Button>
            )}
          </section>
        )}
        <ul className={styles.list}>
          {shown.map((each) => (
            <MappingRow
              key={each.row.row}
              choices={each}
              isOpen={each.row.row === open || each.standing === "unsure"}
              disabled={work.busy || book.settings.sheet === undefined}
              onOpen={() => setOpen(each.row.row === open ? undefined : each.row.row)}
              onChoose={(choice) => void remember(each, choice)}
            />
          ))}
        </ul>
        {more > 0 && (
          <Button appearance="subtle" size="small" onClick={showMore}>
            Show {whole(more)} more
          </Button>
        )}
      </main>
      <PaneFooter action="Back to the month-end" onAction={back} work={work}>
        <LastRefresh />
      </PaneFooter>
    </>
  );

  async function remember({ row }: RowChoices, { sheet, column, figure }: FigureChoice): Promise<void> {
    const indicator = row.number === "" ? row.name : row.number;
    const plan = tools.changeSettings(book, cells, { kind: "link", indicator, sheet, column, figure });
    await session.change({ ...plan, amends: "settings" });
    setOpen(undefined);
  }
}
