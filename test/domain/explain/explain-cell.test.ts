/** Explain on the real report of March 2019, as printed: each sentence can be checked against the page by eye. */
import { explainCell } from "../../../src/domain/explain/explain-cell";
import { sentenceText, type Explanation } from "../../../src/domain/explain/explanation";
import { planRefresh } from "../../../src/domain/refresh";
import { printedReport } from "../../support/printed-report";
import { placeOf } from "../../support/real-report";

const SUMMARY = "Performance Summary";
const outcome = planRefresh(printedReport());
if (outcome.kind !== "ready") throw new Error("The printed report is a report");
const { standing } = outcome;

function explain(sheet: string, cell: string): Explanation {
  const explanation = explainCell(standing, placeOf(sheet, cell));
  if (!explanation) throw new Error(`${sheet} ${cell} is part of the report`);
  return explanation;
}

function said(sheet: string, cell: string): readonly string[] {
  return explain(sheet, cell).sentences.map(sentenceText);
}

describe("a cell of the scorecard in words", () => {
  it("says why a figure is red, by the thresholds as read, from which cells, and what it was", () => {
    const { title, what, shown, rag } = explain(SUMMARY, "I11");
    expect({ title, what, shown, rag }).toEqual({
      title: "1.2 % Contacts with decision within 1 working day",
      what: "Mar-19",
      shown: "76.0%",
      rag: "Red",
    });
    expect(said(SUMMARY, "I11")).toEqual([
      "76.0% in Mar-19 is under 92.0%.",
      "Green at 95.0% or more; amber from 92.0% to under 95.0%; red under 92.0% (High is good).",
      "From 01 Contacts E22: % Contacts with decision within 1 working day.",
      "From 01 Contacts D22: 1,161 of 1,528.",
      "Was Red in Feb-19 (83.4%).",
    ]);
  });

  it("says of an empty colour cell which colour follows", () => {
    expect(said(SUMMARY, "N11")[0]).toBe("The cell shows no colour yet; by the tolerances it is Red.");
  });

  it("says why there is no colour: no target, or no figure", () => {
    expect(said(SUMMARY, "N12")[0]).toBe("There is no target to judge by: its cells say “n/a”.");
    expect(said(SUMMARY, "N99")[0]).toBe("No colour: there is no figure to judge.");
  });

  it("says what an arrow compares, and whether that is better; Info is neither", () => {
    expect(said(SUMMARY, "L11")).toEqual(["↓ Worse: 76.0% in Mar-19 against 83.4% in Feb-19; High is good."]);
    expect(said(SUMMARY, "L10")).toEqual([
      "↑ The number rose: 1,528 in Mar-19 against 1,341 in Feb-19. It is neither better nor worse.",
    ]);
  });

  it("names the population behind a rate, and leads to its cell", () => {
    const link = explain(SUMMARY, "I14")
      .sentences.flat()
      .find((part) => typeof part !== "string" && part.sheet === "Report settings");
    expect(link).toEqual({ sheet: "Report settings", cell: "C10", text: "Report settings C10" });
  });

  it("says how a year to date adds up: counts summed, percentages from summed n and d", () => {
    expect(said(SUMMARY, "J10")).toContain("April to Mar-19 added up: 01 Contacts C11:C22.");
    expect(said(SUMMARY, "J11")).toContain(
      "n and d of April to Mar-19 are added up first; it is not the average of the months' percentages.",
    );
  });
});

describe("a cell of a section in words", () => {
  it("says what it is made of and where the scorecard shows it", () => {
    expect(said("01 Contacts", "E22").slice(0, 3)).toEqual([
      "From D22: 1,161 of 1,528.",
      "Shown on Performance Summary I11 as 1.2 % Contacts with decision within 1 working day.",
      "Was 83.4% in Feb-19 (E21).",
    ]);
    expect(said("03 Referrals", "D22")[0]).toBe("The 12 months Apr-18 to Mar-19 added up: C11:C22.");
  });
});

describe("every cell of the workbook", () => {
  it("is explained or is no part of the report, without an exception, in whole sentences", () => {
    const broken: string[] = [];
    let explained = 0;
    for (const { name, area } of printedReport().sheets) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const explanation = explainCell(standing, { sheet: name, row, column });
          if (!explanation) continue;
          explained += 1;
          for (const text of explanation.sentences.map(sentenceText)) {
            if (!/[.)]$/.test(text) || /undefined|NaN|Infinity/.test(text)) broken.push(text);
          }
        }
      }
    }
    expect(broken).toEqual([]);
    expect(explained).toBeGreaterThan(5000);
  });

  it("outside tables is no part of the report", () => {
    expect(explainCell(standing, placeOf("01 Contacts", "A1"))).toBeUndefined();
    expect(explainCell(standing, placeOf("No such sheet", "A1"))).toBeUndefined();
  });
});
