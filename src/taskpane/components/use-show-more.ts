import { useState } from "react";

/** A long list shown in pieces: the first `piece` items, and as many again at each `showMore`. */
export function useShowMore<Item>(items: readonly Item[], piece: number) {
  const [wanted, setWanted] = useState(piece);
  const shown = items.length <= wanted ? items : items.slice(0, wanted);
  return {
    shown,
    /** How many the next `showMore` brings. */
    more: Math.min(piece, items.length - shown.length),
    showMore: () => setWanted((before) => before + piece),
  };
}
