import { mergeClasses } from "@fluentui/react-components";
import type { RefObject } from "react";
import { splitPrompts } from "./prompts";
import { useCommentaryStyles } from "./useCommentaryStyles";

export interface DraftTextProps {
  readonly text: string;
  /** For selecting it where the clipboard is closed. */
  readonly paragraph: RefObject<HTMLParagraphElement | null>;
}

/** A drafted paragraph with its prompts marked. */
export function DraftText({ text, paragraph }: DraftTextProps) {
  const styles = useCommentaryStyles();
  return (
    <p className={styles.text} ref={paragraph}>
      {splitPrompts(text).map((piece, index) => (
        <span key={index} className={mergeClasses(piece.prompt && styles.prompt)}>
          {piece.text}
        </span>
      ))}
    </p>
  );
}
