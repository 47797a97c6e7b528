import { Button, mergeClasses } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useRef } from "react";
import type { SectionCommentary } from "../../domain/commentary/commentary";
import { useCommentaryStyles } from "./useCommentaryStyles";
import { splitPrompts } from "./prompts";
import { useCopy } from "./use-copy";

/** A drafted paragraph with its prompts marked, and a button that copies it. */
export function StubCard({ stub }: { readonly stub: SectionCommentary }) {
  const styles = useCommentaryStyles();
  const paragraph = useRef<HTMLParagraphElement>(null);
  const { state, copy } = useCopy(stub.text, paragraph);
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.title}>{stub.section}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={state === "copied" ? <Checkmark16Regular /> : <Copy16Regular />}
          aria-label={`Copy the draft for ${stub.section}`}
          onClick={copy}
        >
          {LABELS[state]}
        </Button>
      </div>
      <p className={styles.text} ref={paragraph}>
        {splitPrompts(stub.text).map(({ text, prompt }, index) => (
          <span key={index} className={mergeClasses(prompt && styles.prompt)}>
            {text}
          </span>
        ))}
      </p>
      <span role="status" className={styles.status}>
        {state === "selected" && "Selected. Press Ctrl+C to copy."}
      </span>
    </section>
  );
}

const LABELS = { idle: "Copy", copied: "Copied", selected: "Copy" } as const;
