/** Puts the add-in's page into a frame and speaks with it: the browser door to one workbook. */
import { attachEngine, type FunctionsMetadata } from "../../formulas/engine";
import { waitForFunctions } from "./door/custom-functions";
import { openDoor, type Door } from "./door/frame-door";
import { answerForWindow, isForWindow, type WindowServices } from "./door/window-services";
import type { AddIn } from "./chrome/read-manifest";
import type { Desk } from "./desk";

export interface LoadedAddIn {
  readonly door: Door;
  readonly frame: HTMLIFrameElement;
}

export interface AddInHands {
  readonly focusGrid: () => void;
  /** A batch was carried out, whatever came of it. */
  readonly answered: () => void;
  readonly failed: (problem: unknown) => void;
}

/** How long the page may take to associate its functions. */
const FUNCTIONS_WAIT = 20_000;

let conversations = 0;

/** Loads the pane's page for a desk. `failed` hears of faults of the page itself, not of the add-in. */
export function loadAddIn(
  addIn: AddIn,
  desk: Desk,
  frame: HTMLIFrameElement,
  services: WindowServices,
  hands: AddInHands,
): LoadedAddIn {
  conversations += 1;
  const conversation = `page${conversations}`;
  // The client keeps its host's answers there; another workbook must not get them.
  sessionStorage.clear();
  const door = openDoor(frame, {
    conversation,
    app: `app${conversations}`,
    documentName: desk.workbook.name,
    addInName: addIn.name,
    onFocusLeaves: hands.focusGrid,
    answer: async (body, flags) => {
      try {
        if (isForWindow(body)) return answerForWindow(body, services);
        return await desk.interpreter.handle(body, flags);
      } catch (problem) {
        hands.failed(problem);
        throw problem;
      } finally {
        hands.answered();
      }
    },
  });
  // After the reply to the batch that raised them, as the client expects.
  desk.session.events.deliver = (entries) => void setTimeout(() => door.push(entries));
  frame.src = addressOf(addIn.pane, conversation, `app${conversations}`);
  attachFunctions(addIn, desk, frame).catch(hands.failed);
  return { door, frame };
}

/** Lets formulas call the add-in's functions, once its page has associated them. */
async function attachFunctions(addIn: AddIn, desk: Desk, frame: HTMLIFrameElement): Promise<void> {
  if (addIn.functions === "") return;
  const response = await fetch(addIn.functions);
  if (!response.ok) throw new Error(`${addIn.functions}: ${response.status} ${response.statusText}`);
  const metadata = (await response.json()) as FunctionsMetadata;
  const mappings = await waitForFunctions(frame, FUNCTIONS_WAIT);
  if (mappings === undefined) throw new Error("The add-in associated no custom functions");
  attachEngine(desk.workbook, { metadata, mappings, namespace: addIn.namespace });
}

/**
 * The address by which the client knows that it is in Excel on the web: application, platform, version, language and flags
 * (1 shared runtime + 2 custom functions), and after the hash whom to talk to.
 */
function addressOf(page: string, conversation: string, app: string): string {
  const host = "Excel$Web$16.01$en-GB$page$$disableLogging$3";
  const parent = encodeURIComponent(`${window.location.origin}/`);
  return `${page}?_host_Info=${host}#&_xdm_Info=${conversation}|${app}|${parent}&_serializer_version=1`;
}
