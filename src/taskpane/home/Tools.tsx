import { Button } from "@fluentui/react-components";
import type { View } from "../month-end/view";
import { useSession } from "../month-end/use-session";
import { useHomeStyles } from "./useHomeStyles";

const TOOLS: readonly { readonly name: string; readonly view: View }[] = [
  { name: "Explain a cell", view: { kind: "explain" } },
  { name: "Colours", view: { kind: "colours" } },
  { name: "Settings", view: { kind: "settings" } },
  { name: "Help", view: { kind: "help" } },
];

/** What is at hand beside the month-end's steps: below the foot, so that it stays in sight however low the pane is. */
export function Tools() {
  const styles = useHomeStyles();
  const session = useSession();
  return (
    <nav aria-label="Tools" className={styles.tools}>
      {TOOLS.map(({ name, view }) => (
        <Button
          key={name}
          appearance="subtle"
          size="small"
          className={styles.tool}
          onClick={() => session.show(view)}
        >
          {name}
        </Button>
      ))}
    </nav>
  );
}
