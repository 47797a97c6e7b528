import { Button } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useRef } from "react";
import type { AnalysisBox, SectionCommentary } from "../../domain/commentary/commentary";
import { withoutMark } from "../../domain/commentary/marker";
import { Disclosure } from "../components/Disclosure/Disclosure";
import { useSession } from "../month-end/use-session";
import { CellLinks } from "./CellLinks";
import { DraftText } from "./DraftText";
import { OwnText } from "./OwnText";
import { useCopy } from "./use-copy";
import { useCommentaryStyles, WIDE } from "./useCommentaryStyles";

export interface SectionCardProps {
  readonly section: SectionCommentary;
  /** Something is being written. */
  readonly busy: boolean;
}

/** A section: whose words its box holds, the words of a person, the draft, and what each figure comes from. */
export function SectionCard({ section, busy }: SectionCardProps) {
  const styles = useCommentaryStyles();
  const session = useSession();
  const paragraph = useRef<HTMLDivElement>(null);
  const { state, copy } = useCopy(withoutMark(section.text), paragraph);
  const { box } = section;
  return (
    <section className={styles.card} aria-label={section.section}>
      <h2 className={styles.title}>{section.section}</h2>
      <p className={styles.state}>
        {stateOf(box)}
        {box && (
          <>
            {" "}
            <CellLinks cells={[{ sheet: section.sheet, cell: box.cell }]} page={section.sheet} />
          </>
        )}
      </p>
      <div className={styles.sides}>
        <div>
          {box?.state === "person" && <OwnText sentences={box.checked} page={section.sheet} />}
          {box?.state === "person" && <h3 className={styles.subtitle}>Draft</h3>}
          <DraftText section={section} paragraph={paragraph} />
          <div className={styles.actions}>
            {box && box.insert.length > 0 && (
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={`Insert the draft for ${section.section}`}
                onClick={() => void session.writeDrafts(box.insert)}
              >
                Insert
              </Button>
            )}
            {box && box.withdraw.length > 0 && (
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={`Withdraw the draft for ${section.section}`}
                onClick={() => void session.writeDrafts(box.withdraw)}
              >
                Withdraw
              </Button>
            )}
            <Button
              appearance="subtle"
              size="small"
              icon={state === "copied" ? <Checkmark16Regular /> : <Copy16Regular />}
              aria-label={`Copy the draft for ${section.section}`}
              onClick={copy}
            >
              {LABELS[state]}
            </Button>
          </div>
          <span role="status" className={styles.status}>
            {state === "selected" && "Selected. Press Ctrl+C to copy."}
          </span>
        </div>
        <div className={styles.factsSide}>
          <Disclosure
            title="Facts"
            count={section.measures.reduce((sum, { facts }) => sum + facts.length, 0)}
            openAtFirst={isWide()}
          >
            {() => <Facts section={section} />}
          </Disclosure>
        </div>
      </div>
    </section>
  );
}

/** Whether facts and words stand side by side, as useCommentaryStyles has it. */
function isWide(): boolean {
  return matchMedia(WIDE).matches;
}

const LABELS = { idle: "Copy", copied: "Copied", selected: "Copy" } as const;

function stateOf(box: AnalysisBox | undefined): string {
  if (!box) return "This page has no analysis box.";
  switch (box.state) {
    case "empty":
      return "The box is empty.";
    case "draft":
      return box.insert.length > 0 ? "The box holds an earlier draft." : "The box holds this draft.";
    case "person":
      return "Your words, held against the page.";
  }
}

function Facts({ section }: { readonly section: SectionCommentary }) {
  const styles = useCommentaryStyles();
  return section.measures.map(({ name, facts }) => (
    <div key={name} className={styles.measure}>
      <h3 className={styles.subtitle}>{name}</h3>
      <ul className={styles.facts}>
        {facts.map(({ text, cells }) => (
          <li key={text}>
            {text} <CellLinks cells={cells} page={section.sheet} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
