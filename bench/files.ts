/**
 * Opening and saving workbook files: the printed report, and one with twenty copies of each of its sheets. Two kinds of
 * saving: figures of a refresh's number changed on every sheet, and a rolled month, a row inserted on every sheet before that.
 *
 * Time. Saving may cost twice an unzip and zip of the same file, as the zip library does it by itself; how large the file
 * becomes in both is told too, as saving packs a little less tightly. Before anything is replaced, what was made is opened
 * again and compared; that check is told beside saving and together with it. Each step is run in turns with the unzip and zip
 * that it is held against, so that a busy machine slows both; what all turns took together counts. That is processor
 * time, in a process that collects its garbage in the thread that makes it: how long the engine's helpers wait for one
 * another says nothing of what is measured.
 *
 * Memory. Opening, changing, saving and checking may take ten times the unpacked size beyond what the process holds before.
 * How far a process grows says little of a small file: garbage lies until it is collected, and the engine's own code comes to
 * megabytes. So a process is given a heap of nine times the unpacked size beyond what an idle one uses, which leaves one for
 * the buffers that stand outside the heap, and must finish in it. How far it grew in that is told too, and judged of the large file.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { differenceInFile, saveChecked } from "../host/file/check-saved";
import { openWorkbook, readOnly } from "../host/file/open";
import { saveWorkbook } from "../host/file/save";
import { RELATIONSHIPS } from "../host/file/xml";
import { insertRows } from "../host/model/insert-rows";
import type { Workbook } from "../host/model/workbook";

const REPORT = "test/fixtures/report-2019-03/as-printed.xlsx";
const COPIES = 20;
/** Turns that are not counted, enough for the engine to have compiled what it runs, and turns that are. */
const TURNS = { small: { warm: 30, counted: 40 }, large: { warm: 3, counted: 10 } };
const MOST_TIME = 2;
const MOST_MEMORY = 10;
/** Of these, what may stand on the heap. */
const MOST_HEAP = 9;
/** The row above which the rolled month's row is inserted: among the months of a section. */
const ROLLED = 12;
const MEGABYTE = 1024 * 1024;

/** The report with its sheets over and over, copies without the parts beside them. */
function enlarged(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  let [types, links, list] = ["", "", ""];
  for (let copy = 1; copy < COPIES; copy += 1) {
    for (const [at, name] of sheets.entries()) {
      const part = `xl/worksheets/copy${String(copy)}-${String(at)}.xml`;
      parts[part] = strToU8(
        text(name).replace(/<(?:drawing|legacyDrawing) [^>]*\/>|<tableParts.*<\/tableParts>/gs, ""),
      );
      const id = `copy${String(copy)}x${String(at)}`;
      types += `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`;
      links += `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/${part}"/>`;
      list += `<sheet xmlns:r="${RELATIONSHIPS}" name="${id}" sheetId="${String(1000 * copy + at)}" r:id="${id}"/>`;
    }
  }
  const insert = (name: string, before: string, more: string): void => {
    parts[name] = strToU8(text(name).replace(before, more + before));
  };
  insert("[Content_Types].xml", "</Types>", types);
  insert("xl/_rels/workbook.xml.rels", "</Relationships>", links);
  insert("xl/workbook.xml", "</sheets>", list);
  const large = zipSync(parts);
  const { length } = readOnly(large, "bench.xlsx").sheets;
  if (length !== sheets.length * COPIES) throw new Error(`the large file shows ${String(length)} sheets`);
  return large;
}

/** About as many figures as a refresh changes: every tenth number. */
function change(workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    for (const [at, { row, column, cell }] of [...sheet.cells()].entries()) {
      if (at % 10 === 0 && typeof cell.value === "number") {
        sheet.put(row, column, { ...cell, value: cell.value + 1, formula: "" });
      }
    }
  }
}

function milliseconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

type Kind = "change" | "roll";

function edited(bytes: Uint8Array, kind: Kind): Workbook {
  const workbook = openWorkbook(bytes, "bench.xlsx");
  if (kind === "roll") for (const sheet of workbook.sheets) insertRows(workbook, sheet, ROLLED, 1);
  change(workbook);
  return workbook;
}

/** What a process of its own says that it holds, in bytes. */
function inProcess(flags: readonly string[], mode: string, file: string): { heap: number; peak: number } {
  const run = spawnSync(process.execPath, [...flags, __filename, mode, file], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`not within the memory given: ${run.stderr.slice(0, 500)}`);
  return JSON.parse(run.stdout) as { heap: number; peak: number };
}

/** How far a process grew that had a heap of so many times the unpacked size. Throws where that was not enough. */
function growth(file: string, kind: Kind, unpacked: number): number {
  const idle = inProcess(["--max-semi-space-size=1"], "--idle", file);
  const heap = Math.ceil((idle.heap + MOST_HEAP * unpacked) / MEGABYTE);
  const flags = ["--max-semi-space-size=1", `--max-old-space-size=${String(heap)}`];
  return inProcess(flags, `--${kind}`, file).peak - idle.peak;
}

function child(mode: string, file: string): void {
  const bytes = new Uint8Array(readFileSync(file));
  if (mode !== "--idle") saveChecked(edited(bytes, mode === "--roll" ? "roll" : "change"));
  process.stdout.write(JSON.stringify({ heap: process.memoryUsage().heapUsed, peak: peakOfProcess() }));
}

/** Linux says it of this process alone; elsewhere what the system says, which may count the starting process too. */
function peakOfProcess(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) * 1024;
}

type Turns = (typeof TURNS)["small" | "large"];

/** Median milliseconds of a step and of the yardstick, and how many times the yardstick a step takes. */
interface Timed {
  readonly step: number;
  readonly yardstick: number;
  readonly ratio: number;
}

function timed(step: () => void, yardstick: () => void, { warm, counted }: Turns): Timed {
  const steps: number[] = [];
  const yardsticks: number[] = [];
  for (let turn = 0; turn < warm + counted; turn += 1) {
    yardsticks.push(milliseconds(yardstick));
    steps.push(milliseconds(step));
  }
  const [counts, yards] = [steps.slice(warm), yardsticks.slice(warm)];
  // All turns together: a machine that is fast and slow by the second is so for both.
  return { step: median(counts), yardstick: median(yards), ratio: total(counts) / total(yards) };
}

function total(times: readonly number[]): number {
  return times.reduce((sum, each) => sum + each, 0);
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? NaN;
}

function size(file: Uint8Array): string {
  return `${(file.length / 1024).toFixed(0)} KB`;
}

function measure(name: string, bytes: Uint8Array, file: string): void {
  const unpacked = Object.values(unzipSync(bytes)).reduce((sum, part) => sum + part.length, 0);
  const turns = unpacked > MEGABYTE ? TURNS.large : TURNS.small;
  const zip = (): Uint8Array => zipSync(unzipSync(bytes));
  const open = timed(() => openWorkbook(bytes, "bench.xlsx"), zip, turns);
  console.log(
    `file ${name}, ${(unpacked / MEGABYTE).toFixed(1)} MB unpacked: unzip and zip ${open.yardstick.toFixed(1)} ms, open ${open.step.toFixed(1)} ms`,
  );
  for (const kind of ["change", "roll"] as const) {
    const workbook = edited(bytes, kind);
    // Saving does not change the workbook: each time it finds and writes all the changes.
    const save = timed(() => saveWorkbook(workbook), zip, turns);
    const made = saveWorkbook(workbook);
    const check = timed(
      () => {
        const difference = differenceInFile(workbook, made);
        if (difference !== undefined) throw new Error(difference);
      },
      zip,
      turns,
    );
    const grown = growth(file, kind, unpacked);
    console.log(
      `  ${kind === "roll" ? "rolled month   " : "changed figures"}: save ${save.step.toFixed(1)} ms (${save.ratio.toFixed(2)}, at most ${String(MOST_TIME)}), ` +
        `${size(made)} against ${size(zip())}, check ${check.step.toFixed(1)} ms (${check.ratio.toFixed(2)}), both ${(save.ratio + check.ratio).toFixed(2)}; ` +
        `done in a heap of ${String(MOST_HEAP)} times the size, grew by ${(grown / MEGABYTE).toFixed(0)} MB (${(grown / unpacked).toFixed(1)} times)`,
    );
    if (!(save.ratio <= MOST_TIME)) process.exitCode = 1;
    // Of a small file it is the engine's own code and garbage.
    if (unpacked > 5 * MEGABYTE && !(grown / unpacked <= MOST_MEMORY)) process.exitCode = 1;
  }
}

function measureAll(): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-files-"));
  try {
    const report = new Uint8Array(readFileSync(REPORT));
    for (const [name, bytes] of [
      ["as printed", report],
      [`${String(COPIES)} copies`, enlarged(report)],
    ] as const) {
      const file = join(folder, "bench.xlsx");
      writeFileSync(file, bytes);
      measure(name, bytes, file);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const MEASURE = "--measure";
const [mode = "", file = ""] = process.argv.slice(2);
if (["--idle", "--change", "--roll"].includes(mode)) child(mode, file);
else if (mode === MEASURE) measureAll();
else {
  const run = spawnSync(process.execPath, ["--single-threaded-gc", __filename, MEASURE], {
    stdio: "inherit",
  });
  process.exitCode = run.status ?? 1;
}
