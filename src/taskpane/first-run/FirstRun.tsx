import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { NotAReport } from "../../domain/book/book";
import { explain } from "../blocked/explain";
import { useBlockedStyles } from "../blocked/useBlockedStyles";
import { Notice } from "../components/Notice/Notice";
import { PaneFooter } from "../components/PaneFooter/PaneFooter";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { StatePage } from "../components/StatePage/StatePage";
import { sayUnread } from "../settings/say-unread";
import { useSession } from "../month-end/use-session";
import type { Work } from "../month-end/work";
import { LastRefresh } from "../undo/LastRefresh";
import { openSample, type SampleOutcome } from "./open-sample";

export interface FirstRunProps {
  readonly found: NotAReport;
  readonly work: Work;
}

/** A workbook that is no performance report: what the add-in looks for, what it found, and two ways to begin. */
export function FirstRun({ found, work }: FirstRunProps) {
  const styles = useBlockedStyles();
  const session = useSession();
  // The button goes once there is a sheet: the link in its place takes the focus.
  const [isDrafted, setDrafted] = useState(false);
  const [sample, setSample] = useState<SampleOutcome | "opening">();
  const { title, looksFor = [], listHead, list, advice } = explain(found);
  const { settings, unread } = found;
  const busy = work.busy || sample === "opening";
  const open = async (): Promise<void> => {
    if (busy) return;
    setSample("opening");
    setSample(await openSample());
  };
  const draft = (): void => {
    setDrafted(true);
    void session.draftSettings();
  };
  return (
    <>
      <PaneHeader title="Performance report" />
      <main className={styles.main} tabIndex={0}>
        <StatePage standing="info" title={title}>
          <p>{advice} Or see on a sample what the add-in does: a council’s real figures, March 2019.</p>
          <h3>What the add-in looks for</h3>
          <ul>
            {looksFor.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <h3>{listHead}</h3>
          <ul>
            {list.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <h3>Report settings</h3>
          {settings === undefined && unread && <p>{sayUnread(unread)}</p>}
          {settings === undefined && !unread && (
            <>
              <p>
                A sheet where you say what the report itself does not: its month, the populations behind the
                rates, which figure is meant. Undo takes it out again.
              </p>
              <Button disabledFocusable={busy} onClick={draft}>
                Draft Report settings
              </Button>
            </>
          )}
          {settings !== undefined && (
            <p>
              What you say stands on{" "}
              <Link as="button" autoFocus={isDrafted} onClick={() => void session.goTo(settings, "A1")}>
                {settings}
              </Link>
              .
            </p>
          )}
        </StatePage>
      </main>
      {sample !== undefined && sample !== "opening" && (
        <Notice standing={sample.kind === "opened" ? "fine" : "warning"}>{sayWhatBecame(sample)}</Notice>
      )}
      <PaneFooter
        action="Open the sample report"
        onAction={() => void open()}
        work={
          sample === "opening"
            ? { busy, progress: { phase: "Opening the sample report", part: undefined } }
            : work
        }
      >
        <Link as="button" onClick={() => void session.read()}>
          Read the workbook again
        </Link>
        <LastRefresh />
      </PaneFooter>
    </>
  );
}

function sayWhatBecame(outcome: SampleOutcome): string {
  switch (outcome.kind) {
    case "opened":
      return "The sample report is open as a workbook of its own. There choose Performance, Open pane.";
    case "not-loaded":
      return "The sample report could not be loaded. Check the connection, then try again.";
    case "not-opened":
      return `Excel did not open the sample report: ${outcome.reason} Try again, or open your own report.`;
  }
}
