import { EVERYTHING, narrow, sheetsOf } from "../../src/taskpane/findings/narrow";
import { groupFindings } from "../../src/taskpane/findings/groups";
import { edit, finding, MARCH } from "./small-refresh";

const plan = { month: MARCH, edits: [edit("differs", "Contacts", 9, 2), edit("ytd", "Contacts", 22, 2)] };
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
      groupFindings(findings, plan, undefined).map(({ title, findings: its }) => [
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

  it("can be those of one severity only", () => {
    const shown = groupFindings(findings, plan, "error").flatMap((group) => group.findings);
    expect(shown.map(({ severity }) => severity)).toEqual(["error", "error"]);
  });

  it("stand worst first within a group", () => {
    const mended = [finding("info", "Contacts", "C23"), finding("error", "Contacts", "C23")];
    expect(groupFindings(mended, plan, undefined)[0]?.findings.map(({ severity }) => severity)).toEqual([
      "error",
      "info",
    ]);
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
  });

  it("offers the sheets that have findings, in the workbook's order", () => {
    expect(sheetsOf(findings, ["Summary", "Referrals", "Contacts"])).toEqual([
      { sheet: "Referrals", count: 1 },
      { sheet: "Contacts", count: 4 },
    ]);
  });
});
