import { Link } from "@fluentui/react-components";
import type { CellName } from "../../domain/commentary/commentary";
import { useSession } from "../month-end/use-session";
import { runsOf } from "./cell-runs";
import { useCommentaryStyles } from "./useCommentaryStyles";

export interface CellLinksProps {
  readonly cells: readonly CellName[];
  /** The page that they are shown for: its cells need no sheet before them. */
  readonly page: string;
}

/** The cells that a statement comes from, neighbours as one range: a click selects them. */
export function CellLinks({ cells, page }: CellLinksProps) {
  const styles = useCommentaryStyles();
  const session = useSession();
  return (
    <span className={styles.cells}>
      {runsOf(cells).map(({ sheet, range }, index) => (
        <span key={`${sheet}!${range}`}>
          {index > 0 && " "}
          <Link
            as="button"
            className={styles.cell}
            title={`Go to ${sheet} ${range}`}
            onClick={() => void session.goTo(sheet, range)}
          >
            {sheet === page ? range : `${sheet} ${range}`}
          </Link>
        </span>
      ))}
    </span>
  );
}
