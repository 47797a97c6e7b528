import { Button, Checkbox, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../domain/finding";
import { useSession } from "../month-end/use-session";
import { whole } from "../words/words";
import { useFindingsStyles } from "./useFindingsStyles";

export interface DismissFormProps {
  readonly lead: Finding;
  /** Those with the same cause. */
  readonly others: readonly Finding[];
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** Asks why a finding may stand. Without a reason nothing is dismissed. */
export function DismissForm({ lead, others, busy, onClose }: DismissFormProps) {
  const styles = useFindingsStyles();
  const session = useSession();
  const [reason, setReason] = useState("");
  const [all, setAll] = useState(true);
  const cannot = busy || reason.trim() === "";
  const dismiss = (): void => {
    if (!cannot) void session.dismiss(all ? [lead, ...others] : [lead], reason);
  };
  return (
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          // Office takes an Escape that nobody has taken to mean that the keyboard leaves the pane.
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) dismiss();
      }}
    >
      <Field
        label="Why may this stand?"
        hint="Kept on the Refresh log. It comes back when the figure changes."
      >
        <Textarea autoFocus rows={2} value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      {others.length > 0 && (
        <Checkbox
          checked={all}
          onChange={(_, data) => setAll(data.checked === true)}
          label={`Also the ${whole(others.length)} more with this cause`}
        />
      )}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={cannot} onClick={dismiss}>
          Dismiss
        </Button>
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
