/** The pane by keyboard alone, as a person without a mouse walks through it. */
import type { DrivenDemo } from "../../../host/page/drive";
import { paneFrame } from "../../../host/page/pane-states";

/** What the focused element of the pane calls itself. */
export function focused(demo: DrivenDemo): Promise<string> {
  return paneFrame(demo).evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return element?.getAttribute("aria-label") ?? label ?? element?.textContent.trim() ?? "";
  });
}

/** Presses Tab (or Shift+Tab) until something of a name has the focus; a walk that does not come there says where it went. */
export async function tabTo(demo: DrivenDemo, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const here = await focused(demo);
    if (name.test(here)) return;
    passed.push(here.slice(0, 40));
    await demo.page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${name.source}; it passed ${passed.join(" > ")}`);
}

/** Tab to something, then Enter. */
export async function choose(demo: DrivenDemo, name: RegExp): Promise<void> {
  await tabTo(demo, name);
  await demo.page.keyboard.press("Enter");
}

/** From the cells into the pane. */
export async function enterPane(demo: DrivenDemo): Promise<void> {
  await demo.page.locator(".grid").focus();
  await demo.page.keyboard.press("F6");
  await paneFrame(demo).waitForFunction(
    () => document.hasFocus() && document.activeElement !== document.body,
  );
}

/**
 * Waits until a view's title has the focus: that is where a reader hears that something else is shown. The head of a view stands
 * alone until its script has come; then it takes the focus once more.
 */
export async function arrived({ pane }: DrivenDemo, title: string): Promise<void> {
  const focusedTitle = pane.locator("h1:focus", { hasText: title });
  await focusedTitle.waitFor({ timeout: 60_000 });
  await pane.locator("main").waitFor();
  await focusedTitle.waitFor();
}

/** Whether a ring or line shows where the focus is. */
export function showsFocus(demo: DrivenDemo): Promise<boolean> {
  return paneFrame(demo).evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return false;
    const looks = [element, element.parentElement].flatMap((each) =>
      each === null ? [] : [getComputedStyle(each), getComputedStyle(each, "::after")],
    );
    return looks.some(
      ({ outlineStyle, outlineWidth, boxShadow, borderBottomStyle, borderBottomWidth, content }) =>
        (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) ||
        boxShadow !== "none" ||
        (content !== "none" && borderBottomStyle === "solid" && parseFloat(borderBottomWidth) > 1),
    );
  });
}
