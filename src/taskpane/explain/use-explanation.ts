import { useEffect, useState } from "react";
import type { Understanding } from "../../domain/book/understand";
import type { Explanation } from "../../domain/explain/explanation";
import type { Place } from "../../domain/workbook";
import { useSession } from "../month-end/use-session";

/** Which cell was explained, and how; no explanation where it is no part of the report. */
export interface Explained {
  readonly place: Place;
  readonly explanation: Explanation | undefined;
}

/** A cell in words. The cell before stays until they have come, so that nothing flickers. */
export function useExplanation(report: Understanding, place: Place | undefined): Explained | undefined {
  const session = useSession();
  const [explained, setExplained] = useState<Explained>();
  useEffect(() => {
    if (!place) return undefined;
    let stale = false;
    void session.explain(report, place).then((explanation) => {
      if (!stale) setExplained({ place, explanation });
    });
    return () => {
      stale = true;
    };
  }, [session, report, place]);
  return explained;
}
