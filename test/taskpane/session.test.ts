/** The pane's one session, by every way in. Long, as each way is tried in every state that it can meet. */
import type { Finding } from "../../src/domain/finding";
import { month } from "../../src/domain/period";
import { logRefresh } from "../../src/domain/log/log-refresh";
import type { Plan } from "../../src/domain/plan/plan";
import type { Editing, MonthEnd, ReadOptions } from "../../src/taskpane/month-end/month-end";
import type { RefreshOutcome } from "../../src/domain/refresh";
import { createSession, type Session } from "../../src/taskpane/month-end/session";
import { issue } from "../../src/taskpane/month-end/issue";
import { tools } from "../../src/taskpane/month-end/tools";
import type { MonthEndState } from "../../src/taskpane/month-end/state";
import { parseExtract } from "../../src/extract/parse-extract";
import { leadsToUndo } from "../../src/taskpane/blocked/explain";
import { edit, finding, smallRefresh } from "./small-refresh";

const PLAIN = smallRefresh({ edits: [edit("rag", "Summary", 1, 4, "Green"), edit("ytd", "Contacts", 9, 2)] });
const UNDECIDED = smallRefresh({ edits: [edit("rag", "Summary", 1, 4), edit("differs", "Contacts", 9, 2)] });

interface Workbook extends MonthEnd {
  readonly applied: readonly Plan[];
  readonly readings: readonly ReadOptions[];
}

/** A workbook with the same outcome at each reading, where all is made that is to be; with `refusing`, one that refuses every extract. */
function workbook(
  outcome: RefreshOutcome | Editing | Error,
  applying?: Awaited<ReturnType<MonthEnd["apply"]>> | Error,
  refusing: readonly string[] = [],
): Workbook {
  const applied: Plan[] = [];
  const readings: ReadOptions[] = [];
  return {
    applied,
    readings,
    read: (options) => {
      readings.push(options);
      options.onProgress({ phase: "Reading the workbook", part: 0.5 });
      if (outcome instanceof Error) return Promise.reject(outcome);
      const refused = options.extract.length > 0 && refusing.length > 0;
      return Promise.resolve(refused ? { kind: "refused", reasons: refusing } : outcome);
    },
    readExtract: (content) =>
      typeof content === "string"
        ? Promise.resolve(parseExtract(content))
        : Promise.reject(new Error("No file")),
    apply: (plan) => {
      applied.push(plan);
      if (applying instanceof Error) return Promise.reject(applying);
      return Promise.resolve(applying ?? { kind: "applied", edits: plan.edits.length, roundTrips: 3 });
    },
    readUndo: () => Promise.resolve(undefined),
    undo: () => Promise.resolve({ kind: "undone", changes: 2, left: [] }),
    forgetUndo: () => Promise.resolve(),
    goTo: (sheet) => Promise.resolve(sheet === "Gone" ? "no-such-sheet" : "shown"),
    watchSelection: () => Promise.resolve(() => Promise.resolve()),
    log: (refresh, plan, at) => Promise.resolve(logRefresh(refresh, plan, at)),
    tools: () => Promise.resolve(tools),
    issue: () => Promise.resolve(issue),
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

/** A workbook whose next answer waits until it is let go. */
function waiting(): { readonly of: Workbook; readonly letGo: () => void } {
  const of = workbook(PLAIN);
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((done) => (letGo = done));
  return {
    of: {
      ...of,
      read: async (options) => {
        // The first reading is let through: something must stand to go back to.
        if (of.readings.length > 0) await gate;
        return of.read(options);
      },
      apply: async (plan, options) => {
        options.onProgress({ phase: "Checking", part: 0 });
        await gate;
        // As the writer does, before its first write.
        return options.isCancelled() ? { kind: "cancelled" } : of.apply(plan, options);
      },
    },
    letGo,
  };
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

const GOOD = {
  name: "march.csv",
  content: "sheet,indicator,measure,period,value,numerator,denominator\n,1.1,,2019-03,1528,,\n",
};

describe("an extract", () => {
  const BAD = { name: "odd.csv", content: "Item,Price\nTea,2.5\n" };
  const LINE_9 = ['Line 9: no column for "99.9".'];

  it("is read, and the workbook with it, at this and every later reading", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await session.read();
    await session.loadExtract(GOOD);
    await session.read();
    expect(book.readings.map(({ extract }) => extract.map(({ value }) => value))).toEqual([
      [],
      ["1528"],
      ["1528"],
    ]);
    expect(session.state()).toMatchObject({
      monthEnd: { kind: "ready" },
      extract: { kind: "loaded", name: "march.csv" },
    });
  });

  it("that cannot be read is named with its problems, and leaves what was read as it stood", async () => {
    const book = workbook(UNDECIDED);
    const { session } = open(book);
    await session.read();
    session.choose([1], true);
    const before = session.state().monthEnd;
    await session.loadExtract(BAD);
    expect(session.state().monthEnd).toBe(before);
    expect(session.state()).toMatchObject({
      view: { kind: "figures" },
      extract: {
        kind: "refused",
        name: "odd.csv",
        problems: [expect.stringMatching(/Line 1: found "Item,Price"/)],
      },
    });
    expect(book.readings).toHaveLength(1);
  });

  it("that the workbook refuses is named with the reasons, and leaves what was read as it stood", async () => {
    const { session } = open(workbook(PLAIN, undefined, LINE_9));
    await session.read();
    const before = session.state().monthEnd;
    await session.loadExtract(GOOD);
    expect(session.state().monthEnd).toBe(before);
    expect(session.state().extract).toEqual({ kind: "refused", name: "march.csv", problems: LINE_9 });
  });

  it("that is refused before anything was read gives way to the workbook alone", async () => {
    const book = workbook(PLAIN, undefined, LINE_9);
    const { session } = open(book);
    await session.loadExtract(GOOD);
    expect(book.readings.map(({ extract }) => extract.length)).toEqual([1, 0]);
    expect(session.state()).toMatchObject({ monthEnd: { kind: "ready" }, extract: { kind: "refused" } });
  });

  it("that is bad takes the place of a good one, whose figures then are not planned either", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await session.loadExtract(GOOD);
    await session.loadExtract(BAD);
    expect(book.readings.map(({ extract }) => extract.length)).toEqual([1, 0]);
    expect(session.state().extract).toMatchObject({ kind: "refused", name: "odd.csv" });
  });

  it("can be taken out again", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await session.loadExtract(GOOD);
    await session.removeExtract();
    expect(book.readings.map(({ extract }) => extract.length)).toEqual([1, 0]);
    expect(session.state().extract).toBeUndefined();
  });

  it("is done with once it is written", async () => {
    const { session } = open(workbook(PLAIN));
    await session.loadExtract(GOOD);
    await session.apply();
    expect(session.state().monthEnd.kind).toBe("done");
    expect(session.state().extract).toBeUndefined();
  });

  it("waits for a reading that is under way", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await Promise.all([session.read(), session.loadExtract(GOOD)]);
    expect(book.readings.map(({ extract }) => extract.length)).toEqual([0, 1]);
  });

  it("changes nothing while the plan is being written", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await session.read();
    await Promise.all([session.apply(), session.loadExtract(GOOD), session.removeExtract()]);
    expect(book.readings).toHaveLength(1);
    expect(session.state().monthEnd.kind).toBe("done");
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

  it("counts no row that turned out to be high enough for its text", async () => {
    const edits = [
      edit("rag", "Summary", 1, 4),
      edit("format", "Contacts", 9, 2),
      edit("format", "CIN", 9, 2),
    ];
    const { session } = open(workbook(smallRefresh({ edits }), { kind: "applied", edits: 2, roundTrips: 3 }));
    await session.read();
    await session.apply();
    const byKind = [
      { kind: "rag", count: 1 },
      { kind: "format", count: 1 },
    ];
    expect(session.state().monthEnd).toMatchObject({ receipt: { changes: 2, byKind } });
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
    session.show({ kind: "home" });
    expect(session.state().monthEnd).toMatchObject({ kind: "ready", editing: false, leftOut: new Set() });
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

  it.each([
    { kind: "put-back", error: "Writing stopped.", left: [] },
    { kind: "not-put-back", error: "Writing stopped.", puttingBack: "It stopped again." },
  ] as const)("says what became of the changes where Excel failed: $kind", async (outcome) => {
    const { session } = open(workbook(PLAIN, outcome));
    await session.read();
    await session.apply();
    expect(session.state().monthEnd).toEqual({ kind: "blocked", blockage: outcome });
    expect(leadsToUndo(outcome)).toBe(outcome.kind === "not-put-back");
  });

  it("says that nothing was written where Excel failed before", async () => {
    const { session } = open(workbook(PLAIN, new Error("Excel said no.")));
    await session.read();
    await session.apply();
    expect(session.state().monthEnd).toEqual({ kind: "failed", error: "Excel said no." });
  });
});

describe("cancelling", () => {
  it("a reading brings back what stood before, with its extract, and nothing more is heard of it", async () => {
    const { of, letGo } = waiting();
    const { session } = open(of);
    await session.read();
    const before = session.state();
    const loading = session.loadExtract(GOOD);
    await Promise.resolve();
    session.cancel();
    expect(session.state()).toEqual(before);
    letGo();
    await loading;
    expect(session.state()).toEqual(before);
  });

  it("the taking out of an extract leaves it in", async () => {
    const { of, letGo } = waiting();
    const { session } = open(of);
    const loading = session.loadExtract(GOOD);
    await loading;
    const before = session.state();
    const removing = session.removeExtract();
    session.cancel();
    letGo();
    await removing;
    expect(session.state()).toEqual(before);
  });

  it("the check before writing leads back to the preview, and nothing is written", async () => {
    const { of, letGo } = waiting();
    const { session } = open(of);
    await session.read();
    const before = session.state().monthEnd;
    const applying = session.apply();
    await new Promise((done) => setTimeout(done));
    session.cancel();
    expect(session.state().monthEnd).toEqual(before);
    letGo();
    await applying;
    expect(session.state().monthEnd).toEqual(before);
    expect(of.applied).toEqual([]);
  });

  it("does nothing once writing has begun", async () => {
    const of = workbook(PLAIN);
    const { session } = open({
      ...of,
      apply: (plan, options) => {
        options.onProgress({ phase: "Writing", part: 0, writes: true });
        session.cancel();
        return options.isCancelled() ? Promise.resolve({ kind: "cancelled" }) : of.apply(plan, options);
      },
    });
    await session.read();
    await session.apply();
    expect(session.state().monthEnd.kind).toBe("done");
  });

  it("stops the ribbon's month-end, which then writes nothing", async () => {
    const { of, letGo } = waiting();
    const { session } = open(of);
    await session.read();
    const running = session.run();
    session.cancel();
    letGo();
    await running;
    expect(session.state().monthEnd.kind).toBe("ready");
    expect(of.applied).toEqual([]);
  });
});

describe("Report settings where no report was found", () => {
  it("are drafted for the month that ended last, and the workbook is read again", async () => {
    const none = workbook({ kind: "not-a-report", problems: ["No column for indicators."] } as const);
    const { session } = open(none);
    await session.read();
    await session.draftSettings();
    expect(none.applied).toHaveLength(1);
    expect(none.applied[0]).toMatchObject({ month: "2019-03", amends: "settings" });
    expect(none.readings).toHaveLength(2);
    expect(session.state()).toMatchObject({
      monthEnd: { kind: "blocked", blockage: { kind: "not-a-report" } },
      lastRefresh: { amends: "settings" },
    });
  });
});

describe("moving the report on", () => {
  const APRIL = month("2019-04");
  const monthsOf = ({ readings }: Workbook) => readings.map((each) => each.month);

  it("reads for that month, also after a change of settings, until the refresh is applied", async () => {
    const of = workbook(PLAIN);
    const { session } = open(of);
    await session.read();
    await session.moveTo(APRIL);
    await session.change(PLAIN.plan);
    await session.apply();
    await session.read();
    expect(monthsOf(of)).toEqual([undefined, APRIL, APRIL, undefined]);
  });

  it("stays where it was once that is said, or once it is cancelled", async () => {
    const { of, letGo } = waiting();
    const { session } = open(of);
    await session.read();
    const moving = session.moveTo(APRIL);
    session.cancel();
    letGo();
    await moving;
    expect(session.state().monthEnd.kind).toBe("ready");
    await session.read();
    await session.moveTo(APRIL);
    await session.moveTo(undefined);
    expect(monthsOf(of)).toEqual([undefined, APRIL, undefined, APRIL, undefined]);
  });

  it("says why where it cannot, and the next reading is of the workbook as it stands", async () => {
    const of = workbook(PLAIN);
    const reasons = ["'01 Contacts' is protected."];
    const { session } = open({
      ...of,
      read: (options) => (options.month ? Promise.resolve({ kind: "refused", reasons }) : of.read(options)),
    });
    await session.read();
    await session.moveTo(APRIL);
    expect(session.state().monthEnd).toEqual({ kind: "blocked", blockage: { kind: "refused", reasons } });
    await session.read();
    expect(session.state().monthEnd.kind).toBe("ready");
  });
});

describe("undo", () => {
  const NOTE = { at: new Date(Date.UTC(2019, 2, 1, 10, 42)), changes: 312 };

  it("is offered for the refresh that the workbook knows of, asked for once", async () => {
    let asked = 0;
    const { session } = open({
      ...workbook(PLAIN),
      readUndo: () => {
        asked += 1;
        return Promise.resolve(NOTE);
      },
    });
    await session.read();
    await session.read();
    expect(session.state().lastRefresh).toEqual(NOTE);
    expect(asked).toBe(1);
  });

  it("is offered for a refresh that was just made, and for none once it was undone", async () => {
    const { session, seen } = open(workbook(PLAIN));
    await session.read();
    await session.apply();
    expect(session.state().lastRefresh).toMatchObject({ changes: 2 });
    await session.undo();
    expect(seen.slice(-2)).toEqual(["undoing", "undone"]);
    expect(session.state().lastRefresh).toBeUndefined();
    await session.read();
    expect(session.state().lastRefresh).toBeUndefined();
  });

  it.each([
    [{ kind: "editing" }, { kind: "editing" }],
    [
      { kind: "stopped", error: "Lost." },
      { kind: "not-undone", outcome: { kind: "stopped", error: "Lost." } },
    ],
    [
      { kind: "protected", sheets: ["Contacts"] },
      { kind: "not-undone", outcome: { kind: "protected", sheets: ["Contacts"] } },
    ],
  ] as const)("stays on offer where %j", async (outcome, blockage) => {
    const { session } = open({
      ...workbook(PLAIN),
      readUndo: () => Promise.resolve(NOTE),
      undo: () => Promise.resolve(outcome),
    });
    await session.read();
    await session.undo();
    expect(session.state()).toMatchObject({ monthEnd: { kind: "blocked", blockage }, lastRefresh: NOTE });
  });

  it("is on offer no more once what it keeps was removed, and still where that failed", async () => {
    const { session } = open({ ...workbook(PLAIN), readUndo: () => Promise.resolve(NOTE) });
    await session.read();
    await session.forgetUndo();
    expect(session.state().lastRefresh).toBeUndefined();
    const failing = open({ ...workbook(PLAIN), forgetUndo: () => Promise.reject(new Error("Busy.")) });
    await failing.session.read();
    await failing.session.apply();
    await failing.session.forgetUndo();
    expect(failing.session.state().lastRefresh).toMatchObject({ changes: 2 });
  });

  it("is asked for again where the workbook did not say", async () => {
    const answers = [Promise.reject(new Error("Busy.")), Promise.resolve(NOTE)];
    const { session } = open({ ...workbook(PLAIN), readUndo: () => answers.shift()! });
    await session.read();
    expect(session.state()).toMatchObject({ monthEnd: { kind: "ready" } });
    await session.read();
    expect(session.state().lastRefresh).toEqual(NOTE);
  });
});

describe("the ribbon's month-end", () => {
  it("reads and applies in one go where nothing needs a decision", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await session.run();
    expect(book.applied[0]?.edits).toHaveLength(2);
    expect(session.state().monthEnd.kind).toBe("done");
  });

  it("stops at the preview where a person must decide", async () => {
    const book = workbook(UNDECIDED);
    const { session } = open(book);
    await session.run();
    expect(book.applied).toEqual([]);
    expect(session.state()).toMatchObject({ monthEnd: { kind: "ready" }, view: { kind: "preview" } });
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
    expect(session.state().monthEnd.kind).toBe("done");
  });

  it("runs once however often it is clicked", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await Promise.all([session.run(), session.run(), session.run()]);
    expect(book.applied).toHaveLength(1);
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

describe("a small change between two refreshes", () => {
  const fixable = (cell: string): Finding => ({
    ...finding("error", "Contacts", cell),
    fix: { does: "Make it a number", edit: { ...edit("figure", "Contacts", 9, 2, "12"), cell } },
  });

  it("is written as a plan of its own; the workbook is read again, the view and what was chosen stay", async () => {
    const book = workbook(UNDECIDED);
    const { session, seen } = open(book);
    await session.read();
    session.show({ kind: "findings" });
    session.choose([0], false);
    session.choose([1], true);
    await session.fix([fixable("C10")]);
    expect(book.applied).toMatchObject([{ amends: "fix", edits: [{ cell: "C10" }] }]);
    expect(seen.slice(-4)).toEqual(["applying", "reading", "reading", "ready"]);
    expect(session.state()).toMatchObject({
      view: { kind: "findings" },
      monthEnd: { leftOut: new Set([0]) },
      lastRefresh: { amends: "fix" },
    });
  });

  it("dismisses with the reason and the time, on the log", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await session.read();
    await session.dismiss([finding("error", "Contacts", "C10")], "As published");
    const [plan] = book.applied;
    expect(plan?.amends).toBe("dismissal");
    const written = plan?.edits.map(({ sheet, after }) => `${sheet}: ${after}`);
    expect(written).toEqual(expect.arrayContaining(["Refresh log: As published", "Refresh log: C10"]));
  });

  it("writes nothing where there is nothing to fix", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await session.read();
    await session.fix([finding("error", "Contacts", "C10")]);
    expect(book.applied).toEqual([]);
  });

  it("says why it was not written", async () => {
    const stale = { kind: "stale", cells: [] } as const;
    const { session } = open(workbook(PLAIN, stale));
    await session.read();
    await session.fix([fixable("C10")]);
    expect(session.state().monthEnd).toEqual({ kind: "blocked", blockage: stale });
  });

  it("waits for none that is under way", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await session.read();
    await Promise.all([session.fix([fixable("C10")]), session.fix([fixable("C11")])]);
    expect(book.applied).toHaveLength(1);
  });
});

describe("what is done without a plan", () => {
  it("has the workbook read again in the view that stands", async () => {
    const book = workbook(PLAIN);
    const { session, seen } = open(book);
    await session.read();
    session.show({ kind: "issue" });
    await session.perform(({ onProgress }) => {
      onProgress({ phase: "Making the issue copy", part: 0.5, writes: true });
      return Promise.resolve(undefined);
    });
    expect(seen.slice(-5)).toEqual(["applying", "applying", "reading", "reading", "ready"]);
    expect(session.state().view).toEqual({ kind: "issue" });
    expect(book.readings).toHaveLength(2);
  });

  it("says why nothing was written", async () => {
    const book = workbook(PLAIN);
    const { session } = open(book);
    await session.read();
    await session.perform(() => Promise.resolve({ kind: "stale", cells: [] }));
    expect(session.state().monthEnd).toMatchObject({ kind: "blocked", blockage: { kind: "stale" } });
    expect(book.readings).toHaveLength(1);
  });

  it("says what failed", async () => {
    const { session } = open(workbook(PLAIN));
    await session.read();
    await session.perform(() => Promise.reject(new Error("Excel is gone.")));
    expect(session.state().monthEnd).toEqual({ kind: "failed", error: "Excel is gone." });
  });

  it("is not begun while something else is under way", async () => {
    const { session } = open(workbook(PLAIN));
    let begun = 0;
    const reading = session.read();
    await session.perform(() => Promise.resolve(void (begun += 1)));
    await reading;
    expect(begun).toBe(0);
  });
});
