/** docs/functions.md: the tables of what a refresh writes, against what it plans on the printed report. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellEdit } from "../../src/domain/plan/plan";
import { a1, quoteSheet } from "../../src/domain/place";
import { planRefresh } from "../../src/domain/refresh";
import type { WorkbookSnapshot } from "../../src/domain/workbook";
import { printedReport } from "../support/printed-report";

const page = readFileSync(join(__dirname, "../../docs/functions.md"), "utf8");
const [, section = ""] = page.split("\n## What a refresh writes\n");

/** The cells of the rows of the section's tables; `\|` is no border, code stands without its ticks. */
const rows = section
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, "$1")),
  );
const inTheReport = rows.filter(([, , place = ""]) => place.includes("!"));
const inOtherWords = rows.filter((row) => row.length === 2 && row[1]?.startsWith("=") === true);

function plannedCells(report: WorkbookSnapshot): Map<string, CellEdit> {
  const outcome = planRefresh(report);
  if (outcome.kind !== "ready") throw new Error(`Not ready: ${JSON.stringify(outcome)}`);
  const cells = outcome.plan.edits.filter((edit) => edit.target === "cell");
  return new Map(cells.map((edit) => [`${quoteSheet(edit.sheet)}!${edit.cell}`, edit]));
}

/** What an edit puts into its cell, as a person would type it. */
function written({ write }: CellEdit): string {
  if ("formula" in write) return write.formula;
  if ("number" in write) return String(write.number);
  return "text" in write ? write.text : "";
}

/** The printed report with texts of some of its cells replaced, by sheet and address. */
function withTexts(change: (place: string, text: string) => string): WorkbookSnapshot {
  const report = printedReport();
  return {
    ...report,
    sheets: report.sheets.map((sheet) => {
      const at = <Cell>(grid: readonly (readonly Cell[])[]) =>
        grid.map((cells, row) =>
          cells.map((cell, column) => {
            const place = `${quoteSheet(sheet.name)}!${a1(row + sheet.area.row, column + sheet.area.column)}`;
            const text = change(place, String(cell));
            return text === String(cell) ? cell : (text as Cell);
          }),
        );
      return { ...sheet, values: at(sheet.values), formulas: at(sheet.formulas), text: at(sheet.text) };
    }),
  };
}

/** A formula with its places taken out, and the decimals that its unit gives it. */
function shapeOf(formula: string): string {
  return formula
    .replace(/(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+/g, "@")
    .replace(/^(=PERF\.(?:RAG|DOT)\(.*),[013]\)$/, "$1,decimals)");
}

describe("the table of what a refresh writes", () => {
  // Cells whose value is already the one that is planned have no edit: the documented ones are emptied first.
  const emptied = new Set(inTheReport.map(([, , place]) => place));
  const planned = plannedCells(withTexts((place, text) => (emptied.has(place) ? "" : text)));

  test.each(inTheReport)("says of a %s: %s in %s", (_, writes, place = "") => {
    const edit = planned.get(place);
    expect(edit && written(edit)).toBe(writes);
  });

  test("has every form of formula that a refresh of the printed report writes", () => {
    const documented = new Set(inTheReport.map(([, writes = ""]) => shapeOf(writes)));
    const formulas = [...plannedCells(printedReport()).values()].map(written);
    const found = formulas.filter((text) => text.startsWith("=")).map(shapeOf);
    expect(found.length).toBeGreaterThan(1000);
    expect([...new Set(found)].filter((shape) => !documented.has(shape))).toEqual([]);
  });
});

describe("the table of other words", () => {
  const summary = /^'Performance Summary'!([A-Z]+)(\d+)$/;

  test.each(inOtherWords)("a report that says %s gets %s", (words = "", writes = "") => {
    const theirs = words.split(", ");
    const isRag = writes.includes("PERF.RAG");
    const ours = isRag ? ["Red", "Amber", "Green"] : ["↑", "→", "↓"];
    const column = isRag ? "N" : "L";
    const report = withTexts((place, text) => {
      const [, letters, row] = summary.exec(place) ?? [];
      if (letters !== column || Number(row) < 10) return text;
      const at = ours.indexOf(text);
      // The printed report's RAG column is empty: its colours did not survive the print.
      return theirs[at < 0 ? Number(row) % 3 : at] ?? text;
    });
    const edit = plannedCells(report).get(`'Performance Summary'!${column}11`);
    expect(edit && written(edit)).toBe(writes);
  });
});
