import { mergeClasses } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { SectionCommentary } from "../../domain/commentary/commentary";
import { CellLinks } from "./CellLinks";
import { promptsOf, splitPrompts } from "./prompts";
import { useCommentaryStyles } from "./useCommentaryStyles";

export interface DraftTextProps {
  readonly section: SectionCommentary;
  /** For selecting it where the clipboard is closed. */
  readonly paragraph: RefObject<HTMLDivElement | null>;
}

/** A draft sentence by sentence, each with the cells that its figures come from, then what a person is asked for. */
export function DraftText({ section: { sentences, sheet, text }, paragraph }: DraftTextProps) {
  const styles = useCommentaryStyles();
  return (
    <div ref={paragraph}>
      {sentences.map((sentence) => (
        <p key={sentence.text} className={styles.text}>
          <Pieces text={sentence.text} /> <CellLinks cells={sentence.cells} page={sheet} />
        </p>
      ))}
      <p className={styles.text}>
        <Pieces text={promptsOf(text, sentences.at(-1)?.text ?? "")} />
      </p>
    </div>
  );
}

function Pieces({ text }: { readonly text: string }) {
  const styles = useCommentaryStyles();
  return splitPrompts(text).map((piece, index) => (
    <span key={index} className={mergeClasses(piece.prompt && styles.prompt)}>
      {piece.text}
    </span>
  ));
}
