import type { Refresh, Restatement } from "../../domain/refresh";
import { Disclosure } from "../components/Disclosure/Disclosure";
import { labelCells } from "../preview/labels";
import { KIND_WORDS } from "../words/words";
import { ChangeList } from "./ChangeList";
import { useRestatementStyles } from "./useRestatementStyles";

/** Figures of past months that the extract gives anew; each leads to its cell. */
export function Restatements({ refresh }: { readonly refresh: Refresh }) {
  const { restatements, restatementEffects: effects } = refresh;
  const styles = useRestatementStyles();
  const waiting = restatements.filter(({ confirmed }) => !confirmed);
  const goingIn = restatements.filter(({ confirmed }) => confirmed);
  return (
    <>
      {goingIn.length > 0 && (
        <Disclosure title="Restated" count={goingIn.length} openAtFirst>
          {() => <List restatements={goingIn} />}
        </Disclosure>
      )}
      {effects.length > 0 && (
        <Disclosure title="What follows from them" count={effects.length} openAtFirst={effects.length <= 10}>
          {() => <Effects refresh={refresh} />}
        </Disclosure>
      )}
      {waiting.length > 0 && (
        <Disclosure title="Restated, for you to decide" count={waiting.length} openAtFirst>
          {() => (
            <>
              <p className={styles.note}>
                These months are before the re-run window. They stay as they are unless you tick them in the
                preview.
              </p>
              <List restatements={waiting} />
            </>
          )}
        </Disclosure>
      )}
    </>
  );
}

/** Year to date, rolling 12 months and RAG: without the restatements, and with them. */
function Effects({ refresh }: { readonly refresh: Refresh }) {
  const labelOf = labelCells(refresh.book);
  return (
    <ChangeList
      changes={refresh.restatementEffects.map(({ kind, edit, before, after }) => {
        const { name, period } = labelOf(edit);
        const { sheet, cell, ticked } = edit;
        const below = ticked ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}, for you to decide`;
        const what = name === "" ? cell : name;
        return { sheet, cell, name: what, aside: period, before, after, below };
      })}
    />
  );
}

function List({ restatements }: { readonly restatements: readonly Restatement[] }) {
  return (
    <ChangeList
      changes={restatements.map(({ sheet, cell, indicator, period, before, after, size }) => ({
        sheet,
        cell,
        name: indicator,
        aside: period,
        before,
        after,
        below: size,
      }))}
    />
  );
}
