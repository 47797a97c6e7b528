/** The host's side of the conversation with the task pane in its frame. */
import { appContext, type AppContextOptions } from "./app-context";
import { answerTo, eventFor, isRecord, notification, readRequest, type Request } from "./messages";

/** What the client's own numbers mean, where the door acts on them. */
const EXECUTE_BATCH = 93;
const COMMAND_COMPLETED = 94;
const TAB_IN = 11;
const TAB_OUT = 13;
const TAB_OUT_BACKWARDS = 14;
const ESCAPE_OUT = 15;
const F6_OUT = 5;

export interface DoorOptions extends AppContextOptions {
  readonly conversation: string;
  /** Answers the body of one batch with the body of the reply; `flags` are the client's request flags. */
  readonly answer: (body: string, flags: number) => Promise<string>;
  /** The keyboard left the pane: by Tab, Shift+Tab, Escape or Ctrl+F6. */
  readonly onFocusLeaves: (how: "forwards" | "backwards" | "escape") => void;
}

export interface Door {
  /** Runs the function that the add-in associated with a ribbon button, as Excel does; resolves when it completed. */
  readonly runCommand: (action: string, control: string) => Promise<void>;
  /** Pushes events (and calls of custom functions) as the client expects them. */
  readonly push: (entries: readonly (readonly unknown[])[]) => void;
  /** Moves the keyboard into the pane. */
  readonly focusIn: () => void;
  readonly close: () => void;
}

/** Listens to the frame and answers it. */
export function openDoor(frame: HTMLIFrameElement, options: DoorOptions): Door {
  const registrations = new Map<string, Request>();
  const running = new Map<string, () => void>();
  let commands = 0;

  const post = (text: string): void =>
    frame.contentWindow?.postMessage(text, new URL(frame.src, window.location.href).origin);

  const call = (request: Request): void => {
    const data = isRecord(request._data) ? request._data : {};
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        post(answerTo(request, appContext(options)));
        return;
      case "ContextActivationManager_notifyHost":
        leave(Number(data[1]));
        return;
      case "executeMethod":
        execute(data).then(
          (reply) => post(answerTo(request, reply)),
          (problem: unknown) => post(answerTo(request, String(problem), -2)),
        );
        return;
      default:
        // -2: the client turns it into an error of the call that asked.
        post(answerTo(request, `The page does not implement ${request._actionName}`, -2));
    }
  };

  const execute = async (data: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const method = isRecord(data["DdaMethod"]) ? data["DdaMethod"]["DispatchId"] : undefined;
    if (method === EXECUTE_BATCH) {
      const array = (Array.isArray(data["ArrayData"]) ? data["ArrayData"] : []) as readonly unknown[];
      const body = typeof array[4] === "string" ? array[4] : "{}";
      return { Error: 0, Version: 1, Data: [200, [], await options.answer(body, Number(array[6] ?? 0))] };
    }
    if (method === COMMAND_COMPLETED) {
      const id = String(data[0]);
      running.get(id)?.();
      running.delete(id);
      return { Error: 0, Version: 1 };
    }
    // 5001 is the client's "internal error".
    return { Error: 5001, Version: 1 };
  };

  const leave = (action: number): void => {
    if (action === TAB_OUT || action === F6_OUT) options.onFocusLeaves("forwards");
    if (action === TAB_OUT_BACKWARDS) options.onFocusLeaves("backwards");
    if (action === ESCAPE_OUT) options.onFocusLeaves("escape");
  };

  const onMessage = (event: MessageEvent): void => {
    if (event.source === null || event.source !== frame.contentWindow) return;
    const request = readRequest(event.data);
    if (request?._conversationId !== options.conversation) return;
    if (request._actionType === 0) {
      call(request);
      return;
    }
    if (request._actionType === 1) registrations.set(request._actionName, request);
    else registrations.delete(request._actionName);
    post(answerTo(request, { Error: 0 }));
  };

  const raise = (event: string, data: unknown): boolean => {
    const registration = registrations.get(event);
    if (registration !== undefined) post(eventFor(registration, data));
    return registration !== undefined;
  };

  window.addEventListener("message", onMessage);
  return {
    runCommand: (action, control) =>
      new Promise((done, fail) => {
        commands += 1;
        const id = String(commands);
        running.set(id, done);
        const source = JSON.stringify({ source: { id: control } });
        if (!raise("appCommandInvoked", { 0: id, 1: action, 2: source }))
          fail(new Error(`The add-in is not ready for "${action}"`));
      }),
    push: (entries) => void raise("richApiMessage", { ArrayData: entries }),
    focusIn: () => {
      frame.focus();
      post(notification(options.conversation, TAB_IN));
    },
    close: () => window.removeEventListener("message", onMessage),
  };
}
