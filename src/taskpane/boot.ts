/**
 * The page's one synchronous script, kept small: it also runs when only a function or a ribbon button is needed. Functions and
 * buttons are associated before Office is ready (a click that comes earlier is otherwise lost); the pane follows lazily.
 */
import { associateCommands } from "../commands/associate-commands";
import { associateFunctions } from "../functions/functions";

type Pane = typeof import("./index");

declare global {
  interface Window {
    /** What the pane's script exports. */
    performancePane: Pane;
  }
}

const page = document.documentElement.dataset;

let pane: Promise<Pane> | undefined;

/** The pane's script, loaded once, by whoever needs it first; tried again after a failure. The page knows its name. */
function loadPane(): Promise<Pane> {
  pane ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = page["pane"] ?? "";
    script.onload = () => resolve(window.performancePane);
    script.onerror = () => {
      pane = undefined;
      reject(new Error(script.src));
    };
    document.head.append(script);
  });
  return pane;
}

/** Shows the page's own sentence about it instead of the pane. */
function say(problem: "no-office" | "not-excel" | "no-pane"): void {
  page["problem"] = problem;
}

if (typeof Office === "undefined") {
  say("no-office");
} else {
  associateFunctions();
  associateCommands(async () => (await loadPane()).ribbonActions);
  void Office.onReady(({ host }) => {
    if (host === Office.HostType.Excel) {
      loadPane().then(
        ({ showPane }) => showPane(),
        () => say("no-pane"),
      );
    } else say("not-excel");
  });
}
