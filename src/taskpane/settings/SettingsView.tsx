import { Link } from "@fluentui/react-components";
import { unreadSettings } from "../../domain/settings/unread-settings";
import { useFormStyles } from "../components/Form/useFormStyles";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import type { Ready } from "../month-end/state";
import type { Tools } from "../month-end/tools";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { LastRefresh } from "../undo/LastRefresh";
import { ChoicesForm } from "./ChoicesForm";
import { MonthWindow } from "./MonthWindow";
import { OnTheSheet } from "./OnTheSheet";
import { Populations } from "./Populations";
import { sayUnread } from "./say-unread";
import { useChoicesDraft } from "./use-choices-draft";

export interface SettingsViewProps {
  readonly ready: Ready;
  readonly tools: Tools;
  readonly work: Work;
}

/** What a council has settled about its report. It all stands on the sheet Report settings, where it can be edited too. */
export function SettingsView({ ready, tools, work }: SettingsViewProps) {
  const styles = useFormStyles();
  const session = useSession();
  const { standing } = ready.refresh;
  const { settings } = standing.book;
  const draft = useChoicesDraft(settings);
  const unread = unreadSettings(standing.book.workbook);
  const hasSheet = settings.sheet !== undefined;
  return (
    <>
      <PaneHeader
        title="Settings"
        {...(settings.sheet === undefined ? {} : { below: `On the sheet ${settings.sheet}` })}
        onBack={() => session.show({ kind: "home" })}
      />
      <main className={styles.main}>
        {hasSheet ? (
          <ChoicesForm draft={draft} disabled={work.busy} />
        ) : (
          <p className={styles.words}>
            {unread
              ? sayUnread(unread)
              : "This workbook has no sheet Report settings. Drafted, it holds the report month, the populations behind the rates, and the choices of colours and formulas, for everyone to see and edit."}
          </p>
        )}
        <MonthWindow refresh={ready.refresh} disabled={work.busy} />
        {hasSheet ? (
          <>
            <Populations standing={standing} tools={tools} disabled={work.busy} />
            <OnTheSheet standing={standing} tools={tools} />
          </>
        ) : (
          <section className={styles.section}>
            <h2 className={styles.head}>Which section figure each row shows</h2>
            <p className={styles.words}>
              <Link as="button" onClick={() => session.show({ kind: "mapping" })}>
                See and correct
              </Link>
            </p>
          </section>
        )}
      </main>
      {hasSheet ? (
        <PaneFooter action="Save the choices" disabled={!draft.isChanged} onAction={save} work={work}>
          <LastRefresh />
        </PaneFooter>
      ) : (
        <PaneFooter
          action={unread ? "Read the workbook again" : "Draft Report settings"}
          onAction={() => void (unread ? session.read() : session.draftSettings())}
          work={work}
        >
          <LastRefresh />
        </PaneFooter>
      )}
    </>
  );

  function save(): void {
    if (!draft.isChanged) return;
    const { book, cells } = standing;
    const plan = tools.changeSettings(book, cells, { kind: "choices", values: draft.changed });
    void session.change({ ...plan, amends: "settings" });
  }
}
