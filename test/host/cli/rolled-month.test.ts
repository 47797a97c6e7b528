/** A month rolled in a file: every part is accounted for, and the file holds nothing that Excel would repair. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRefresh } from "../../../host/cli/run-refresh";
import type { PartsReport } from "../../../host/file/parts-report";
import { unsound } from "../file/unsound";

const ROOT = join(__dirname, "../../..");

/** April's figures are invented: the printed report ends with March. */
const APRIL = `sheet,indicator,measure,period,value,numerator,denominator
01 Contacts,1.1,No. Contacts,2019-04,1400,,
01 Contacts,1.2,,2019-04,,1200,1400
01 Contacts,1.3,,2019-04,,400,1400
03 Referrals,1.4,,2019-04,390,,
14 Looked After Children,6.1,,2019-04,640,,
`;

const SHEETS = "sheets added, removed, renamed, moved or hidden";
const SECTIONS =
  "rows inserted or deleted on 01 Contacts, 02 Contacts by Source, 03 Referrals, 04 New Assessments, " +
  "05 Assessment Outcomes, 06 Updated Assessments, 07 S47 Started, 08 S47 Completed, 09 Children in Need, 10 ICPC, " +
  "11 Child Protection, 12 CP Time Periods, 13 CP Reviews & Visits, 14 Looked After Children, " +
  "15 LAC Reviews Plans Visits, 16 LAC Health, 17 LAC PEPs, 18 Care Leavers, 19 LAC Placements, 20 Fostering, " +
  "21 Adoptions, 22 Caseloads";

let folder: string;
beforeEach(() => {
  // Names as people give them.
  folder = join(mkdtempSync(join(tmpdir(), "performance-workbook-")), "Bericht März & Co");
  mkdirSync(folder);
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

/** "xl/charts/chart1.xml", "xl/charts/chart2.xml" → "xl/charts/chart1-2.xml". */
function shortened(parts: readonly string[]): string {
  const numbers = new Map<string, number[]>();
  for (const part of parts) {
    const [, start = part, number, end = ""] = /^(.*?)(\d+)(\D*)$/.exec(part) ?? [];
    const key = number === undefined ? part : `${start}#${end}`;
    numbers.set(key, [...(numbers.get(key) ?? []), Number(number ?? 0)]);
  }
  const ranges = (list: readonly number[]): string => {
    const runs: [number, number][] = [];
    for (const number of [...list].sort((one, other) => one - other)) {
      const last = runs.at(-1);
      if (last?.[1] === number - 1) last[1] = number;
      else runs.push([number, number]);
    }
    return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(",");
  };
  return [...numbers]
    .map(([key, list]) => key.replace("#", ranges(list)))
    .sort()
    .join(" ");
}

/** The parts of a report by what was done to them and what for; sheets are left out of the reasons. */
function told({ kept, changes }: PartsReport): Record<string, unknown> {
  const groups = new Map<string, string[]>();
  for (const { part, how, because } of changes) {
    const kinds = because.map((reason) =>
      reason.replace(/^(rows inserted or deleted) on .*$|^(cells, formats or rules|charts) of .*$/, "$1$2"),
    );
    const key = `${how}: ${[...new Set(kinds)].join("; ")}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return { kept, ...Object.fromEntries([...groups].map(([key, parts]) => [key, shortened(parts)])) };
}

async function rolled(source: string, extract: string) {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at("report über alles.xlsx"), readFileSync(join(ROOT, source)));
  writeFileSync(at("extract.csv"), extract);
  const { code, err } = await runRefresh([
    at("report über alles.xlsx"),
    "--extract",
    at("extract.csv"),
    "--json",
    at("refresh.json"),
  ]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(readFileSync(at("report über alles.xlsx")).equals(readFileSync(join(ROOT, source)))).toBe(true);
  const { parts } = JSON.parse(readFileSync(at("refresh.json"), "utf8")) as { parts: PartsReport };
  const file = new Uint8Array(readFileSync(at("report über alles - refreshed.xlsx")));
  const moved = new Set(
    parts.changes.flatMap(({ because }) => because).filter((why) => why.startsWith("rows")),
  );
  return { parts, moved: [...moved], faults: unsound(file) };
}

it("the hand-built report of February, a month on", async () => {
  const { parts, moved, faults } = await rolled(
    "sample/workbooks/february-2019-rows-to-insert.xlsx",
    readFileSync(join(ROOT, "sample/extracts/2019-03.csv"), "utf8"),
  );
  expect(told(parts)).toEqual({
    kept: 42,
    "changed: rows inserted or deleted; cells, formats or rules":
      "xl/worksheets/sheet2-3,5,7,11,15-17,20-23.xml",
    "changed: rows inserted or deleted; cells, formats or rules; charts":
      "xl/worksheets/sheet4,6,8-10,12-14,18-19.xml",
    "changed: cells, formats or rules": "xl/styles.xml xl/worksheets/sheet1,24.xml",
    // Charts that were there move, and their ranges where rows came among them.
    "changed: rows inserted or deleted": "xl/charts/chart4,6,8-10,19,23.xml xl/drawings/drawing1-2,6-8.xml",
    "changed: rows inserted or deleted; charts": "xl/drawings/drawing5,9-12.xml",
    "changed: charts": "xl/drawings/_rels/drawing5,9-12.xml.rels",
    [`changed: rows inserted or deleted; ${SHEETS}; names, calculation on opening, or the active sheet`]:
      "xl/workbook.xml",
    [`changed: ${SHEETS}`]: "docProps/app.xml",
    [`changed: ${SHEETS}; charts; custom XML`]: "[Content_Types].xml",
    [`changed: ${SHEETS}; custom XML`]: "xl/_rels/workbook.xml.rels",
    [`added: ${SHEETS}; cells, formats or rules`]: "xl/worksheets/sheet25.xml",
    "added: charts":
      "xl/charts/chart25-58.xml xl/drawings/_rels/drawing13-22.xml.rels xl/drawings/drawing13-22.xml xl/worksheets/_rels/sheet4,6,8-10,12-14,18-19.xml.rels",
    "added: custom XML": "customXml/_rels/item1.xml.rels customXml/item1.xml customXml/itemProps1.xml",
  });
  expect(moved).toEqual([SECTIONS]);
  expect(faults).toEqual([]);
});

it("the printed report, a month on", async () => {
  const { parts, moved, faults } = await rolled("test/fixtures/report-2019-03/as-printed.xlsx", APRIL);
  expect(told(parts)).toEqual({
    kept: 20,
    "changed: rows inserted or deleted; cells, formats or rules": "xl/worksheets/sheet2,5,15-16,21.xml",
    "changed: rows inserted or deleted; cells, formats or rules; charts":
      "xl/worksheets/sheet3-4,6-14,17-20,22-23.xml",
    "changed: cells, formats or rules": "xl/styles.xml xl/worksheets/sheet1,24.xml",
    "changed: rows inserted or deleted; charts": "xl/drawings/drawing1,3-5.xml",
    "changed: charts": "xl/drawings/_rels/drawing1,3-5.xml.rels",
    [`changed: ${SHEETS}; names, calculation on opening, or the active sheet`]: "xl/workbook.xml",
    [`changed: ${SHEETS}; charts; custom XML`]: "[Content_Types].xml",
    [`changed: ${SHEETS}; custom XML`]: "xl/_rels/workbook.xml.rels",
    [`added: ${SHEETS}; cells, formats or rules`]: "xl/worksheets/sheet25.xml",
    "added: charts":
      "xl/charts/chart10-59.xml xl/drawings/_rels/drawing6-22.xml.rels xl/drawings/drawing6-22.xml xl/worksheets/_rels/sheet3-4,6-14,17-20,22-23.xml.rels",
    "added: custom XML": "customXml/_rels/item1.xml.rels customXml/item1.xml customXml/itemProps1.xml",
  });
  expect(moved).toEqual([SECTIONS]);
  expect(faults).toEqual([]);
});
