import { mergeClasses } from "@fluentui/react-components";
import type { RagLetter } from "../../month-end/view";
import { useRagMarkStyles } from "./useRagMarkStyles";

/** Red, amber, green as a letter on its colour; a plain dash for none. The words stand beside it or in a label. */
export function RagMark({ letter }: { readonly letter: RagLetter }) {
  const styles = useRagMarkStyles();
  return (
    <span aria-hidden="true" className={mergeClasses(styles.mark, styles[MARKS[letter]])}>
      {letter === "-" ? "–" : letter}
    </span>
  );
}

const MARKS = { R: "red", A: "amber", G: "green", "-": "none" } as const;

/** What a letter stands for. */
export const RAG_WORDS: Readonly<Record<RagLetter, string>> = {
  R: "red",
  A: "amber",
  G: "green",
  "-": "without a colour",
};
