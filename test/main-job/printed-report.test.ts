import { join } from "node:path";
import { readFileSync } from "node:fs";
import { parseExtract } from "../../src/extract/parse-extract";
import { computableCells, knownDifferences } from "../support/real-report";
import { stateOf } from "../support/workbook-state";
import { empty, openFile, refreshOnHost, shownIn } from "../support/refresh-on-host";

const ROOT = join(__dirname, "../..");
const PRINTED = join(ROOT, "test/fixtures/report-2019-03/as-printed.xlsx");
const FEBRUARY = join(ROOT, "sample/workbooks");
const EXTRACT = join(ROOT, "sample/extracts/2019-03.csv");

const cells = computableCells();
const kinds = [...new Set(cells.map(({ kind }) => kind))];
const known = new Map(knownDifferences().map(({ sheet, cell, shown }) => [`${sheet}!${cell}`, shown]));

/** Figures are compared as they print: "67" and "67.0" are one figure in the report's own mixed decimals. */
function asPrinted(text: string): string {
  return text.replace(/\.0$/, "").replace(/,/g, "");
}

describe("the main job through the real client", () => {
  it.each(kinds)("fills emptied cells of kind %s, calculated as the report prints them", async (kind) => {
    const emptied = cells.filter((each) => each.kind === kind);
    const workbook = openFile(PRINTED);
    empty(workbook, emptied);
    await refreshOnHost(workbook);
    const wrong = emptied.flatMap(({ sheet, cell, printed, shown }) => {
      const got = shownIn(workbook, sheet, cell);
      const expected = known.get(`${sheet}!${cell}`) ?? (printed === "" ? shown : printed);
      return asPrinted(got) === asPrinted(expected)
        ? []
        : [`${sheet}!${cell}: expected ${expected}, got ${got}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ["with the month's rows laid out empty", "february-2019.xlsx"],
    ["with the month's rows to insert", "february-2019-rows-to-insert.xlsx"],
  ])("takes February with March's extract to March as printed, %s", async (_, file) => {
    const extract = parseExtract(readFileSync(EXTRACT, "utf8"));
    if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
    const workbook = openFile(join(FEBRUARY, file));
    const { refresh } = await refreshOnHost(workbook, { extract: extract.rows });
    expect(refresh.month).toBe("2019-03");
    const wrong = cells.flatMap(({ sheet, cell, printed, shown }) => {
      const got = shownIn(workbook, sheet, cell);
      const expected = printed === "" ? shown : printed;
      return asPrinted(got) === asPrinted(expected)
        ? []
        : [`${sheet}!${cell}: printed ${expected}, got ${got}`];
    });
    expect(wrong).toEqual([
      // 5.2 of March is not in the extract (it adds up from 5.4); the print says 782, its own months 785.
      "10 ICPC!C22: printed 782, got 785",
      "10 ICPC!D22: printed 137.3, got 137.8",
      "Performance Summary!I41: printed 782, got 785",
      "Performance Summary!I42: printed 137.3, got 137.8",
      // The print follows the number here, not the polarity.
      "Performance Summary!M92: printed ↑, got ↓",
      "Performance Summary!M93: printed ↑, got ↓",
    ]);
  });

  it("plans nothing more the second time", async () => {
    const workbook = openFile(PRINTED);
    await refreshOnHost(workbook);
    const log = stateOf(workbook)["Refresh log"];
    const { refresh } = await refreshOnHost(workbook);
    expect(stateOf(workbook)["Refresh log"]).toEqual(log);
    // What a person typed and is asked about stays on offer; nothing would be written.
    expect(refresh.plan.edits.filter(({ kind }) => kind !== "differs")).toEqual([]);
    expect(refresh.plan.edits.filter(({ ticked }) => ticked)).toEqual([]);
  });

  it("is written down on the Refresh log, a line a month", async () => {
    const extract = parseExtract(readFileSync(EXTRACT, "utf8"));
    if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
    const workbook = openFile(join(FEBRUARY, "february-2019-rows-to-insert.xlsx"));
    const { refresh } = await refreshOnHost(workbook);
    await refreshOnHost(workbook, { extract: extract.rows });
    const log = (address: string): string => shownIn(workbook, "Refresh log", address);
    const made = refresh.plan.edits.filter(({ ticked }) => ticked).length;
    expect(["A7", "B7", "C7"].map(log)).toEqual([
      "23/04/2019 09:30",
      "February 2019",
      made.toLocaleString("en-GB"),
    ]);
    expect(["B8", "D8"].map(log)).toEqual(["March 2019", "0"]);
    expect(log("H8")).toMatch(/^\d+ figures loaded, \d+ percentages, .*\d+ rows inserted/);
    expect(log("A9")).toBe("");
  });

  it("needs at most 8 round trips", async () => {
    const { roundTrips } = await refreshOnHost(openFile(PRINTED));
    expect(roundTrips).toBeLessThanOrEqual(8);
  });
});
