import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { SeverityIcon } from "../components/SeverityIcon/SeverityIcon";
import { useShowMore } from "../components/use-show-more";
import type { Extract } from "../month-end/state";
import { useSession } from "../month-end/use-session";
import { counted, whole } from "../words/words";
import { describeExtract } from "./describe-extract";
import { PasteExtract } from "./PasteExtract";
import { PickExtract } from "./PickExtract";
import { useExtractStyles } from "./useExtractStyles";

export interface ExtractSectionProps {
  readonly extract: Extract | undefined;
  /** Sheets of the workbook that have the heads of an extract. */
  readonly sheets: readonly string[];
  readonly busy: boolean;
}

/** The extract: how to give one, what it holds, or why it was not loaded. */
export function ExtractSection({ extract, sheets, busy }: ExtractSectionProps) {
  const styles = useExtractStyles();
  const session = useSession();
  const [pasting, setPasting] = useState(false);
  return (
    <section className={styles.section} aria-label="Extract">
      {extract?.kind === "loaded" ? (
        <Loaded extract={extract} busy={busy} />
      ) : extract?.kind === "refused" ? (
        <Refused extract={extract} busy={busy} />
      ) : (
        <>
          <h2 className={styles.title}>Figures of the new month</h2>
          <p className={styles.words}>
            Load the extract of the case system: a CSV of new and re-run figures. You can also drop the file
            on this pane. Nothing is written before you apply it.
          </p>
        </>
      )}
      {pasting ? (
        <PasteExtract busy={busy} onClose={() => setPasting(false)} />
      ) : (
        <div className={styles.buttons}>
          <PickExtract busy={busy}>{extract ? "Load another extract" : "Load an extract"}</PickExtract>
          <Button disabledFocusable={busy} onClick={() => setPasting(true)}>
            Paste figures
          </Button>
          {sheets.map((sheet) => (
            <Button
              key={sheet}
              disabledFocusable={busy}
              onClick={() => void session.loadExtract({ name: `Sheet ${sheet}`, content: { sheet } })}
            >
              Load sheet {sheet}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

interface OfKind<Kind extends Extract["kind"]> {
  readonly extract: Extract & { readonly kind: Kind };
  readonly busy: boolean;
}

function Loaded({ extract, busy }: OfKind<"loaded">) {
  const styles = useExtractStyles();
  const session = useSession();
  const { unused } = extract;
  return (
    <>
      <div className={styles.head}>
        <SeverityIcon standing="fine" />
        <h2 className={styles.title}>{extract.name}</h2>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={`Remove ${extract.name}`}
          onClick={() => void session.removeExtract()}
        >
          Remove
        </Button>
      </div>
      <p className={styles.words}>{describeExtract(extract.rows)}</p>
      {unused.length > 0 && (
        <p className={styles.words}>
          Not used: {counted(unused.length, "column")} that an extract does not have ({unused.join(", ")}).
        </p>
      )}
    </>
  );
}

function Refused({ extract: { name, problems }, busy }: OfKind<"refused">) {
  const styles = useExtractStyles();
  const session = useSession();
  const { shown, more, showMore } = useShowMore(problems, 10);
  return (
    <>
      <div className={styles.head}>
        <SeverityIcon standing="error" />
        <h2 className={styles.title}>{name} was not loaded</h2>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label="Close these problems"
          onClick={() => void session.removeExtract()}
        >
          Close
        </Button>
      </div>
      <p className={styles.words}>
        {counted(problems.length, "problem")}. Nothing was loaded: put {problems.length === 1 ? "it" : "them"}{" "}
        right in the file, then load it again.
      </p>
      <ul className={styles.problems}>
        {shown.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {more > 0 && (
        <Button appearance="subtle" size="small" onClick={showMore}>
          Show {whole(more)} more
        </Button>
      )}
    </>
  );
}
