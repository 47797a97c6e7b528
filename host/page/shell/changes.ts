/** What a person changed on the page: taken back, made again, the last first. */

/** A change that was made: takes itself back, and gives the change that makes it again. */
export type Change = () => Change;

export interface Changes {
  readonly add: (change: Change) => void;
  /** False where there is nothing to take back. */
  readonly undo: () => boolean;
  /** False where nothing was taken back since the last change. */
  readonly redo: () => boolean;
  /** None of them can be taken back any more. */
  readonly forget: () => void;
}

/** No change yet. */
export function makeChanges(): Changes {
  const made: Change[] = [];
  const undone: Change[] = [];
  const move = (from: Change[], to: Change[]): boolean => {
    const last = from.pop();
    if (last !== undefined) to.push(last());
    return last !== undefined;
  };
  return {
    add: (change) => {
      made.push(change);
      undone.length = 0;
    },
    undo: () => move(made, undone),
    redo: () => move(undone, made),
    forget: () => {
      made.length = 0;
      undone.length = 0;
    },
  };
}
