import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "../month-end/use-session";

/** The way to take what Undo keeps out of the workbook, as Refresh log names it. Asked once: it cannot be brought back. */
export function ForgetUndo() {
  const session = useSession();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Link as="button" onClick={() => setAsked(true)}>
        Remove what Undo keeps
      </Link>
    );
  }
  return (
    <span role="group" aria-label="Remove what Undo keeps">
      The refresh can then no longer be undone.{" "}
      <Link as="button" onClick={() => void session.forgetUndo()}>
        Remove it
      </Link>{" "}
      <Link as="button" autoFocus onClick={() => setAsked(false)}>
        Keep it
      </Link>
    </span>
  );
}
