/** How the pane comes into view: when its first content is painted, and whether anything jumps after it. */
import type { DrivenDemo } from "./drive";
import { paneFrame } from "./pane-states";

export interface Opening {
  /** Milliseconds from the load of the pane's frame to its first content. */
  readonly firstContent: number;
  /** The sum of layout shifts since then that no key or click caused; 0 where nothing moved. */
  readonly layoutShift: number;
}

/** What the browser measured of a pane that is open. */
export function measureOpening(demo: DrivenDemo): Promise<Opening> {
  return paneFrame(demo).evaluate(async () => {
    type Shift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };
    const shifts: Shift[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[])));
    observer.observe({ type: "layout-shift", buffered: true });
    // What was buffered is told with the next task.
    await new Promise((done) => setTimeout(done, 100));
    observer.disconnect();
    return {
      firstContent: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
      layoutShift: shifts
        .filter(({ hadRecentInput }) => !hadRecentInput)
        .reduce((sum, { value }) => sum + value, 0),
    };
  });
}
