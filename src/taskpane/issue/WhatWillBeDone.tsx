import type { IssueCopy } from "../../domain/plan/issue-copy";
import { useFormStyles } from "../components/Form/useFormStyles";
import { counted } from "../words/words";

/** What making the copy does, counted. */
export function WhatWillBeDone({ plan: { removed, sheets } }: { readonly plan: IssueCopy }) {
  const styles = useFormStyles();
  const formulas = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>What will be done</h2>
      <ul className={styles.list}>
        <li>
          {counted(formulas, "formula")} on{" "}
          {counted(sheets.filter(({ cells }) => cells.length > 0).length, "sheet")} become the values that
          they show. Colours, charts and print set-up stay.
        </li>
        {removed.length > 0 && <li>Deleted: {removed.join(" and ")}.</li>}
        <li>
          Taken out: comments, names that lead elsewhere, author and other properties. Undo stays here until
          the pane is closed.
        </li>
      </ul>
    </section>
  );
}
