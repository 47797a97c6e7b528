/** What axe-core finds wrong in a page or in the pane's frame, in words. */
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** Each violation as "rule: what, at which elements". Rules that axe itself calls experimental are left out, as by default. */
export async function findViolations(place: Page | Frame): Promise<readonly string[]> {
  // Evaluated by the browser's tools: the page's own policy allows no script of ours.
  await place.evaluate(axe.source);
  const results = await place.evaluate(async () => {
    const { axe: tester } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await tester.run(document, { resultTypes: ["violations"], iframes: false });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)}: ${failureSummary ?? ""}`),
    }));
  });
  return results.map(
    ({ id, help, nodes }) => `${id}: ${help}, at ${nodes.length}: ${nodes.slice(0, 5).join(" | ")}`,
  );
}
