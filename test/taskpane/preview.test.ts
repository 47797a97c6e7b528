import { labelCells } from "../../src/taskpane/preview/labels";
import { countFilters, type PreviewFilter } from "../../src/taskpane/preview/filters";
import { groupEdits } from "../../src/taskpane/preview/groups";
import { planRefresh } from "../../src/domain/refresh";
import { printedReport } from "../support/printed-report";
import { BOOK, edit } from "./small-refresh";

describe("the change list", () => {
  it("puts decisions first, then RAG and restatements, then sheets, same figures and formats last", () => {
    const groups = groupEdits([
      edit("format", "Summary", 0, 0),
      { ...edit("percent", "Contacts", 1, 1, "76.0%"), before: "76.0%" },
      edit("ytd", "Contacts", 2, 2),
      edit("restated", "Referrals", 3, 3),
      edit("rag", "Summary", 1, 4),
      edit("differs", "Referrals", 4, 4),
    ]);
    expect(groups.map(({ title, edits }) => [title, edits.map(({ index }) => index)])).toEqual([
      ["For you to decide", [5]],
      ["Red, amber, green", [4]],
      ["Restated figures", [3]],
      ["Contacts", [2]],
      ["Same figures, as formulas", [1]],
      ["Formats, charts and print", [0]],
    ]);
  });

  it("holds every edit of the real report once", () => {
    const refresh = planRefresh(printedReport());
    if (refresh.kind !== "ready") throw new Error(`The printed report was ${refresh.kind}`);
    const indexes = groupEdits(refresh.plan.edits).flatMap(({ edits }) => edits.map(({ index }) => index));
    expect(indexes.sort((a, b) => a - b)).toEqual(refresh.plan.edits.map((_, index) => index));
  });

  it("opens short plans and folds long ones, formats always", () => {
    const few = [edit("ytd", "Contacts", 1, 1), edit("format", "Contacts", 0, 0)];
    const many = Array.from({ length: 40 }, (_, row) => edit("ytd", "Contacts", row, 1));
    expect(groupEdits(few).map(({ openAtFirst }) => openAtFirst)).toEqual([true, false]);
    expect(groupEdits(many).map(({ openAtFirst }) => openAtFirst)).toEqual([false]);
  });
});

describe("the filters of the change list", () => {
  const edits = [
    edit("format", "Summary", 0, 0),
    { ...edit("percent", "Contacts", 1, 1, "76.0%"), before: "" },
    { ...edit("restated", "Referrals", 3, 3), before: "12" },
    { ...edit("rag", "Summary", 1, 4, "Red"), before: "Green" },
    { ...edit("rag", "Summary", 2, 4, "Red"), before: "Red" },
    { ...edit("differs", "Referrals", 4, 4), before: "5" },
  ];

  it("are those that keep something, counted", () => {
    expect(countFilters(edits).map(({ words, count }) => [words, count])).toEqual([
      ["Differs", 1],
      ["Restated", 1],
      ["RAG changed", 1],
      ["New", 1],
      ["Formats", 1],
    ]);
    expect(countFilters([])).toEqual([]);
  });

  it("keep each edit's place in the plan, so that unticking it leaves out just that one", () => {
    const indexes = (filter: PreviewFilter): number[] =>
      groupEdits(edits, filter).flatMap((group) => group.edits.map(({ index }) => index));
    expect((["differs", "restated", "rag", "new", "formats"] as const).map(indexes)).toEqual([
      [5],
      [2],
      [3],
      [1],
      [0],
    ]);
  });
});

describe("the label of a change", () => {
  it("is the indicator's number and name on the scorecard", () => {
    expect(labelCells(BOOK)(edit("rag", "Summary", 2, 4))).toEqual({
      name: "1.2 % Contacts in 1 working day",
      period: "",
    });
  });

  it("is the measure and its period on a section of the real report", () => {
    const refresh = planRefresh(printedReport());
    if (refresh.kind !== "ready") throw new Error(`The printed report was ${refresh.kind}`);
    expect(labelCells(refresh.book)(edit("rate", "03 Referrals", 12, 4))).toEqual({
      name: "1.5 Rate of referrals (10k pop) - rolling 12 month",
      period: "Jun-18",
    });
  });

  it("is empty where a cell is about no figure", () => {
    expect(labelCells(BOOK)(edit("text", "Cover", 0, 0))).toEqual({ name: "", period: "" });
  });
});
