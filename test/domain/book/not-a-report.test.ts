import { readBook } from "../../../src/domain/book/read-book";
import type { SheetSnapshot } from "../../../src/domain/workbook";
import { printedReport } from "../../support/printed-report";
import { mapSheets, renameTexts } from "../../support/rearrange";
import { sheet, workbook } from "../../support/sheet-builder";

function problems(...sheets: readonly SheetSnapshot[]): readonly string[] {
  const outcome = readBook(workbook(...sheets));
  if (outcome.kind === "report") throw new Error("understood as a report");
  return outcome.problems;
}

describe("a workbook that is no performance workbook", () => {
  it("is told so when it is empty", () => {
    expect(problems(sheet("Sheet1", []))).toEqual([
      "no scorecard: no sheet has heads for 'No.', 'Indicator' and 'Good perf is' in one row; looked on 'Sheet1' (empty)",
    ]);
  });

  it("is told so when it has no sheet at all, or only hidden ones", () => {
    expect(problems()).toEqual(["the workbook has no sheet to read"]);
    expect(problems(sheet("Data", [["No", "Indicator", "Good is"]], { visible: false }))).toEqual([
      "the workbook has no sheet to read; all its sheets are hidden",
    ]);
  });

  it("names a sheet Report settings that is not read, and why", () => {
    const named = (visible: boolean) => sheet("REPORT SETTINGS", [["Report month", ""]], { visible });
    const other = sheet("Shopping", [["Milk", 2]]);
    expect(readBook(workbook(other, named(false)))).toMatchObject({
      unread: { sheet: "REPORT SETTINGS", hidden: true },
    });
    expect(readBook(workbook(other, named(true)))).toMatchObject({ settings: "REPORT SETTINGS" });
    expect(readBook(workbook(other))).not.toHaveProperty("unread");
  });

  it("is told what it begins with when it is a shopping list", () => {
    expect(
      problems(
        sheet("Shopping", [
          ["Milk", 2],
          ["Bread", 1],
        ]),
      ),
    ).toEqual([
      "no scorecard: no sheet has heads for 'No.', 'Indicator' and 'Good perf is' in one row; " +
        `looked on 'Shopping' (begins with "Milk")`,
    ]);
  });

  it("is told which column is missing where, what was looked for and what was found", () => {
    expect(
      problems(
        sheet("Summary", [
          ["NO.", "INDICATOR", "Owner", "Mar-19"],
          ["1.1", "Contacts", "Ann", 3],
        ]),
      ),
    ).toEqual([
      "no column for 'Good perf is' on 'Summary'; looked for: GOOD PERF IS, POLARITY, Good performance is, Good is, " +
        "Improvement direction, Goal direction, Aim, Good perf; found 'No.' and 'Indicator' in row 1",
    ]);
  });

  it("is told so for the real report with its good-is head renamed beyond recognition", () => {
    const outcome = readBook(
      mapSheets(printedReport(), renameTexts(new Map([["GOOD PERF IS", "Colour of door"]]))),
    );
    expect(outcome.kind === "not-a-report" && outcome.problems[0]).toMatch(
      /^no column for 'Good perf is' on 'Performance Summary'; looked for: GOOD PERF IS, .* in row 8$/,
    );
  });

  it("is told that there are heads but no indicators below them", () => {
    expect(problems(sheet("Summary", [["No", "Indicator", "Good is", "Mar-19"]]))).toEqual([
      "no indicators below the heads on 'Summary' (row 1)",
    ]);
  });

  it("is told that no month can be found", () => {
    expect(
      problems(
        sheet("Summary", [
          ["No", "Indicator", "Good is"],
          ["1.1", "Contacts", "High"],
        ]),
      )[0],
    ).toMatch(/^no report month: 'Summary' has neither a title such as "As at Month End: March 2019"/);
  });
});
