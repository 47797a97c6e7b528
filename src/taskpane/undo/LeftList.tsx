import { Button, Link } from "@fluentui/react-components";
import type { Left } from "../../domain/undo/way-back";
import { useShowMore } from "../components/use-show-more";
import { useSession } from "../month-end/use-session";
import { whole } from "../words/words";

export interface LeftListProps {
  readonly left: readonly Left[];
}

/** What was not put back, as a person has changed it since or leans on it: each leads there. */
export function LeftList({ left }: LeftListProps) {
  const session = useSession();
  const { shown, more, showMore } = useShowMore(left, 20);
  return (
    <>
      <h3>Left as it is now</h3>
      <ul>
        {shown.map(({ sheet, cell, because }) => (
          <li key={`${sheet}!${cell}`}>
            {cell === "" ? (
              <strong>{sheet}</strong>
            ) : (
              <Link as="button" onClick={() => void session.goTo(sheet, cell)}>
                {sheet} {cell}
              </Link>
            )}
            : {because}
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
