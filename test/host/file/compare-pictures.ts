/**
 * Prints files with LibreOffice before and after a changed cell, an inserted row and a rolled month, and compares the pages point by point:
 * npx tsx test/host/file/compare-pictures.ts [FOLDER]. Needs soffice and pdftoppm; says so where they are missing, and ends with 2.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRefresh } from "../../../host/cli/run-refresh";
import { saveChecked } from "../../../host/file/check-saved";
import { openWorkbook } from "../../../host/file/open";
import { insertRows } from "../../../host/model/insert-rows";
import { PLAIN } from "../../../host/model/style";
import type { Workbook } from "../../../host/model/workbook";
import { nastyFile } from "./nasty-package";
import { printedFile } from "./printed-file";

/** Grey points that differ by less are the same edge drawn a hair's breadth elsewhere. */
const SAME_GREY = 24;

const ROOT = join(__dirname, "../../..");
const REPORT = join(ROOT, "sample/workbooks/february-2019-rows-to-insert.xlsx");
const EXTRACT = join(ROOT, "sample/extracts/2019-03.csv");

interface Case {
  readonly name: string;
  readonly file: Uint8Array;
  readonly change: (file: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** Pages that may differ, from and to which part of their height. */
  readonly where: Readonly<Record<number, readonly [from: number, to: number]>>;
  /** The last page of the sheets that were not touched; those behind it may differ, and be more. */
  readonly untouched?: number;
}

function changed(act: (workbook: Workbook) => void): Case["change"] {
  return (file) => {
    const workbook = openWorkbook(file, "file.xlsx");
    act(workbook);
    return saveChecked(workbook).bytes;
  };
}

/** A report behind two sheets of a person's own, one with a chart, which a refresh has no business with. */
function reportWithCover(): Uint8Array {
  const workbook = openWorkbook(new Uint8Array(readFileSync(REPORT)), "file.xlsx");
  const look = {
    ...PLAIN,
    fill: "#DDEBF7",
    wrap: true,
    bold: true,
    borders: { top: { style: "thin", color: "#7F7F7F" } },
  };
  const cover = workbook.addSheet("Cover");
  cover.merges.push({ row: 1, column: 1, rows: 2, columns: 4 });
  cover.put(1, 1, { value: "Performance report", formula: "", style: look });
  cover.put(5, 1, { value: "2018/19", formula: "='Report settings'!$B$4", style: PLAIN });
  cover.put(6, 1, { value: 91, formula: "=SUM(Method!B2:B7)", style: PLAIN });
  const method = workbook.addSheet("Method");
  for (let row = 1; row < 7; row += 1) {
    method.put(row, 0, { value: `Step ${row}`, formula: "", style: look });
    method.put(row, 1, { value: row * row, formula: "", style: { ...PLAIN, numberFormat: "0.0%" } });
  }
  method.charts.push({
    name: "Steps",
    type: "column",
    title: "Steps",
    series: [{ name: "n", categories: "Method!$A$2:$A$7", values: "Method!$B$2:$B$7" }],
    row: 9,
    column: 0,
    width: 480,
    height: 240,
  });
  workbook.sheets.unshift(...workbook.sheets.splice(-2));
  return saveChecked(workbook).bytes;
}

/** What the command line makes of a file. */
async function refreshed(file: Uint8Array): Promise<Uint8Array> {
  const own = mkdtempSync(join(tmpdir(), "performance-workbook-roll-"));
  try {
    writeFileSync(join(own, "file.xlsx"), file);
    const { code, err } = await runRefresh([
      join(own, "file.xlsx"),
      "--extract",
      EXTRACT,
      "--out",
      join(own, "out.xlsx"),
    ]);
    if (code !== 0) throw new Error(err);
    return new Uint8Array(readFileSync(join(own, "out.xlsx")));
  } finally {
    rmSync(own, { recursive: true });
  }
}

function put(sheet: string, row: number, column: number, value: number): (workbook: Workbook) => void {
  return (workbook) => {
    const found = workbook.sheet(sheet);
    const cell = found?.cell(row, column);
    if (!found || !cell) throw new Error(`${sheet} has no such cell`);
    found.put(row, column, { ...cell, value });
  };
}

function insert(sheet: string, row: number): (workbook: Workbook) => void {
  return (workbook) => {
    const found = workbook.sheet(sheet);
    if (!found) throw new Error(`there is no sheet ${sheet}`);
    insertRows(workbook, found, row, 1);
  };
}

const CASES: readonly Case[] = [
  {
    name: "every-part-cell",
    file: nastyFile(),
    change: changed(put("Data", 5, 0, 99)),
    where: { 1: [0.2, 0.27], 2: [0.2, 0.27] },
  },
  {
    name: "every-part-row",
    file: nastyFile(),
    change: changed(insert("Data", 6)),
    where: { 1: [0.2, 1], 2: [0.2, 1] },
  },
  {
    name: "report-cell",
    file: printedFile(),
    change: changed(put("01 Contacts", 12, 2, 1234)),
    where: { 4: [0.2, 0.6] },
  },
  {
    name: "report-row",
    file: printedFile(),
    change: changed(insert("01 Contacts", 14)),
    where: { 4: [0.2, 1] },
  },
  { name: "report-rolled", file: reportWithCover(), change: refreshed, where: {}, untouched: 2 },
];

function run(command: string, args: readonly string[]): void {
  const { error, status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (error) {
    process.stderr.write(`${command} is not there (${error.message}): nothing was compared.\n`);
    process.exit(2);
  }
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** The pages of a file, as LibreOffice prints it. */
function pages(folder: string, name: string, bytes: Uint8Array): Page[] {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, "file.xlsx"), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  run("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", own, join(own, "file.xlsx")]);
  run("pdftoppm", ["-r", "60", "-gray", join(own, "file.pdf"), join(own, "page")]);
  const files = readdirSync(own).filter((file) => file.endsWith(".pgm"));
  return files.sort().map((file) => readPage(readFileSync(join(own, file))));
}

/** A grey picture: "P5", its width and height, the brightest grey, then a byte for each point. */
function readPage(bytes: Uint8Array): Page {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 40)));
  if (!head) throw new Error("no grey picture");
  return { width: Number(head[1]), height: Number(head[2]), grey: bytes.subarray(head[0].length) };
}

/** From and to which part of its height a page differs; undefined where it does not. */
function differing(one: Page, other: Page): readonly [number, number] | undefined {
  if (one.width !== other.width || one.height !== other.height) return [0, 1];
  const rows = Array.from({ length: one.height }, (_, row) => row).filter((row) =>
    one.grey
      .subarray(row * one.width, (row + 1) * one.width)
      .some((grey, at) => Math.abs(grey - (other.grey[row * one.width + at] ?? 0)) > SAME_GREY),
  );
  const [first] = rows;
  return first === undefined ? undefined : [first / one.height, ((rows.at(-1) ?? first) + 1) / one.height];
}

async function compareAll(folder: string): Promise<void> {
  for (const { name, file, change, where, untouched } of CASES) {
    const before = pages(folder, `${name}-before`, file);
    const after = pages(folder, `${name}-after`, await change(file));
    const fewer = before.length !== after.length && untouched === undefined;
    const wrong = fewer ? [`${before.length} pages before, ${after.length} after`] : [];
    let differ = 0;
    for (const [at, page] of before.entries()) {
      const other = after[at];
      const found = other && differing(page, other);
      if (!found) continue;
      differ += 1;
      const [from, to] = where[at + 1] ?? (at < (untouched ?? before.length) ? [1, 0] : [0, 1]);
      if (found[0] < from || found[1] > to)
        wrong.push(`page ${at + 1} differs from ${found[0]} to ${found[1]}`);
    }
    process.stdout.write(
      `${name}: ${before.length} pages, ${differ} differ${wrong.length === 0 ? " where something was changed" : `, NOT ONLY THERE: ${wrong.join("; ")}`}\n`,
    );
    if (wrong.length > 0 || differ === 0) process.exitCode = 1;
  }
  process.stdout.write(`The pictures are in ${folder}\n`);
}

void compareAll(process.argv[2] ?? mkdtempSync(join(tmpdir(), "performance-workbook-pictures-")));
