/**
 * The page's one synchronous script, kept small: it also runs when only a function or a ribbon button is needed. Functions and
 * buttons are associated before Office is ready (a click that comes earlier is otherwise lost); the pane follows lazily.
 */
import { associateCommands, type RibbonActions } from "../commands/associate-commands";
import { associateFunctions } from "../functions/functions";

/** The pane's chunk, loaded once, by whoever needs it first. */
function loadPane() {
  return import(/* webpackChunkName: "pane" */ "./index");
}

function say(text: string): void {
  const words = document.createElement("p");
  words.className = "outside";
  words.textContent = text;
  document.body.replaceChildren(words);
}

if (typeof Office === "undefined") {
  addEventListener("DOMContentLoaded", () =>
    say(
      "Microsoft's Office library could not be loaded. Check the connection, then close and open the pane.",
    ),
  );
} else {
  associateFunctions();
  associateCommands(async (): Promise<RibbonActions> => (await loadPane()).ribbonActions);
  void Office.onReady(async ({ host }) => {
    if (host !== Office.HostType.Excel) {
      say("Performance Workbook works inside Excel. Open it from the Performance tab there.");
      return;
    }
    const pane = document.getElementById("pane");
    if (pane) (await loadPane()).showPane(pane);
  });
}
