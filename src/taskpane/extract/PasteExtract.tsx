import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "../month-end/use-session";
import { useExtractStyles } from "./useExtractStyles";

export interface PasteExtractProps {
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** Takes an extract as text: from a CSV, or cells copied from a sheet. */
export function PasteExtract({ busy, onClose }: PasteExtractProps) {
  const styles = useExtractStyles();
  const session = useSession();
  const [text, setText] = useState("");
  return (
    <>
      <Field
        label="Paste the extract here, its heads included"
        hint="CSV text, or cells copied from a sheet: sheet, indicator, measure, period, value, numerator, denominator."
      >
        <Textarea
          className={styles.text}
          rows={6}
          autoFocus
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={busy || text.trim() === ""}
          onClick={() => {
            onClose();
            void session.loadExtract({ name: "The pasted text", content: text });
          }}
        >
          Load the pasted figures
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </>
  );
}
