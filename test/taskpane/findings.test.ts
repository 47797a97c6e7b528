import { EVERYTHING, narrow, sheetsOf } from "../../src/taskpane/findings/narrow";
import { groupFindings } from "../../src/taskpane/findings/groups";
import { edit, finding, MARCH } from "./small-refresh";

const plan = { month: MARCH, edits: [edit("differs", "Contacts", 9, 2), edit("ytd", "Contacts", 22, 2)] };
const SHEETS = ["Referrals", "Contacts"];
const findings = [
  finding("info", "Contacts", "A1"),
  finding("warning", "Contacts", "C23"),
  finding("warning", "Contacts", "B7"),
  finding("error", "Contacts", "C10"),
  finding("error", "Referrals", "C10"),
];

describe("findings", () => {
  it("are grouped by what a person would do, worst first", () => {
    expect(
      groupFindings(findings, "action", plan, SHEETS).map(({ title, findings: its }) => [
        title,
        its.map((f) => f.cell),
      ]),
    ).toEqual([
      ["Correct by hand", ["C10"]],
      ["Decide in the preview", ["C10"]],
      ["Look at", ["B7"]],
      ["The refresh puts right", ["C23"]],
      ["For information", ["A1"]],
    ]);
  });

  it.each([
    ["severity", ["Errors", "Warnings", "For information"], [2, 2, 1]],
    ["section", ["Referrals", "Contacts"], [1, 4]],
  ] as const)("can be grouped by %s", (by, titles, counts) => {
    const groups = groupFindings(findings, by, plan, SHEETS);
    expect(groups.map(({ title }) => title)).toEqual(titles);
    expect(groups.map((group) => group.findings.length)).toEqual(counts);
    const ranks = groups.map((group) => group.findings.map(({ severity }) => severity));
    expect(ranks.at(-1)?.at(-1)).toBe("info");
  });

  it("stand worst first within a group", () => {
    const mended = [finding("info", "Contacts", "C23"), finding("error", "Contacts", "C23")];
    expect(
      groupFindings(mended, "action", plan, SHEETS)[0]?.findings.map(({ severity }) => severity),
    ).toEqual(["error", "info"]);
  });
});

describe("narrowing", () => {
  const cells = (of: Parameters<typeof narrow>[1]) =>
    narrow(findings, of).map(({ sheet, cell }) => `${sheet} ${cell}`);

  it("keeps all where nothing is asked, those of a sheet, and those with every word, in any case", () => {
    expect(cells(EVERYTHING)).toHaveLength(findings.length);
    expect(cells({ sheet: "Referrals", words: "" })).toEqual(["Referrals C10"]);
    expect(cells({ sheet: "", words: "c10  CONTACTS" })).toEqual(["Contacts C10"]);
    expect(cells({ sheet: "Contacts", words: "nowhere" })).toEqual([]);
    expect(cells({ sheet: "", words: "", severity: "error" })).toEqual(["Contacts C10", "Referrals C10"]);
  });

  it("offers the sheets that have findings, in the workbook's order", () => {
    expect(sheetsOf(findings, ["Summary", "Referrals", "Contacts"])).toEqual([
      { sheet: "Referrals", count: 1 },
      { sheet: "Contacts", count: 4 },
    ]);
  });
});
