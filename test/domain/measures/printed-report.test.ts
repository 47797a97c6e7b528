/** RAG and direction of travel against the printed report of March 2019. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "papaparse";
import { dotOfCells } from "../../../src/domain/measures/dot";
import { ragOfCells } from "../../../src/domain/measures/rag";
import { cellAt } from "../../../src/domain/workbook";
import { printedReport } from "../../support/printed-report";

const FOLDER = join(__dirname, "../../fixtures/report-2019-03");

function readCsv(name: string): readonly Readonly<Record<string, string>>[] {
  return parse<Record<string, string>>(readFileSync(join(FOLDER, name), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

/** A legible arrow of the print, its row and what the figures say. */
interface Arrow {
  readonly indicator: string;
  readonly printed: string;
  readonly computed: unknown;
}

/** Only plain arrows: the other glyphs were lost by the extraction, or mapped by this very rule. */
function arrows(
  raw: string,
  currentOf: (row: Readonly<Record<string, string>>) => string,
  previous: string,
): Arrow[] {
  return readCsv("scorecard.csv")
    .filter((row) => /^[↑→↓]$/.test(row[raw] ?? ""))
    .map((row) => ({
      indicator: row["no"] ?? "",
      printed: row[raw] ?? "",
      computed: dotOfCells(currentOf(row), row[previous] ?? "", row["good_is"] ?? ""),
    }));
}

describe("the printed arrows", () => {
  it("are those of the rule, month on month, all 62", () => {
    const month = arrows("dot_month_raw", (row) => row["m_2019_03"] ?? "", "m_2019_02");
    expect(month).toHaveLength(62);
    expect(month.filter(({ printed, computed }) => printed !== computed)).toEqual([]);
  });

  it("are those of the rule, year on year, but for two caseloads that rose, where Low is good, with an arrow up", () => {
    const year = arrows(
      "dot_year_raw",
      (row) => (row["ytd_2018_19"] === "-" ? row["m_2019_03"] : row["ytd_2018_19"]) ?? "",
      "y2017_18",
    );
    expect(year).toHaveLength(45);
    expect(year.filter(({ printed, computed }) => printed !== computed)).toEqual([
      { indicator: "11.2", printed: "↑", computed: "↓" },
      { indicator: "11.3", printed: "↑", computed: "↓" },
    ]);
  });
});

describe("the colours of the printed scorecard", () => {
  const sheet = printedReport().sheets.find(({ name }) => name === "Performance Summary")!;
  const column = (letter: string): number => letter.charCodeAt(0) - 65;

  it.each([
    ["month", "month_reason", "rag_month"],
    ["year end", "year_reason", "rag_year"],
  ] as const)("are those that a person reads off the tolerances, %s", (_, reason, expected) => {
    const rows = readCsv("expected/rag.csv").filter((row) => !/person typed/.test(row[reason] ?? ""));
    expect(rows.length).toBeGreaterThan(80);
    const judged = rows.map((row) => {
      const at = (letter: string) => cellAt(sheet, Number(row["row"]) - 1, column(letter)).value;
      // The reason names the cell that was judged: "J11 81: red under 92, ..."
      const [judgedColumn = "I"] = /^[IJ](?=\d)/.exec(row[reason] ?? "") ?? [];
      return [row["indicator"], ragOfCells(at(judgedColumn), at("D"), at("P"), at("Q"), at("R"))];
    });
    expect(judged).toEqual(rows.map((row) => [row["indicator"], row[expected]]));
  });
});
