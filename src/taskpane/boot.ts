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

let pane: Promise<Pane> | undefined;

/** The pane's script, loaded once, by whoever needs it first; tried again after a failure. The page knows its name. */
function loadPane(): Promise<Pane> {
  pane ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = document.documentElement.dataset["pane"] ?? "";
    script.onload = () => resolve(window.performancePane);
    script.onerror = () => {
      pane = undefined;
      reject(new Error(`${script.src} could not be loaded`));
    };
    document.head.append(script);
  });
  return pane;
}

/** Shows one of the page's own sentences instead of the pane. */
function say(id: "no-office" | "not-excel" | "no-pane"): void {
  document.getElementById(id)?.removeAttribute("hidden");
}

if (typeof Office === "undefined") {
  addEventListener("DOMContentLoaded", () => say("no-office"));
} else {
  associateFunctions();
  associateCommands(async () => (await loadPane()).ribbonActions);
  void Office.onReady(({ host }) => {
    const place = document.getElementById("pane");
    if (host !== Office.HostType.Excel || place === null) {
      say("not-excel");
      return;
    }
    loadPane().then(
      ({ showPane }) => showPane(place),
      () => say("no-pane"),
    );
  });
}
