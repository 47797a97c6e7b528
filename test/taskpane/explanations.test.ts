import { announce } from "../../src/taskpane/announce";
import { explain } from "../../src/taskpane/blocked/explain";
import { explainLost } from "../../src/taskpane/explain-lost";
import type { Blockage, Undone } from "../../src/taskpane/month-end/state";
import { finding, smallRefresh } from "./small-refresh";

const BLOCKAGES: readonly Blockage[] = [
  { kind: "not-a-report", problems: ["No column for “Good perf is” on “Summary”."] },
  { kind: "refused", reasons: ["The report month cannot go back."] },
  { kind: "editing" },
  { kind: "stale", cells: [{ sheet: "Contacts", cell: "C10", expected: 1, found: 2 }] },
  { kind: "protected", sheets: ["Contacts"] },
  { kind: "missing-sheet", sheets: ["Contacts"] },
  { kind: "put-back", error: "Writing stopped.", left: [] },
  { kind: "not-put-back", error: "Writing stopped.", puttingBack: "Again." },
  { kind: "not-undone", outcome: { kind: "nothing-to-undo" } },
  { kind: "not-undone", outcome: { kind: "protected", sheets: ["Contacts"] } },
  { kind: "not-undone", outcome: { kind: "stopped", error: "Writing stopped." } },
];

describe("what stands in the way", () => {
  it.each(BLOCKAGES)("is told with what to do about it: $kind", (blockage) => {
    const { title, advice } = explain(blockage);
    expect(title).toMatch(/\.$/);
    expect(advice).toMatch(/read (it|the workbook) again/i);
  });

  it("passes on every problem, reason, sheet and cell", () => {
    const told = BLOCKAGES.flatMap((blockage) => {
      const { list, cells } = explain(blockage);
      return [...list, ...cells.map(({ sheet, cell }) => `${sheet} ${cell}`)];
    });
    expect(told).toEqual([
      "No column for “Good perf is” on “Summary”.",
      "The report month cannot go back.",
      "Contacts C10",
      "Contacts",
      "Contacts",
      "Writing stopped.",
      "Writing stopped.",
      "Again.",
      "Contacts",
      "Writing stopped.",
    ]);
  });

  it("teaches what a report is where none was found, and only there", () => {
    expect(BLOCKAGES.filter((each) => explain(each).looksFor !== undefined).map(({ kind }) => kind)).toEqual([
      "not-a-report",
    ]);
  });

  it.each(["editing", "hidden-sheet", "no-such-sheet", "failed"] as const)(
    "on the way to a cell is told: %s",
    (why) => {
      expect(explainLost({ sheet: "Contacts", cell: "C10", why })).toMatch(
        /edited|hidden|no sheet “Contacts”|C10 on “Contacts”. Try again/,
      );
    },
  );

  it("to what Undo keeps is told, with what to do", () => {
    expect(explainLost({ why: "not-forgotten" })).toMatch(/not removed.+try again/);
  });
});

describe("a screen reader", () => {
  it("is told what was read", () => {
    const refresh = smallRefresh({ findings: [finding("error", "Contacts", "B3")] });
    const ready = {
      kind: "ready",
      refresh,
      leftOut: new Set<number>(),
      readAt: new Date(0),
      editing: false,
    } as const;
    expect(announce({ monthEnd: ready, view: { kind: "home" } })).toBe(
      "Workbook read: 0 changes planned, 1 error.",
    );
  });

  it("is told that some changes are there where putting back failed too", () => {
    const blockage = { kind: "not-put-back", error: "Lost.", puttingBack: "Lost again." } as const;
    expect(announce({ monthEnd: { kind: "blocked", blockage }, view: { kind: "home" } })).toContain(
      "Some of them are in the workbook",
    );
  });

  it("is told what was taken back, and that something was left", () => {
    const left = [{ sheet: "Contacts", cell: "C10", because: "Changed since." }];
    const told = (undone: Undone) =>
      announce({ monthEnd: { kind: "undone", undone }, view: { kind: "home" } });
    expect(told({ kind: "undone", changes: 312, left: [] })).toBe("312 changes taken back.");
    expect(told({ kind: "undone", changes: 311, left })).toBe("311 changes taken back, 1 place left as now.");
  });
});
