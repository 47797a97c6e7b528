import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { runCheck } from "../../../host/cli/run-check";
import { runRefresh } from "../../../host/cli/run-refresh";
import { startAddIn } from "../../../host/door/start-add-in";
import { newWorkbook } from "../../../host/file/new-workbook";
import { openWorkbook } from "../../../host/file/open";
import { saveWorkbook } from "../../../host/file/save";
import { PLAIN } from "../../../host/model/style";
import { planDismissal } from "../../../src/domain/findings/dismiss";
import { planRefresh } from "../../../src/domain/refresh";
import { applyPlan } from "../../../src/excel/apply-plan";
import { readWorkbook } from "../../../src/excel/read-workbook";
import { printedReportBytes } from "../../support/real-report";

const ROOT = join(__dirname, "../../..");
const FEBRUARY = join(ROOT, "sample/workbooks/february-2019.xlsx");
const EXTRACT = join(ROOT, "sample/extracts/2019-03.csv");

let folder: string;
const at = (name: string): string => join(folder, name);
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "performance-workbook-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A workbook of one sheet. */
function madeWorkbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0] ?? workbook.addSheet("Sheet1");
  rows.forEach((row, r) => row.forEach((value, c) => sheet.put(r, c, { value, formula: "", style: PLAIN })));
  return saveWorkbook(workbook);
}

describe("check and refresh on a file that is no report", () => {
  const files: readonly (readonly [string, () => string, RegExp])[] = [
    ["an empty workbook", () => put("empty.xlsx", madeWorkbook([])), /not a performance workbook/],
    [
      "a workbook of another kind",
      () =>
        put(
          "shopping.xlsx",
          madeWorkbook([
            ["Item", "Price"],
            ["Tea", 2.5],
            ["Milk", 1.1],
          ]),
        ),
      /not a performance workbook/,
    ],
    [
      "a truncated file",
      () => put("cut.xlsx", printedReportBytes().slice(0, 50_000)),
      /damaged|truncated|incomplete|not complete/i,
    ],
    [
      "a file that is no workbook",
      () => put("note.xlsx", "Dear all, the figures follow."),
      /not an? .*(workbook|xlsx)/i,
    ],
    ["a password-protected file", () => put("secret.xlsx", protectedFile()), /password/],
    [
      "a zip bomb",
      () => put("bomb.xlsx", zipSync({ "xl/workbook.xml": new Uint8Array(30 * 1024 * 1024) })),
      /unpacks to more than a workbook should/,
    ],
    ["a missing file", () => at("missing.xlsx"), /no file/],
    ["a folder", () => folder, /folder/],
  ];

  it.each(files)("says what is wrong with %s and ends with 2", async (_, file, message) => {
    for (const run of [runCheck, runRefresh]) {
      const { code, out, err } = await run([file()]);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(message);
      expect(err).not.toMatch(/\bat .*\.ts:/);
    }
    expect(readdirSync(folder).filter((name) => name.includes("refreshed"))).toEqual([]);
  });

  it("ends with 2 on arguments that it does not know", async () => {
    for (const args of [
      [],
      ["a.xlsx", "b.xlsx"],
      ["a.xlsx", "--mnth", "2019-03"],
      ["a.xlsx", "--month", "March"],
    ]) {
      expect((await runCheck(args)).code).toBe(2);
      expect((await runRefresh(args)).code).toBe(2);
    }
  });
});

/** What Excel writes for a workbook with a password to open: a compound file with an encrypted package in it. */
function protectedFile(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = "EncryptedPackage";
  for (let i = 0; i < name.length; i++) bytes.set([name.charCodeAt(i), 0], 1024 + i * 2);
  return bytes;
}

describe("check", () => {
  it("lists the findings, writes them as JSON and ends with 1 where there are errors", async () => {
    const file = put("march.xlsx", printedReportBytes());
    const { code, out } = await runCheck([file, "--json", at("findings.json")]);
    expect(code).toBe(1);
    const result = JSON.parse(readFileSync(at("findings.json"), "utf8")) as {
      file: string;
      month: string;
      findings: { rule: string; severity: string; sheet: string; cell: string }[];
      counts: Record<string, number>;
    };
    expect(result).toMatchObject({ file, month: "2019-03" });
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        rule: "rag-and-dot",
        severity: "error",
        sheet: "Performance Summary",
        cell: "M92",
        found: "↑",
        expected: "↓",
      }),
    );
    for (const severity of ["error", "warning", "info"]) {
      expect(result.counts[severity]).toBe(
        result.findings.filter((each) => each.severity === severity).length,
      );
    }
    expect(new Set(result.findings.flatMap((each) => Object.keys(each)))).toEqual(
      new Set("rule severity sheet cell indicator period found expected message".split(" ")),
    );
    expect(out).toContain("as at March 2019");
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(100);
  });
});

describe("check on a report with a dismissed finding", () => {
  it("leaves it out, and says how many were dismissed", async () => {
    const workbook = openWorkbook(printedReportBytes(), "march.xlsx");
    const connection = startAddIn(workbook);
    const before = planRefresh(await readWorkbook());
    if (before.kind !== "ready") throw new Error(JSON.stringify(before));
    const totals = before.findings.filter(({ rule }) => rule === "sum-of-totals");
    const why = { reason: "As published", at: new Date(2019, 3, 23, 9, 30) };
    await applyPlan(planDismissal(before.book.workbook, before.month, totals, why));
    connection.dispose();
    const { code, out } = await runCheck([put("march.xlsx", saveWorkbook(workbook))]);
    expect(code).toBe(1);
    expect(totals).toHaveLength(2);
    expect(out).not.toContain("sum-of-totals");
    expect(out).toContain("2 dismissed, with their reasons on the Refresh log.");
  });
});

describe("refresh", () => {
  it("writes beside the input under another name, and leaves the input as it was", async () => {
    const file = put("february.xlsx", readFileSync(FEBRUARY));
    const { code, err } = await runRefresh([file, "--extract", EXTRACT, "--json", at("refresh.json")]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readdirSync(folder).sort()).toEqual([
      "february - refreshed.xlsx",
      "february.xlsx",
      "refresh.json",
    ]);
    expect(readFileSync(file).equals(readFileSync(FEBRUARY))).toBe(true);
    const result = JSON.parse(readFileSync(at("refresh.json"), "utf8")) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual([
      "file",
      "month",
      "edits",
      "findings",
      "restatements",
      "commentary",
      "syncs",
      "parts",
    ]);
    expect(result["month"]).toBe("2019-03");
    expect(result["syncs"]).toBeLessThanOrEqual(8);
  });

  it("finds nothing more to change in the file that it wrote", async () => {
    const file = put("march.xlsx", printedReportBytes());
    await runRefresh([file, "--out", at("once.xlsx")]);
    await runRefresh([at("once.xlsx"), "--out", at("twice.xlsx"), "--json", at("twice.json")]);
    const { edits } = JSON.parse(readFileSync(at("twice.json"), "utf8")) as { edits: { kind: string }[] };
    expect(edits.filter(({ kind }) => kind !== "differs")).toEqual([]);
  });

  it("writes nothing on --dry-run", async () => {
    const file = put("march.xlsx", printedReportBytes());
    expect((await runRefresh([file, "--dry-run"])).code).toBe(0);
    expect(readdirSync(folder)).toEqual(["march.xlsx"]);
  });

  it("writes typed figures that differ on --accept-differences, and then has nothing left to offer", async () => {
    const file = put("march.xlsx", printedReportBytes());
    await runRefresh([file, "--accept-differences", "--out", at("accepted.xlsx")]);
    await runRefresh([at("accepted.xlsx"), "--dry-run", "--json", at("after.json")]);
    const { edits } = JSON.parse(readFileSync(at("after.json"), "utf8")) as { edits: unknown[] };
    expect(edits).toEqual([]);
  });

  it.each([
    ["a month set back", ["--month", "2019-01"], /cannot be set back/],
    ["a month skipped", ["--month", "2019-04"], /skips 1 month/],
  ])("refuses %s with 1 and writes nothing", async (_, args, message) => {
    const file = put("february.xlsx", readFileSync(FEBRUARY));
    const { code, err } = await runRefresh([file, ...args]);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(readdirSync(folder)).toEqual(["february.xlsx"]);
  });

  it("lists a restatement of an older month, leaves it, and keeps the JSON's fields", async () => {
    const file = put("february.xlsx", readFileSync(FEBRUARY));
    const lines =
      "01 Contacts,1.1,No. Contacts,2018-06,1500,,\n01 Contacts,1.1,No. Contacts,2019-02,1400,,\n";
    const extract = put("rerun.csv", readFileSync(EXTRACT, "utf8") + lines);
    const { out } = await runRefresh([file, "--extract", extract, "--dry-run", "--json", at("rerun.json")]);
    expect(out).toMatch(
      /left as they are .*: 1\n {2}'01 Contacts' C13: 1\.1 Jun-18 is 1342, 1500 in the extract/,
    );
    const { restatements } = JSON.parse(readFileSync(at("rerun.json"), "utf8")) as { restatements: object[] };
    expect(restatements).toHaveLength(2);
    for (const each of restatements) {
      expect(Object.keys(each)).toEqual(["sheet", "cell", "indicator", "period", "before", "after"]);
    }
  });

  it("refuses a bad extract with the number of each bad line, and writes nothing", async () => {
    const file = put("february.xlsx", readFileSync(FEBRUARY));
    const extract = put(
      "bad.csv",
      [
        "sheet,indicator,measure,period,value,numerator,denominator",
        ",1.1,,2019-03,1528,,",
        ",99.9,,2019-03,1,,",
        ",2.1,,2019-03,413,,",
        "01 Contacts,1.2,,2019-03,,1600,1528",
        "01 Contacts,1.2,,March,76,,",
      ].join("\r\n"),
    );
    const { code, err } = await runRefresh([file, "--extract", extract]);
    expect(code).toBe(1);
    expect(err).toMatch(/Line 3: no column for "99.9"/);
    expect(err).toMatch(/Line 4: "2.1" fits 2 columns: .*04 New Assessments.*06 Updated Assessments/);
    expect(err).toMatch(/Line 5: 1600 of 1528/);
    expect(err).toMatch(/Line 6: the period is "March"/);
    expect(err).not.toMatch(/Line 2/);
    expect(readdirSync(folder).sort()).toEqual(["bad.csv", "february.xlsx"]);
  });
});
