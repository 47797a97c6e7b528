/** The real report of March 2019 as a snapshot, as the add-in reads it from as-printed.xlsx. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../src/domain/workbook";

const FILE = join(__dirname, "../fixtures/report-2019-03/as-printed.snapshot.json");

/** A fresh copy at each call, so that a test may change it. */
export function printedReport(): WorkbookSnapshot {
  return JSON.parse(readFileSync(FILE, "utf8")) as WorkbookSnapshot;
}
