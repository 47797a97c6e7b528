import type { StaleCell } from "../../excel/check-plan";
import type { CellContent } from "../../domain/workbook";
import { Button, Link } from "@fluentui/react-components";
import { useShowMore } from "../components/use-show-more";
import { useSession } from "../month-end/use-session";
import { whole } from "../words/words";

export interface CellLinksProps {
  readonly cells: readonly StaleCell[];
}

/** The cells that changed, each leading there. */
export function CellLinks({ cells }: CellLinksProps) {
  const session = useSession();
  const { shown, more, showMore } = useShowMore(cells, 20);
  return (
    <>
      <h3>Changed since</h3>
      <ul>
        {shown.map(({ sheet, cell, expected, found }) => (
          <li key={`${sheet}!${cell}`}>
            <Link as="button" onClick={() => void session.goTo(sheet, cell)}>
              {sheet} {cell}
            </Link>
            : {said(found)}, was {said(expected)}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button appearance="subtle" size="small" onClick={showMore}>
          Show {whole(more)} more
        </Button>
      )}
    </>
  );
}

function said(content: CellContent): string {
  return content === "" ? "empty" : String(content);
}
