/** Where the command line takes an extract from, and hostile ones. */
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRefresh } from "../../../host/cli/run-refresh";
import { openWorkbook } from "../../../host/file/open";
import { saveWorkbook } from "../../../host/file/save";
import { PLAIN } from "../../../host/model/style";

const ROOT = join(__dirname, "../../..");
const FEBRUARY = readFileSync(join(ROOT, "sample/workbooks/february-2019.xlsx"));
const EXTRACT = join(ROOT, "sample/extracts/2019-03.csv");
const HEAD = "sheet,indicator,measure,period,value,numerator,denominator";

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "performance-workbook-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** February's workbook with the lines of an extract on a sheet of its own, as text. */
function withSheet(name: string, lines: readonly string[]): string {
  const workbook = openWorkbook(new Uint8Array(FEBRUARY), "february.xlsx");
  const sheet = workbook.addSheet(name);
  const style = { ...PLAIN, numberFormat: "@" };
  for (const [row, line] of lines.entries()) {
    for (const [column, value] of line.split(",").entries())
      if (value !== "") sheet.put(row, column, { value, formula: "", style });
  }
  writeFileSync(at("february.xlsx"), saveWorkbook(workbook));
  return at("february.xlsx");
}

interface Told {
  readonly month: string;
  readonly edits: readonly unknown[];
}

const told = (name: string): Told => JSON.parse(readFileSync(at(name), "utf8")) as Told;

describe("--extract-sheet", () => {
  // Without commas within quotes: the sheet is made of what stands between them.
  const lines = readFileSync(EXTRACT, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.includes('"'));

  it("loads the figures of a sheet of the workbook, in any case, as it loads a file's", async () => {
    const file = withSheet("March figures", lines);
    const csv = at("march.csv");
    writeFileSync(csv, `${lines.join("\n")}\n`);
    const dry = [file, "--dry-run", "--json"];
    expect((await runRefresh([...dry, at("file.json"), "--extract", csv])).code).toBe(0);
    expect((await runRefresh([...dry, at("sheet.json"), "--extract-sheet", "march FIGURES"])).code).toBe(0);
    expect(told("sheet.json").month).toBe("2019-03");
    expect(told("sheet.json").edits.length).toBeGreaterThan(500);
    expect(told("sheet.json").edits).toEqual(told("file.json").edits);
  });

  it("names the sheets where there is none of that name, and ends with 2", async () => {
    const { code, err } = await runRefresh([withSheet("Figures", lines), "--extract-sheet", "Figure"]);
    expect(code).toBe(2);
    expect(err).toMatch(/--extract-sheet is "Figure"; expected one of Performance Summary, .*, Figures\./);
  });

  it("is not taken together with --extract", async () => {
    const both = ["--extract", EXTRACT, "--extract-sheet", "Figures"];
    const { code, err } = await runRefresh([withSheet("Figures", lines), ...both]);
    expect({ code, err }).toEqual({
      code: 2,
      err: "Give either --extract or --extract-sheet, not both.\n",
    });
  });

  it("refuses a bad sheet with its own rows, and writes nothing", async () => {
    const file = withSheet("Figures", [
      "Extract of March",
      HEAD,
      ",1.1,,2019-03,1528,,",
      ",99.9,,2019-03,1,,",
    ]);
    const { code, err } = await runRefresh([file, "--extract-sheet", "Figures"]);
    expect(code).toBe(1);
    expect(err).toMatch(/nothing was written/);
    expect(err).toMatch(/Line 4: no column for "99.9"/);
    expect(readdirSync(folder)).toEqual(["february.xlsx"]);
  });
});

describe("a hostile extract is refused, and nothing is written", () => {
  /** A file of one line of so many bytes, none of which is read. */
  function oneLine(megabytes: number): string {
    const file = openSync(at("hostile.csv"), "w");
    ftruncateSync(file, megabytes * 1024 * 1024);
    closeSync(file);
    return at("hostile.csv");
  }

  function written(content: string | Uint8Array): string {
    writeFileSync(at("hostile.csv"), content);
    return at("hostile.csv");
  }

  it.each<readonly [string, () => string, RegExp]>([
    ["a line of 100 MB", () => oneLine(100), /The extract has 100 MB; at most 20 MB are expected/],
    ["2 million rows", () => written(`${HEAD}\n${",,,,1,,\n".repeat(2e6)}`), /lines; at most 200000/],
    [
      "formula text for an indicator",
      () => written(`${HEAD}\n01 Contacts,"=HYPERLINK(""http://x"")",,2019-03,1,,\n`),
      /Line 2: no column for "=HYPERLINK/,
    ],
    ["NUL bytes", () => written(`${HEAD}\n01 Contacts,1.1,\0,2019-03,1,,\n`), /Line 2 holds a NUL byte/],
    ["another encoding", () => written(Buffer.from(`\ufeff${HEAD}\n`, "utf16le")), /UTF-16/],
  ])("%s", async (_, make, message) => {
    writeFileSync(at("february.xlsx"), FEBRUARY);
    const { code, out, err } = await runRefresh([at("february.xlsx"), "--extract", make()]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
    expect(err).toMatch(/nothing was written/);
    expect(readdirSync(folder).sort()).toEqual(["february.xlsx", "hostile.csv"]);
  });
});

it("formula text for a figure goes in as text, never as a formula, and is shown so", async () => {
  writeFileSync(at("february.xlsx"), FEBRUARY);
  const attack = `=HYPERLINK(""http://x"",""y"")`;
  writeFileSync(at("attack.csv"), `${HEAD}\n01 Contacts,1.1,,2019-03,"${attack}",,\n`);
  const args = ["--extract", at("attack.csv"), "--out", at("out.xlsx"), "--json", at("out.json")];
  expect((await runRefresh([at("february.xlsx"), ...args])).code).toBe(0);
  const cell = openWorkbook(new Uint8Array(readFileSync(at("out.xlsx"))), "out.xlsx")
    .sheet("01 Contacts")!
    .cell(21, 2);
  expect([cell?.value, cell?.formula, cell?.style.numberFormat]).toEqual([
    attack.replaceAll('""', '"'),
    "",
    "@",
  ]);
  expect(told("out.json").edits).toContainEqual(
    expect.objectContaining({ sheet: "01 Contacts", cell: "C22", after: attack.replaceAll('""', '"') }),
  );
});
