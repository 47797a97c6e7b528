/** Carries out the client's batches on host objects: paths, actions, errors. Knows nothing of spreadsheets. */
import { Batch, type Roots } from "./batch";
import { HostError, type ErrorCode } from "./errors";
import {
  ACTION,
  FLAG_DELAY_FOR_CELL_EDIT,
  type ActionInfo,
  type ActionResult,
  type ReplyBody,
  type RequestBody,
} from "./protocol";

/** What the interpreter needs of the world whose objects it serves. */
export interface World extends Roots {
  /** Settles when a batch may begin: at once, or after the user's cell edit where the client may wait for it. */
  ready(mayWait: boolean): Promise<void>;
  /** Before a batch: throws a HostError where it may not begin. */
  begin(): void;
  /** After a batch, also a failed one. */
  end(): void;
}

/** One request that was answered. */
export interface RequestRecord {
  readonly actions: number;
  readonly requestBytes: number;
  readonly replyBytes: number;
  /** The client's own release of kept objects after Excel.run; nobody waits for it. */
  readonly isCleanup: boolean;
}

/** A failure to be played at one round trip. */
export interface Fault {
  readonly code?: ErrorCode;
  /** So many actions are carried out first; none by default. */
  readonly afterActions?: number;
}

export interface Interpreter {
  /** The reply to one request body, both JSON, at once. */
  readonly answer: (requestBody: string) => string;
  /** The same once it may begin. Flags are the client's request flags (64: may wait for the end of cell editing). */
  readonly handle: (requestBody: string, flags?: number) => Promise<string>;
  readonly requests: readonly RequestRecord[];
  /** Plays a failure at the k-th round trip from now (1 is the next one). */
  readonly failAt: (roundTrip: number, fault?: Fault) => void;
}

/** Excel on the web refuses requests and replies above 5 MB. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export function createInterpreter(world: World): Interpreter {
  const requests: RequestRecord[] = [];
  const faults = new Map<number, Fault>();

  function answer(requestBody: string): string {
    const request = JSON.parse(requestBody) as RequestBody;
    const isCleanup = onlyReleases(request.Actions);
    const fault = isCleanup ? undefined : faults.get(roundTrips(requests) + 1);
    let reply: string;
    if (requestBody.length > PAYLOAD_LIMIT) {
      reply = refusal(new HostError("RequestPayloadSizeLimitExceeded"));
    } else {
      try {
        world.begin();
        reply = JSON.stringify(run(world, request, fault));
        world.end();
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        reply = refusal(error);
      }
    }
    if (reply.length > PAYLOAD_LIMIT) reply = refusal(new HostError("ResponsePayloadSizeLimitExceeded"));
    requests.push({
      actions: request.Actions.length,
      requestBytes: requestBody.length,
      replyBytes: reply.length,
      isCleanup,
    });
    return reply;
  }

  return {
    answer,
    handle: async (requestBody, flags = 0) => {
      await world.ready((flags & FLAG_DELAY_FOR_CELL_EDIT) !== 0);
      return answer(requestBody);
    },
    requests,
    failAt: (roundTrip, fault = {}) => {
      faults.set(roundTrips(requests) + roundTrip, fault);
    },
  };
}

/** The requests that somebody waited for. */
export function roundTrips(requests: readonly RequestRecord[]): number {
  return requests.filter(({ isCleanup }) => !isCleanup).length;
}

function onlyReleases(actions: readonly ActionInfo[]): boolean {
  const isRelease = ({ Name }: ActionInfo): boolean => Name === "_RemoveReference";
  return (
    actions.some(isRelease) &&
    actions.every((action) => isRelease(action) || action.ActionType === ACTION.instantiate)
  );
}

function run(world: World, request: RequestBody, fault: Fault | undefined): ReplyBody {
  const batch = new Batch(world, request.ObjectPaths);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (fault && index >= (fault.afterActions ?? 0)) {
        throw new HostError(fault.code ?? "GeneralException", "(a fault that a test asked for)");
      }
      results.push({ ActionId: action.Id, Value: batch.perform(action) });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { Results: results, TraceIds: traces, Error: describe(error, batch.locate(action), index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function refusal(error: HostError): string {
  return JSON.stringify({ Results: [], Error: describe(error, "", -1) } satisfies ReplyBody);
}

function describe(error: HostError, location: string, index: number): NonNullable<ReplyBody["Error"]> {
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: error.status,
  };
}
