import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseExtract } from "../../src/extract/parse-extract";
import { planRefresh } from "../../src/domain/refresh";
import { printedReport } from "../support/printed-report";
import { openFile, refreshOnHost } from "../support/refresh-on-host";

const ROOT = join(__dirname, "../..");

/** Rules that hold figures of several months and pages together: last month's figure under the new head would break them. */
const ABOUT_FIGURES = [
  "sum-of-totals",
  "ratio-of-indicators",
  "part-of-whole",
  "parts-of-source",
  "outcome-parts",
  "stock-and-flow",
  "rate-stock-and-flow",
  "average-stands-still",
  "rolling-at-year-end",
  "snapshot-year",
  "stale",
  "feasible",
  "ytd-ratio",
];

describe("the findings of a refresh that takes February to March", () => {
  it("are those of March as printed, before anything is written", async () => {
    const extract = parseExtract(readFileSync(join(ROOT, "sample/extracts/2019-03.csv"), "utf8"));
    if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
    const workbook = openFile(join(ROOT, "sample/workbooks/february-2019.xlsx"));
    const { refresh } = await refreshOnHost(workbook, { extract: extract.rows });
    const printed = planRefresh(printedReport());
    if (printed.kind !== "ready") throw new Error(JSON.stringify(printed));
    const said = (findings: typeof printed.findings): readonly string[] =>
      findings
        .filter(({ rule }) => ABOUT_FIGURES.includes(rule))
        .map(({ rule, sheet, cell, found, expected }) => `${rule} ${sheet}!${cell} ${found} ${expected}`);
    expect(said(printed.findings).length).toBeGreaterThan(20);
    expect(said(refresh.findings)).toEqual(said(printed.findings));
  });
});
