import { Link } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Finding } from "../../domain/finding";
import { figureOf } from "../../domain/findings/dismissals";
import { useSession } from "../month-end/use-session";
import { whole } from "../words/words";
import { useFindingsStyles } from "./useFindingsStyles";

export interface OtherFindingsProps {
  readonly lead: Finding;
  /** Those with the same cause. */
  readonly others: readonly Finding[];
}

/** The other findings of a card: how many, and on request each with its place. */
export function OtherFindings({ lead, others }: OtherFindingsProps) {
  const styles = useFindingsStyles();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const body = useId();
  return (
    <div className={styles.others}>
      <Link as="button" aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        {open ? "Hide" : "Show"} {whole(others.length)} more with this cause
      </Link>
      <ul id={body} className={styles.otherList} hidden={!open}>
        {open &&
          others.map((each, index) => (
            <li key={`${each.rule} ${each.sheet} ${each.cell} ${index}`}>
              <Link as="button" onClick={() => void session.goTo(each.sheet, each.cell)}>
                {each.sheet === lead.sheet ? each.cell : `${each.sheet} ${each.cell}`}
              </Link>{" "}
              {each.rule === lead.rule
                ? [each.period === "" ? each.indicator : each.period, figureOf(each)].join(": ")
                : each.message}
            </li>
          ))}
      </ul>
    </div>
  );
}
