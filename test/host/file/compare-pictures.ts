/**
 * Prints files with LibreOffice before and after a changed cell and an inserted row, and compares the pages point by point:
 * npx tsx test/host/file/compare-pictures.ts [FOLDER]. Needs soffice and pdftoppm; says so where they are missing, and ends with 2.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveChecked } from "../../../host/file/check-saved";
import { openWorkbook } from "../../../host/file/open";
import { insertRows } from "../../../host/model/insert-rows";
import type { Workbook } from "../../../host/model/workbook";
import { nastyFile } from "./nasty-package";
import { printedFile } from "./printed-file";

/** Grey points that differ by less are the same edge drawn a hair's breadth elsewhere. */
const SAME_GREY = 24;

interface Case {
  readonly name: string;
  readonly file: Uint8Array;
  readonly change: (workbook: Workbook) => void;
  /** Pages that may differ, from and to which part of their height. */
  readonly where: Readonly<Record<number, readonly [from: number, to: number]>>;
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
    change: put("Data", 5, 0, 99),
    where: { 1: [0.2, 0.27], 2: [0.2, 0.27] },
  },
  {
    name: "every-part-row",
    file: nastyFile(),
    change: insert("Data", 6),
    where: { 1: [0.2, 1], 2: [0.2, 1] },
  },
  {
    name: "report-cell",
    file: printedFile(),
    change: put("01 Contacts", 12, 2, 1234),
    where: { 4: [0.2, 0.6] },
  },
  { name: "report-row", file: printedFile(), change: insert("01 Contacts", 14), where: { 4: [0.2, 1] } },
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

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "performance-workbook-pictures-"));
for (const { name, file, change, where } of CASES) {
  const workbook = openWorkbook(file, "file.xlsx");
  change(workbook);
  const before = pages(folder, `${name}-before`, file);
  const after = pages(folder, `${name}-after`, saveChecked(workbook).bytes);
  const wrong =
    before.length === after.length ? [] : [`${before.length} pages before, ${after.length} after`];
  let changed = 0;
  for (const [at, page] of before.entries()) {
    const other = after[at];
    const found = other && differing(page, other);
    if (!found) continue;
    changed += 1;
    const [from, to] = where[at + 1] ?? [1, 0];
    if (found[0] < from || found[1] > to)
      wrong.push(`page ${at + 1} differs from ${found[0]} to ${found[1]}`);
  }
  process.stdout.write(
    `${name}: ${before.length} pages, ${changed} differ${wrong.length === 0 ? " where something was changed" : `, NOT ONLY THERE: ${wrong.join("; ")}`}\n`,
  );
  if (wrong.length > 0 || changed === 0) process.exitCode = 1;
}
process.stdout.write(`The pictures are in ${folder}\n`);
