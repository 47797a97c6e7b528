import type { ReactNode } from "react";
import { SeverityIcon, type Standing } from "../SeverityIcon/SeverityIcon";
import { useStatePageStyles } from "./useStatePageStyles";

export interface StatePageProps {
  readonly standing: Standing;
  /** One sentence: what happened. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A view that says one thing: not a report, refused, failed, done. */
export function StatePage({ standing, title, children }: StatePageProps) {
  const styles = useStatePageStyles();
  return (
    <section className={styles.page}>
      <div className={styles.head}>
        <SeverityIcon standing={standing} />
        <h2 className={styles.title}>{title}</h2>
      </div>
      {children}
    </section>
  );
}
