/** The Node door: the real client on the host, for tests and the command line. */
import type { Workbook } from "../model/workbook";
import { openSession } from "../objects/index";
import type { Session } from "../objects/session";
import { createInterpreter, roundTrips, type Fault, type RequestRecord } from "../richapi/interpreter";
import { loadClient, type Bridge } from "./load-client";

export interface ClientOptions {
  /** The highest ExcelApi requirement set that the host claims; calls above it fail in the client. */
  readonly excelApi?: number;
}

export interface ClientConnection {
  readonly session: Session;
  /** Requests answered so far that somebody waited for (the client's clean-up after Excel.run is none). */
  readonly roundTrips: () => number;
  /** Every request answered so far, with sizes. */
  readonly requests: readonly RequestRecord[];
  /** Plays a failure at the k-th round trip from now (1 is the next one). */
  readonly failAt: (roundTrip: number, fault?: Fault) => void;
  /** The user begins or ends editing a cell. */
  readonly setEditing: (isEditing: boolean) => void;
  /** Takes the client's globals away again. */
  readonly dispose: () => void;
}

/** What the manifest declares, plus what the client itself asks for. */
const DECLARED_EXCEL_API = 1.14;

/**
 * Puts the client's globals (Excel, Office, OfficeExtension, CustomFunctions) over a workbook. A later call takes the
 * client over to its own workbook.
 */
export function connectClient(workbook: Workbook, options: ClientOptions = {}): ClientConnection {
  const highest = options.excelApi ?? DECLARED_EXCEL_API;
  const client = loadClient((set, version) => isSupported(set, version, highest));
  const session = openSession(workbook);
  const interpreter = createInterpreter(session);
  const bridge: Bridge = {
    sendMessageToHost: (text) => void reply(text),
    // The client puts its own receiver here.
    onMessageFromHost: () => undefined,
  };

  async function reply(text: string): Promise<void> {
    const { id, flags, message } = JSON.parse(text) as Message;
    const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    let answer: { statusCode: number; body: string };
    try {
      answer = { statusCode: 200, body: await interpreter.handle(body, flags) };
    } catch (error) {
      // A fault of the host itself, not of the add-in: it must not pass for one of Excel's.
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      answer = { statusCode: 500, body: JSON.stringify({ error: { code: "HostFault", message: detail } }) };
    }
    bridge.onMessageFromHost(JSON.stringify({ id, type: 1, message: { headers: {}, ...answer } }));
  }

  client.OfficeExtension.HostBridge.init(bridge);
  // Events come after the reply to the batch that raised them.
  session.events.deliver = (entries) =>
    void setTimeout(() => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } })));
  const names = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;
  for (const name of names) Reflect.set(globalThis, name, client[name]);
  return {
    session,
    requests: interpreter.requests,
    roundTrips: () => roundTrips(interpreter.requests),
    failAt: interpreter.failAt,
    setEditing: (isEditing) => session.setEditing(isEditing),
    dispose: () => {
      for (const name of names) {
        if (Reflect.get(globalThis, name) === client[name]) Reflect.deleteProperty(globalThis, name);
      }
    },
  };
}

interface Message {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

function isSupported(set: string, version: string, highest: number): boolean {
  switch (set) {
    case "ExcelApi":
      return minor(version) <= minor(String(highest));
    case "SharedRuntime":
      return minor(version) <= 1;
    case "CustomFunctionsRuntime":
      return minor(version) <= 3;
    // The client's own switch: from 1.7 it hands results over as lists, from 1.9 with timings that nobody here reads.
    case "CustomFunctions":
      return minor(version) <= 7;
    case "DelayForCellEdit":
      return true;
    default:
      return false;
  }
}

/** 14 of "1.14": versions are no decimals. */
function minor(version: string): number {
  return Number(version.split(".")[1] ?? "0");
}
