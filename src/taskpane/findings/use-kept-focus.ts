/** Keeps the keyboard's place in a list whose items come and go. */
import { useEffect, useRef, type FocusEvent } from "react";

const ITEM = "[data-item]";

/**
 * When the focus is lost because its item went (it was dismissed, or fixed), the item now in its place takes it.
 * @param version changes when the list does
 * @return what goes on the list's element
 */
export function useKeptFocus(version: unknown) {
  const list = useRef<HTMLElement>(null);
  const last = useRef<number | undefined>(undefined);
  useEffect(() => {
    const at = last.current;
    if (at === undefined || !list.current || document.activeElement !== document.body) return;
    const items = [...list.current.querySelectorAll<HTMLElement>(ITEM)];
    (items[at] ?? items.at(-1))?.focus();
  }, [version]);
  return {
    ref: list,
    onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>): void => {
      const items = [...currentTarget.querySelectorAll<HTMLElement>(ITEM)];
      const at = items.filter((item) => item === target || isBefore(item, target)).length - 1;
      last.current = at < 0 ? undefined : at;
    },
  };
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
