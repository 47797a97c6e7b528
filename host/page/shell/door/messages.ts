/**
 * The envelope in which the client of Excel on the web talks to its host over `postMessage`, as the client itself
 * writes and reads it. Only what the client's own code shows; nothing here is documented by Microsoft.
 */

export type Json = unknown;

/** What the page in the frame sends. */
export interface Request {
  readonly _messageType: 0;
  readonly _actionName: string;
  /** 0 call, 1 register for an event, 2 give up an event. */
  readonly _actionType: 0 | 1 | 2;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: Json;
}

/** A request out of a message event's data; undefined for anything that is not one. */
export function readRequest(data: unknown): Request | undefined {
  if (typeof data !== "string") return undefined;
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (!isRecord(message) || message["_messageType"] !== 0) return undefined;
  const action = message["_actionType"];
  if (typeof message["_actionName"] !== "string" || typeof message["_conversationId"] !== "string")
    return undefined;
  if (action !== 0 && action !== 1 && action !== 2) return undefined;
  return {
    _messageType: 0,
    _actionName: message["_actionName"],
    _actionType: action,
    _conversationId: message["_conversationId"],
    _correlationId: Number(message["_correlationId"]),
    _data: message["_data"],
  };
}

/** The answer to a request: `errorCode` 0 is success. */
export function answerTo(request: Request, data: Json, errorCode = 0): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 0,
    _errorCode: errorCode,
    ...address(request),
    _data: data,
  });
}

/** An event for a page that registered for it with `registration`. */
export function eventFor(registration: Request, data: Json): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 1,
    _errorCode: 0,
    ...address(registration),
    _data: data,
  });
}

/** A word to the page that it did not ask for: focus comes in, the window was selected. */
export function notification(conversation: string, action: number): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: "Office_notifyAgave",
    _actionType: 0,
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: window.location.origin,
    _data: [action],
    _serializerVersion: 1,
  });
}

/** Whether a value is an object whose members can be looked at by name. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function address(request: Request): Record<string, Json> {
  return {
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: window.location.origin,
    _serializerVersion: 1,
  };
}
