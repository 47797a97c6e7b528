import { nextStep, steps } from "../../src/taskpane/home/steps";
import { countRag, indicatorsNow } from "../../src/taskpane/home/summaries";
import type { Ready } from "../../src/taskpane/month-end/state";
import type { Refresh } from "../../src/domain/refresh";
import { edit, finding, smallRefresh } from "./small-refresh";

function ready(refresh: Refresh, leftOut: readonly number[] = []): Ready {
  return { kind: "ready", refresh, leftOut: new Set(leftOut), readAt: new Date(0), editing: false };
}

function phrases(now: Ready): readonly string[] {
  return steps(now, indicatorsNow(now)).map(({ name, phrase }) => `${name}: ${phrase}`);
}

describe("the report's colours", () => {
  const planned = smallRefresh({
    edits: [edit("rag", "Summary", 1, 4, "Green"), edit("rag", "Summary", 2, 4, "A")],
  });

  it("are those of the cells where nothing is planned", () => {
    const refresh = smallRefresh();
    expect(countRag(refresh, indicatorsNow(ready(refresh)))).toEqual({ R: 1, A: 0, G: 0, "-": 2 });
  });

  it("are those after the planned changes", () => {
    expect(countRag(planned, indicatorsNow(ready(planned)))).toEqual({ R: 0, A: 1, G: 1, "-": 1 });
  });

  it("follow what a person leaves out", () => {
    expect(countRag(planned, indicatorsNow(ready(planned, [1])))).toEqual({ R: 1, A: 0, G: 1, "-": 1 });
  });
});

describe("the steps", () => {
  it("say in one phrase how each stands", () => {
    const refresh = smallRefresh({
      edits: [edit("rag", "Summary", 1, 4), edit("ytd", "Contacts", 1, 1), edit("differs", "Contacts", 2, 1)],
      findings: [
        finding("error", "Contacts", "B3"),
        finding("warning", "Contacts", "B4"),
        finding("warning", "Contacts", "B5"),
      ],
      commentary: [{ section: "Contacts", sheet: "Contacts", text: "Rose.", sentences: [], measures: [] }],
    });
    expect(phrases(ready(refresh, [2]))).toEqual([
      "Figures: March in, 1 of 3 missing",
      "Check: 1 error, 2 warnings",
      "Refresh: 2 changes planned, 1 to decide",
      "Commentary: 1 section, 1 to write",
      "Issue copy: Not made yet",
    ]);
  });

  it("say when there is nothing to do", () => {
    expect(phrases(ready(smallRefresh()))).toEqual([
      "Figures: March in, 1 of 3 missing",
      "Check: Nothing found",
      "Refresh: Nothing to change",
      "Commentary: Nothing drafted",
      "Issue copy: Not made yet",
    ]);
  });

  it("count an information apart from a doubt", () => {
    const refresh = smallRefresh({ findings: [finding("info", "Contacts", "B3")] });
    expect(phrases(ready(refresh))).toContain("Check: No errors, 1 to note");
  });
});

describe("the primary button", () => {
  it.each([
    [
      "Preview the refresh",
      smallRefresh({ edits: [edit("ytd", "Contacts", 1, 1), edit("differs", "Contacts", 2, 1)] }),
    ],
    ["Decide on 1 difference", smallRefresh({ edits: [edit("differs", "Contacts", 2, 1)] })],
    [
      "Look at the 2 errors",
      smallRefresh({ findings: [finding("error", "A", "B1"), finding("error", "A", "B2")] }),
    ],
    ["Read the workbook again", smallRefresh()],
  ])("is named %s", (action, refresh) => {
    expect(nextStep(ready(refresh)).action).toBe(action);
  });
});
