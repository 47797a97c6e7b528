/** A sheet on which the month's row cannot be inserted refuses the whole roll: in the pane's plan and on the command line. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { runRefresh } from "../../host/cli/run-refresh";
import { startAddIn } from "../../host/door/start-add-in";
import { openWorkbook } from "../../host/file/open";
import { planRefresh, type RefreshOutcome } from "../../src/domain/refresh";
import { readWorkbook } from "../../src/excel/read-workbook";
import { parseExtract } from "../../src/extract/parse-extract";

const ROOT = join(__dirname, "../..");
const EXTRACT = join(ROOT, "sample/extracts/2019-03.csv");
const FEBRUARY = readFileSync(join(ROOT, "sample/workbooks/february-2019-rows-to-insert.xlsx"));
/** January 2018 to February 2019 of "01 Contacts" in rows 8 to 21. */
const PART = "xl/worksheets/sheet2.xml";
const LINKS = "xl/worksheets/_rels/sheet2.xml.rels";

type Parts = Record<string, Uint8Array>;

function changed(parts: Parts, part: string, change: (text: string) => string): Parts {
  const before = strFromU8(parts[part]!);
  const after = change(before);
  if (after === before) throw new Error(`${part} is as it was`);
  return { ...parts, [part]: strToU8(after) };
}

const isProtected = (parts: Parts): Parts =>
  changed(parts, PART, (xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'));

const isMerged =
  (address: string) =>
  (parts: Parts): Parts =>
    changed(parts, PART, (xml) => xml.replace("</mergeCells>", `<mergeCell ref="${address}"/></mergeCells>`));

/** A table over the months, as Insert, Table makes it. */
function hasTable(parts: Parts): Parts {
  const ref = "I8:K21";
  const table =
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Months" displayName="Months" ref="${ref}">` +
    `<autoFilter ref="${ref}"/><tableColumns count="3"><tableColumn id="1" name="One"/><tableColumn id="2" name="Two"/><tableColumn id="3" name="Three"/></tableColumns></table>`;
  const links =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Id="rTable" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>';
  const linked = parts[LINKS]
    ? changed(parts, LINKS, (xml) =>
        xml.replace("</Relationships>", links.slice(links.indexOf("<Relationship Id"))),
      )
    : { ...parts, [LINKS]: strToU8(links) };
  const typed = changed(linked, "[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
    ),
  );
  const sheet = changed(typed, PART, (xml) =>
    xml.replace("</worksheet>", '<tableParts count="1"><tablePart r:id="rTable"/></tableParts></worksheet>'),
  );
  return { ...sheet, "xl/tables/table1.xml": strToU8(table) };
}

async function planned(file: Uint8Array): Promise<RefreshOutcome> {
  const extract = parseExtract(readFileSync(EXTRACT, "utf8"));
  if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
  const connection = startAddIn(openWorkbook(file, "february.xlsx"));
  const outcome = planRefresh(await readWorkbook(), { extract: extract.rows });
  connection.dispose();
  return outcome;
}

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "performance-workbook-"))));
afterEach(() => rmSync(folder, { recursive: true }));

it.each<readonly [string, (parts: Parts) => Parts, RegExp]>([
  ["is protected", isProtected, /for Mar-19 on '01 Contacts', but it is protected. Unprotect first/],
  [
    "has a table that the row would go through",
    hasTable,
    /below row 21 of '01 Contacts', but the table “Months” \(I8:K21\) is there. .*Convert to Range/,
  ],
  [
    "has figures merged across the row",
    isMerged("C21:C22"),
    /below row 21 of '01 Contacts', but C21:C22 is merged across it. Unmerge it first/,
  ],
])("a sheet that %s refuses the roll: what, where, why; nothing is written", async (_, change, reason) => {
  const file = zipSync(change(unzipSync(FEBRUARY)));
  const outcome = await planned(file);
  expect(outcome.kind).toBe("refused");
  expect(outcome.kind === "refused" ? outcome.reasons : []).toEqual([expect.stringMatching(reason)]);

  const path = join(folder, "february.xlsx");
  writeFileSync(path, file);
  const { code, out, err } = await runRefresh([path, "--extract", EXTRACT]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(reason);
  expect(err).toMatch(/nothing was written/);
  expect(readdirSync(folder)).toEqual(["february.xlsx"]);
  expect(readFileSync(path).equals(file)).toBe(true);
});

it("a label at the left, or a box at the right, that is merged across the row grows with it", async () => {
  const file = zipSync(isMerged("J20:L25")(unzipSync(FEBRUARY)));
  const outcome = await planned(file);
  expect(outcome.kind).toBe("ready");
});
