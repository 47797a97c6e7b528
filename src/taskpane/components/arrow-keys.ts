import type { KeyboardEvent } from "react";

const ITEM = "[data-item]";

/** Up, Down, Home and End move the focus among the elements below that carry `data-item`. Goes on the list that holds them. */
export function moveWithArrowKeys(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target;
  if (!(from instanceof HTMLElement) || !from.matches(ITEM)) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEM)];
  const next = itemAfter(event.key, items, items.indexOf(from));
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function itemAfter(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case "ArrowDown":
      return items[at + 1];
    case "ArrowUp":
      return items[at - 1];
    case "Home":
      return items[0];
    case "End":
      return items.at(-1);
    default:
      return undefined;
  }
}
