/**
 * Builds the sample workbooks and the March extract from the real figures in `data`: `npm run sample`.
 * The same bytes come out on every run.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { marchExtract } from "./extract/march-extract";
import { marchEdition } from "./report/edition";
import { februaryEdition } from "./report/february";
import { readReport } from "./report/figures";
import { buildWorkbook } from "./workbook/build-workbook";

/** Every file of the sample by its path inside `sample`, with its bytes. */
export async function buildSample(): Promise<ReadonlyMap<string, Uint8Array>> {
  const report = readReport();
  return new Map([
    ["workbooks/march-2019-as-printed.xlsx", await buildWorkbook(marchEdition(report))],
    ["workbooks/february-2019.xlsx", await buildWorkbook(februaryEdition(report, "2019-03"))],
    ["workbooks/february-2019-rows-to-insert.xlsx", await buildWorkbook(februaryEdition(report, "2019-02"))],
    ["extracts/2019-03.csv", new TextEncoder().encode(marchExtract(report))],
  ]);
}

if (require.main === module) {
  void buildSample().then((files) => {
    for (const [name, bytes] of files) {
      mkdirSync(join(__dirname, name, ".."), { recursive: true });
      writeFileSync(join(__dirname, name), bytes);
      console.log(`sample/${name}: ${Math.ceil(bytes.length / 1024)} KB`);
    }
  });
}
