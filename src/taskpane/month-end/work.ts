import type { Progress } from "./month-end";

/** What is under way, as a view shows it. */
export interface Work {
  readonly busy: boolean;
  readonly progress: Progress | undefined;
  /** Gives it up, as long as nothing is being written. */
  readonly onCancel?: () => void;
}
