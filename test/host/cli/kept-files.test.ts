/** What the command line does with files that hold more than a report: kept whole, or refused with nothing written. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { runRefresh } from "../../../host/cli/run-refresh";
import { openWorkbook } from "../../../host/file/open";
import { saveWorkbook } from "../../../host/file/save";
import { PLAIN } from "../../../host/model/style";
import { relationships } from "../file/made-package";

const ROOT = join(__dirname, "../../..");
const REPORT = new Uint8Array(readFileSync(join(ROOT, "sample/workbooks/february-2019-rows-to-insert.xlsx")));
const EXTRACT = join(ROOT, "sample/extracts/2019-03.csv");
const WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";
const TYPES = "[Content_Types].xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CACHE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml";

let folder: string;
const at = (name: string): string => join(folder, name);
const put = (name: string, bytes: Uint8Array): string => {
  writeFileSync(at(name), bytes);
  return at(name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "performance-workbook-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The report with parts added, each by its text, and others rewritten. */
function withParts(added: Record<string, string>, rewritten: Record<string, (text: string) => string>) {
  const parts = unzipSync(REPORT);
  for (const [name, text] of Object.entries(added)) parts[name] = strToU8(text);
  for (const [name, rewrite] of Object.entries(rewritten)) {
    const before = strFromU8(parts[name]!);
    const after = rewrite(before);
    expect(after).not.toBe(before);
    parts[name] = strToU8(after);
  }
  return zipSync(parts);
}

const linked = (type: string, target: string, id: string) => (text: string) =>
  text.replace(
    "</Relationships>",
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`,
  );

describe("--overwrite", () => {
  it("puts the refreshed file in the input's place in one step, and only then is the input another", async () => {
    const file = put("report.xlsx", REPORT);
    chmodSync(file, 0o640);
    const refused = await runRefresh([file, "--extract", EXTRACT, "--out", at("./report.xlsx")]);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/--out is the input itself; .* or --overwrite where it is meant/);
    expect(readFileSync(file).equals(REPORT)).toBe(true);

    const before = statSync(file);
    const { code, err } = await runRefresh([file, "--extract", EXTRACT, "--overwrite"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readdirSync(folder)).toEqual(["report.xlsx"]);
    const after = statSync(file);
    // Another file under the old name: it was written beside it and renamed.
    expect(after.ino).not.toBe(before.ino);
    expect(after.mode).toBe(before.mode);
    expect(readFileSync(file).equals(REPORT)).toBe(false);
    const workbook = openWorkbook(new Uint8Array(readFileSync(file)), "report.xlsx");
    expect(workbook.sheet("Refresh log")).toBeDefined();
  });
});

it("a workbook with macros keeps them, byte for byte, and stays what it is called", async () => {
  const macros = "\0\u0001 a project of macros";
  const original = withParts(
    { "xl/vbaProject.bin": macros },
    {
      [TYPES]: (text) =>
        text
          .replace(
            "openxmlformats-officedocument.spreadsheetml.sheet.main",
            "ms-excel.sheet.macroEnabled.main",
          )
          .replace(
            "</Types>",
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
          ),
      [WORKBOOK_LINKS]: linked(
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        "vbaProject.bin",
        "rIdMacros",
      ),
    },
  );
  const { code } = await runRefresh([put("report.xlsm", original), "--extract", EXTRACT]);
  expect(code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(["report - refreshed.xlsm", "report.xlsm"]);
  const parts = unzipSync(new Uint8Array(readFileSync(at("report - refreshed.xlsm"))));
  expect(strFromU8(parts["xl/vbaProject.bin"]!)).toBe(macros);
  expect(strFromU8(parts[TYPES]!)).toContain("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
  expect(strFromU8(parts[TYPES]!)).toContain("application/vnd.ms-office.vbaProject");
  expect(strFromU8(parts[WORKBOOK_LINKS]!)).toContain('Target="vbaProject.bin"');
});

describe("a file in which rows cannot be inserted", () => {
  async function refusal(file: string): Promise<string> {
    const before = readFileSync(file);
    const { code, out, err } = await runRefresh([file, "--extract", EXTRACT, "--json", at("refresh.json")]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(readdirSync(folder)).toEqual(["report.xlsx"]);
    expect(readFileSync(file).equals(before)).toBe(true);
    return err;
  }

  it("as a pivot table is made from them is refused with the pivot table's source", async () => {
    const cache = "xl/pivotCache/pivotCacheDefinition1.xml";
    const file = withParts(
      {
        [cache]: `<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}" r:id="rId1"><cacheSource type="worksheet"><worksheetSource ref="B8:G40" sheet="01 Contacts"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
        "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relationships(),
      },
      {
        [TYPES]: (text) =>
          text.replace("</Types>", `<Override PartName="/${cache}" ContentType="${CACHE_TYPE}"/></Types>`),
        [WORKBOOK_LINKS]: linked(
          `${OFFICE}/pivotCacheDefinition`,
          "pivotCache/pivotCacheDefinition1.xml",
          "rIdCache",
        ),
      },
    );
    expect(await refusal(put("report.xlsx", file))).toMatch(
      /"report\.xlsx" cannot be saved: .*'01 Contacts'!B8:G40, the source of a pivot table.*Nothing was written/,
    );
  });

  it("as an array formula fills them is refused with the formula's cells", async () => {
    const workbook = openWorkbook(REPORT, "report.xlsx");
    workbook.sheet("01 Contacts")!.put(5, 60, {
      value: 1,
      formula: "=ROW(A6:A45)",
      style: PLAIN,
      arrayArea: { row: 5, column: 60, rows: 40, columns: 1 },
    });
    expect(await refusal(put("report.xlsx", saveWorkbook(workbook)))).toMatch(
      /The refresh stopped \(put-back\); nothing was written\.\n.*part of an array \('01 Contacts'!BI6:BI45\)/,
    );
  });
});
