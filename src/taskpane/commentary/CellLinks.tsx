import { Link } from "@fluentui/react-components";
import type { CellName } from "../../domain/commentary/commentary";
import { useSession } from "../month-end/use-session";
import { useCommentaryStyles } from "./useCommentaryStyles";

/** More than so many cells are told by the first and the last. */
const MOST = 4;

/** The cells that a statement comes from: a click goes there. */
export function CellLinks({ cells }: { readonly cells: readonly CellName[] }) {
  const styles = useCommentaryStyles();
  const session = useSession();
  const isSeries = cells.length > MOST;
  const shown = isSeries ? [...cells.slice(0, 1), ...cells.slice(-1)] : cells;
  return (
    <span className={styles.cells}>
      {shown.map(({ sheet, cell }, index) => (
        <span key={`${sheet}!${cell}`}>
          {index > 0 && (isSeries ? " to " : " ")}
          <Link as="button" title={`Go to ${sheet} ${cell}`} onClick={() => void session.goTo(sheet, cell)}>
            {cell}
          </Link>
        </span>
      ))}
    </span>
  );
}
