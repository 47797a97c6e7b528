import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { useSession } from "../month-end/use-session";

export interface PickExtractProps {
  readonly busy: boolean;
  /** What the button says. */
  readonly children: string;
}

/** A button that asks for a file and loads it as the extract. */
export function PickExtract({ busy, children }: PickExtractProps) {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={busy} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        hidden
        aria-label="Extract file"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again once it was mended.
          currentTarget.value = "";
          if (file) void session.loadExtract({ name: file.name, content: file });
        }}
      />
    </>
  );
}
