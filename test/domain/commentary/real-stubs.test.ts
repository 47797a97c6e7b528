/** The stubs of the real report: every section has one, and every number in it is a figure of its page or a difference of two. */
import { sayFact } from "../../../src/domain/commentary/say-fact";
import { realStubs } from "../../support/real-stubs";
import { traceNumbers } from "../../support/trace-numbers";

const { understanding, stubs } = realStubs();
const textOf = (sheet: string) => stubs.find((stub) => stub.sheet === sheet)?.text ?? "";

test("every section of the report has a stub of three or four sentences with all four prompts", () => {
  expect(stubs.map(({ sheet }) => sheet)).toEqual(understanding.book.sections.map(({ sheet }) => sheet));
  for (const { sentences, text } of stubs) {
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(sentences.length).toBeLessThanOrEqual(4);
    expect(text).toMatch(/\[Cause\] \[Action\] \[Owner\] \[Date\] \[Draft [0-9a-z]{7}\]$/);
  }
});

test.each(stubs.map(({ sheet }) => sheet))("every number of %s comes from its page", (sheet) => {
  const { facts, sentences } = stubs.find((stub) => stub.sheet === sheet)!;
  const numbers = sentences.flatMap((sentence) => traceNumbers(understanding.cells, facts, sentence));
  expect(numbers.filter(({ source }) => source === undefined)).toEqual([]);
  expect(numbers.length).toBeGreaterThanOrEqual(5);
  const { scorecard } = understanding.book;
  expect(new Set(sentences.flatMap(({ cells }) => cells.map((cell) => cell.sheet)))).toEqual(
    new Set(
      sentences.some(({ text }) => text.includes("against its target")) ? [sheet, scorecard.sheet] : [sheet],
    ),
  );
});

test("the tracing can fail: another figure in a sentence is not found", () => {
  const stub = stubs[0]!;
  const wrong = {
    ...stub.sentences[0]!,
    text: stub.sentences[0]!.text.replace("76.0%", "76.1%").replace("7.4", "7.5"),
  };
  const lost = traceNumbers(understanding.cells, stub.facts, wrong).filter(
    ({ source }) => source === undefined,
  );
  expect(lost.map(({ number }) => number)).toEqual(["76.1%", "7.5 percentage points"]);
});

describe("led by the exception, as spec.md has it", () => {
  test("a red measure with n of d, the change in percentage points, and what green needed", () => {
    expect(textOf("01 Contacts")).toBe(
      "Red: the percentage of contacts with decision within 1 working day was 76.0% (1,161 of 1,528) in March 2019, 7.4 percentage points " +
        "lower (worse) than in February 2019 (83.4%: 1,119 of 1,341); this is within usual variation. In month it is red against its target " +
        "(green at 95.0% or more; amber from 92.0% to under 95.0%; red under 92.0%); green needed 290 more of the 1,528. The year to date, " +
        "April 2018 to March 2019, is 81.0% (13,521 of 16,694), 1.5 percentage points higher (better) than in 2017/18 as a whole (79.5%). " +
        "A significant signal of concern, outside usual variation: the percentage of contacts going onto referral (including MASH referrals) " +
        `was 25.9% (395 of 1,528) in March 2019. [Cause] [Action] [Owner] [Date] ${/\[Draft .*$/.exec(textOf("01 Contacts"))?.[0]}`,
    );
  });

  test("stock, rolling and flow are worded as such, each time", () => {
    expect(textOf("14 Looked After Children")).toContain(
      "was 112.9 at the end of March 2019, 0.4 lower (better) than at the end of February 2019 (113.3)",
    );
    expect(textOf("10 ICPC")).toContain(
      "was 137.3 in the rolling 12 months to March 2019, 7.9 lower than in the rolling 12 months to February 2019 (145.2)",
    );
    expect(textOf("06 Updated Assessments")).toContain(
      "The number of assessments started was 43 in March 2019, 21 fewer than in February 2019 (64)",
    );
    expect(textOf("21 Adoptions")).toContain("was 212.4 in the year to date to March 2019");
  });

  test("a benchmark is told with its distance, and a year that the page does not name is asked for", () => {
    expect(textOf("19 LAC Placements")).toContain(
      "it is 5.0 percentage points lower (worse) than the statistical neighbour average (67.6%)",
    );
    expect(textOf("19 LAC Placements")).toContain(
      "; the best statistical neighbour is at 78.0% and the national top quartile threshold at 74.0%. [Year of the benchmark]",
    );
    // Where the page shows a dash for the quartile, the neighbour stands alone.
    expect(textOf("10 ICPC")).toContain(
      "; the best statistical neighbour is at 51.9. [Year of the benchmark]",
    );
  });

  test("a benchmark whose cell names its year is told with it", () => {
    const { facts } = stubs.find(({ sheet }) => sheet === "14 Looked After Children")!;
    const measure = facts.find(({ sense }) => sense.row?.number === "6.7")!;
    const [benchmarks] = measure.facts.filter(({ kind }) => kind === "benchmarks");
    expect(sayFact(measure, benchmarks!)).toBe(
      "0.3 percentage points higher (better) than the statistical neighbour average (12.3%, 2017), " +
        "0.6 percentage points higher (better) than the national average (12.0%, 2017), " +
        "9.4 percentage points lower (worse) than the best statistical neighbour (22.0%, 2017) and " +
        "4.4 percentage points lower (worse) than the national top quartile threshold (17.0%, 2017)",
    );
  });

  test("no change is unchanged, from a month, a month's end and a year", () => {
    expect(textOf("20 Fostering")).toContain(
      "was 149 at the end of March 2019, unchanged from the end of February 2019 (149)",
    );
    expect(textOf("08 S47 Completed")).toContain("unchanged from February 2019 (0.0%: 0 of 162)");
    expect(textOf("08 S47 Completed")).toContain("unchanged from 2017/18 as a whole (0.0%)");
  });

  test("significant only for a signal; no % for a difference; neither above nor below where Low is good", () => {
    for (const { facts, sentences } of stubs) {
      const signals = facts.flatMap((each) =>
        each.facts.flatMap((fact) => (fact.kind === "variation" ? [fact.signal] : [])),
      );
      const hasSignal = signals.some((signal) => signal !== "Usual variation" && signal !== "Too few");
      for (const { text } of sentences) {
        if (text.includes("significant")) expect(hasSignal).toBe(true);
        expect(text).not.toMatch(/%\s*(?:points?\b|higher|lower|more|fewer|up\b|down\b|above|below)/);
        expect(text.replace(/“[^”]*”|\([^)]*\)/g, "")).not.toMatch(/\b(?:above|below)\b/);
      }
    }
  });
});
