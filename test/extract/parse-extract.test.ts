import { readFileSync } from "node:fs";
import { join } from "node:path";
import { refuseSize } from "../../src/extract/decode-text";
import { parseExtract, readExtract, type ExtractFile } from "../../src/extract/parse-extract";

const SAMPLE = join(__dirname, "../../sample/extracts/2019-03.csv");
const HEAD = "sheet,indicator,measure,period,value,numerator,denominator";

function rowsOf(file: ExtractFile) {
  if (file.kind !== "rows") throw new Error(file.problems.join("\n"));
  return file.rows;
}

function problemsOf(file: ExtractFile): readonly string[] {
  if (file.kind !== "problems") throw new Error(`${file.rows.length} rows were read`);
  return file.problems;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean): Uint8Array =>
  new Uint8Array(Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le"));
const windows = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0)));

describe("an extract", () => {
  it("is read with its line numbers", () => {
    const rows = rowsOf(readExtract(readFileSync(SAMPLE)));
    expect(rows).toHaveLength(106);
    expect(rows[1]).toEqual({
      line: 3,
      sheet: "01 Contacts",
      indicator: "1.2",
      measure: "% Contacts with decision within 1 working day",
      period: "2019-03",
      value: "",
      numerator: "1161",
      denominator: "1528",
    });
  });

  const plain = `${HEAD}\n01 Contacts,1.1,"No, Contacts",2019-03,"1,528",,\n,1.4,,2019-03,358,,\n`;
  it.each([
    ["with a byte order mark", `\uFEFF${plain}`],
    ["with the line ends of Windows", plain.replaceAll("\n", "\r\n")],
    ["with the line ends of old Macs", plain.replaceAll("\n", "\r")],
    ["with line ends of several kinds", plain.replace("\n", "\r\n")],
    ["without an end to its last line", plain.trimEnd()],
    ["with heads in capitals and spaces", plain.replace(HEAD, HEAD.toUpperCase().replaceAll(",", " , "))],
    [
      "separated by semicolons",
      `${HEAD.replaceAll(",", ";")}\n01 Contacts;1.1;No, Contacts;2019-03;1,528;;\n;1.4;;2019-03;358;;`,
    ],
    [
      "separated by tabs, as cells are pasted",
      `${HEAD.replaceAll(",", "\t")}\n01 Contacts\t1.1\tNo, Contacts\t2019-03\t1,528\t\t\n\t1.4\t\t2019-03\t358\t\t`,
    ],
  ])("is read %s", (_, text) => {
    expect(rowsOf(readExtract(bytes(text)))).toEqual(rowsOf(parseExtract(plain)));
  });

  it("may have Excel's own line for the separator above its heads", () => {
    const rows = rowsOf(
      parseExtract(`sep=;\n${HEAD.replaceAll(",", ";")}\n01 Contacts;1.1;;2019-03;1528;;\n`),
    );
    expect(rows.map(({ line, value }) => [line, value])).toEqual([[3, "1528"]]);
  });

  it("counts lines as a text editor does: line ends within quotes and empty lines too", () => {
    const text = [
      HEAD,
      '01 Contacts,1.1,"No.',
      'Contacts",2019-03,1,,',
      "",
      ",,,,,,",
      "01 Contacts,1.1,,2019-02,2,,",
    ];
    expect(rowsOf(parseExtract(text.join("\r\n"))).map(({ line }) => line)).toEqual([2, 6]);
  });

  it("may have its columns in another order and columns more, which are named and not used", () => {
    const file = parseExtract(
      "Note,period,denominator,numerator,value,measure,indicator,sheet\nx,2019-03,3,2,,m,1.1,s\n",
    );
    expect(file).toMatchObject({ kind: "rows", unused: ["Note"] });
    expect(rowsOf(file)[0]).toMatchObject({ sheet: "s", indicator: "1.1", numerator: "2", denominator: "3" });
  });

  it("keeps text that begins like a formula as it stands", () => {
    const rows = rowsOf(parseExtract(`${HEAD}\n,1.1,,2019-03,"=HYPERLINK(""http://x"")",,\n`));
    expect(rows[0]?.value).toBe('=HYPERLINK("http://x")');
  });
});

describe("what is no extract is refused", () => {
  it.each<readonly [string, Uint8Array, RegExp]>([
    ["an empty file", bytes(""), /empty; expected the heads sheet,indicator/],
    ["a file of empty lines", bytes("\n\r\n  \n"), /empty/],
    ["heads alone", bytes(`${HEAD}\n`), /no figures/],
    [
      "figures without heads",
      bytes("01 Contacts,1.1,x,2019-03,1,,\n"),
      /Line 1: found "01 Contacts.*expected the heads/,
    ],
    [
      "a head that is missing",
      bytes("sheet,indicator,measure,period,value,numerater,denominator\n"),
      /Line 1: no head numerator; found .*numerater.*expected/,
    ],
    ["a head that stands twice", bytes(`${HEAD},value\n`), /value stands twice/],
    [
      "another separator",
      bytes(HEAD.replaceAll(",", "|")),
      /separated by "\|"; expected commas, semicolons or tabs/,
    ],
    ["spaces between the heads", bytes(HEAD.replaceAll(",", "  ")), /separated by spaces/],
    ["UTF-16 with its mark", utf16(`${HEAD}\n`, true), /UTF-16/],
    ["UTF-16 without a mark", utf16(`${HEAD}\n`, false), /UTF-16/],
    [
      "Windows-1252",
      windows(`${HEAD}\n,1.1,,2019-03,1,,\n,1.2,Children’s services,2019-03,1,,\n`),
      /Line 3: ".*Children[’?]s.*" is not in UTF-8 but most likely in Windows-1252/,
    ],
    [
      "letters that were lost before",
      bytes(`${HEAD}\n,1.1,Children\uFFFDs,2019-03,1,,\n`),
      /Line 2 holds "\uFFFD"/,
    ],
    ["NUL bytes", bytes(`${HEAD}\n,1.1,,2019-03,1,,\n,1.2,\0,2019-03,1,,\n`), /Line 3 holds a NUL byte/],
    ["an Excel workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /Excel workbook/],
    [
      "a quoted field that never ends",
      bytes(`${HEAD}\n,1.1,,2019-03,1,,\n,1.2,"x,2019-03,1,,\n`),
      /Line 3: a field begins with a quotation mark and never ends/,
    ],
    [
      "a quotation mark within quotes",
      bytes(`${HEAD}\n,1.1,"a"b",2019-03,1,,\n`),
      /Line 2: found a quotation mark/,
    ],
  ])("%s", (_, content, message) => {
    expect(problemsOf(readExtract(content))[0]).toMatch(message);
  });

  it("every line with too many or too few fields, by its number", () => {
    const text = `${HEAD}\n,1.1,,2019-03,1,528,,\n,1.2,,2019-03,1,,\n,1.3,,2019-03\n`;
    const [first, second, ...others] = problemsOf(parseExtract(text));
    expect(first).toMatch(/^Line 2: found 8 fields, expected 7 .*quotation marks round it/);
    expect(second).toMatch(/^Line 4: found 4 fields, expected 7/);
    expect(others).toEqual([]);
  });
});

describe("a hostile file is refused quickly", () => {
  const line = "01 Contacts,1.1,,2019-03,1,,\n";
  it.each<readonly [string, () => string, RegExp]>([
    ["a line of 19 MB", () => `${HEAD}\n${"x".repeat(19e6)}`, /Line 2 has 19000000 characters/],
    ["19 million fields", () => `${HEAD}\n${",".repeat(19e6)}`, /Line 2 has 19000000 characters/],
    ["600,000 lines", () => HEAD + `\n${line}`.repeat(6e5), /lines; at most 200000/],
    ["9 million empty lines", () => `${HEAD}${"\r\n".repeat(9e6)}`, /lines; at most 200000/],
    [
      "a quotation mark on each line",
      () => `${HEAD}\n${'01 Contacts,"1.1,,2019-03,1,,\n'.repeat(190_000)}`,
      /Line 2/,
    ],
    [
      "quotes that are closed wrongly",
      () => `${HEAD}\n${`${'"a"b,'.repeat(12)}\n`.repeat(190_000)}`,
      /Line 2/,
    ],
    ["wrong fields on each line", () => `${HEAD}\n${"a,b\n".repeat(190_000)}`, /Line 2: found 2 fields/],
  ])("%s", (_, make, message) => {
    const text = make();
    const problems = problemsOf(parseExtract(text));
    expect(problems[0]).toMatch(message);
    expect(problems.length).toBeLessThanOrEqual(101);
  });

  it("a file of more than 20 MB, before it is read", () => {
    expect(refuseSize(20 * 1024 * 1024)).toBeUndefined();
    expect(refuseSize(100 * 1024 * 1024)).toBe("The extract has 100 MB; at most 20 MB are expected.");
  });
});
