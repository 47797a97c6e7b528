import type { Plan } from "../../src/domain/plan/plan";
import type { Editing, MonthEnd, WorkOptions } from "../../src/taskpane/month-end/month-end";
import type { RefreshOutcome } from "../../src/domain/refresh";
import { createSession, type Session } from "../../src/taskpane/month-end/session";
import type { MonthEndState } from "../../src/taskpane/month-end/state";
import { edit, smallRefresh } from "./small-refresh";

const PLAIN = smallRefresh({ edits: [edit("rag", "Summary", 1, 4, "Green"), edit("ytd", "Contacts", 9, 2)] });
const UNDECIDED = smallRefresh({ edits: [edit("rag", "Summary", 1, 4), edit("differs", "Contacts", 9, 2)] });

interface Workbook extends MonthEnd {
  readonly applied: readonly Plan[];
  readonly readings: readonly WorkOptions[];
}

function workbook(
  outcome: RefreshOutcome | Editing | Error,
  applying: Awaited<ReturnType<MonthEnd["apply"]>> | Error = { kind: "applied", edits: 0, roundTrips: 3 },
): Workbook {
  const applied: Plan[] = [];
  const readings: WorkOptions[] = [];
  return {
    applied,
    readings,
    read: (options) => {
      readings.push(options);
      options.onProgress({ phase: "Reading the workbook", part: 0.5 });
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    },
    apply: (plan) => {
      applied.push(plan);
      return applying instanceof Error ? Promise.reject(applying) : Promise.resolve(applying);
    },
    goTo: (sheet) => Promise.resolve(sheet === "Gone" ? "no-such-sheet" : "shown"),
  };
}

function open(monthEnd: MonthEnd): {
  readonly session: Session;
  readonly seen: readonly MonthEndState["kind"][];
} {
  let seconds = 0;
  const session = createSession(monthEnd, () => new Date(Date.UTC(2019, 3, 1, 9, 0, (seconds += 2))));
  const seen: MonthEndState["kind"][] = [];
  session.subscribe(() => seen.push(session.state().monthEnd.kind));
  return { session, seen };
}

describe("reading", () => {
  it("goes from idle over progress to a refresh that is ready", async () => {
    const { session, seen } = open(workbook(PLAIN));
    await session.read();
    expect(seen).toEqual(["reading", "reading", "ready"]);
  });

  it("leaves out of the choice what only a person can decide", async () => {
    const { session } = open(workbook(UNDECIDED));
    await session.read();
    expect(session.state().monthEnd).toMatchObject({ leftOut: new Set([1]) });
  });

  it("starts once however often it is clicked", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await Promise.all([session.read(), session.read(), session.read()]);
    expect(book.readings).toHaveLength(1);
  });

  it("keeps the preview in view while the workbook is read anew", async () => {
    const { session } = open(workbook(PLAIN));
    await session.read();
    const again = session.read();
    expect(session.state().monthEnd).toMatchObject({ kind: "reading", before: { kind: "ready" } });
    await again;
  });

  it("says what failed, and that nothing was written", async () => {
    const { session } = open(workbook(new Error("The connection to Excel was lost.")));
    await session.read();
    expect(session.state().monthEnd).toEqual({
      kind: "failed",
      wrote: false,
      error: "The connection to Excel was lost.",
    });
  });

  it.each([
    [{ kind: "not-a-report", problems: ["No column for indicators."] } as const],
    [{ kind: "refused", reasons: ["The month cannot go back."] } as const],
    [{ kind: "editing" } as const],
  ])("is blocked by %j", async (outcome) => {
    const { session } = open(workbook(outcome));
    await session.read();
    expect(session.state().monthEnd).toEqual({ kind: "blocked", blockage: outcome });
  });
});

describe("applying", () => {
  it("writes the chosen edits, and nothing that was left out", async () => {
    const book = workbook(UNDECIDED);
    const { session } = open(book);
    await session.read();
    await session.apply();
    expect(book.applied.map((plan) => plan.edits.map(({ kind, ticked }) => [kind, ticked]))).toEqual([
      [["rag", true]],
    ]);
  });

  it("writes a difference that a person ticked", async () => {
    const book = workbook(UNDECIDED);
    const { session } = open(book);
    await session.read();
    session.choose([1], true);
    session.choose([0], false);
    await session.apply();
    expect(book.applied[0]?.edits.map(({ kind, ticked }) => [kind, ticked])).toEqual([["differs", true]]);
  });

  it("ends with a receipt of what was changed, left out, and how long it took", async () => {
    const { session } = open(workbook(UNDECIDED));
    await session.read();
    await session.apply();
    expect(session.state().monthEnd).toMatchObject({
      kind: "done",
      receipt: { changes: 1, leftOut: 1, milliseconds: 2000, byKind: [{ kind: "rag", count: 1 }] },
    });
  });

  it("does nothing where nothing is chosen", async () => {
    const book = workbook(UNDECIDED);
    const { session } = open(book);
    await session.read();
    session.choose([0], false);
    await session.apply();
    expect(book.applied).toEqual([]);
    expect(session.state().monthEnd.kind).toBe("ready");
  });

  it("starts once however often it is clicked", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await session.read();
    await Promise.all([session.apply(), session.apply()]);
    expect(book.applied).toHaveLength(1);
  });

  it("keeps the preview, and what was chosen, while a cell is being edited", async () => {
    const { session } = open(workbook(UNDECIDED, { kind: "editing" }));
    await session.read();
    session.choose([1], true);
    await session.apply();
    expect(session.state().monthEnd).toMatchObject({ kind: "ready", editing: true, leftOut: new Set() });
  });

  it("is blocked where the workbook changed since the preview", async () => {
    const stale = {
      kind: "stale",
      cells: [{ sheet: "Contacts", cell: "C10", expected: 1, found: 2 }],
    } as const;
    const { session } = open(workbook(PLAIN, stale));
    await session.read();
    await session.apply();
    expect(session.state().monthEnd).toEqual({ kind: "blocked", blockage: stale });
  });

  it("says that something may be in the workbook only where writing had begun", async () => {
    const begun = open(workbook(PLAIN, { kind: "stopped", error: "Writing stopped." })).session;
    const before = open(workbook(PLAIN, new Error("Excel said no."))).session;
    for (const session of [begun, before]) {
      await session.read();
      await session.apply();
    }
    expect(begun.state().monthEnd).toMatchObject({ kind: "failed", wrote: true });
    expect(before.state().monthEnd).toMatchObject({ kind: "failed", wrote: false });
  });
});

describe("the ribbon's month-end", () => {
  it.each([
    ["nothing needs a decision", PLAIN],
    ["a person must decide", UNDECIDED],
  ])("reads and shows what would change, and writes nothing by itself, where %s", async (_, refresh) => {
    const book = workbook(refresh);
    const { session } = open(book);
    await session.run();
    expect(book.applied).toEqual([]);
    expect(session.state()).toMatchObject({ monthEnd: { kind: "ready" }, view: { kind: "preview" } });
    await session.apply();
    expect(book.applied).toHaveLength(1);
  });

  it("writes nothing, and shows home, where nothing is to be changed", async () => {
    const book = workbook(smallRefresh());
    const { session } = open(book);
    await session.run();
    expect(book.applied).toEqual([]);
    expect(session.state()).toMatchObject({ monthEnd: { kind: "ready" }, view: { kind: "home" } });
  });

  it("waits for a cell that is being edited, as the pane does not", async () => {
    const book = workbook(UNDECIDED);
    const { session } = open(book);
    await session.run();
    await session.read();
    expect(book.readings.map(({ waitForCellEdit }) => waitForCellEdit)).toEqual([true, false]);
  });

  it("goes on from a reading that the pane has begun", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await Promise.all([session.read(), session.run()]);
    expect(book.readings).toHaveLength(1);
    expect(session.state().view).toEqual({ kind: "preview" });
  });

  it("reads once however often it is clicked", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await Promise.all([session.run(), session.run(), session.run()]);
    expect(book.readings).toHaveLength(1);
  });
});

describe("going to a cell", () => {
  it("says why Excel did not go there, until it goes somewhere", async () => {
    const { session } = open(workbook(PLAIN));
    await session.goTo("Gone", "C4");
    expect(session.state().lost).toEqual({ sheet: "Gone", cell: "C4", why: "no-such-sheet" });
    await session.goTo("Contacts", "C4");
    expect(session.state().lost).toBeUndefined();
  });
});
