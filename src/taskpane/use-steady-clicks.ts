import { useRef, type MouseEvent } from "react";

/**
 * Swallows the second click of two where the view changed under the first: whoever double-clicks what leads to the preview must not
 * meet Apply in its place. Goes on the element that holds every view, before they hear of the click.
 */
export function useSteadyClicks(): (event: MouseEvent) => void {
  const first = useRef<Element>(undefined);
  return (event) => {
    const met = controlOf(event.target);
    if (event.detail <= 1) first.current = met;
    else if (met !== first.current) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

/** A click on a word or a sign in a button is one on the button. */
function controlOf(target: EventTarget): Element | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest("button, a, label, input, select, textarea") ?? target;
}
