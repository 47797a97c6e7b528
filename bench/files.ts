/**
 * Opening and saving workbook files: the printed report, and one with twenty copies of each of its sheets. Saving, the
 * check of what was made included, may cost twice an unzip and zip of the same file; opening, changing and saving may
 * take ten times the unpacked size of memory. Figures of a refresh's number are changed on every sheet.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { saveChecked } from "../host/file/check-saved";
import { openWorkbook } from "../host/file/open";
import type { Workbook } from "../host/model/workbook";

const REPORT = "test/fixtures/report-2019-03/as-printed.xlsx";
const COPIES = 20;
/** Enough for the engine to have compiled what it runs: the small file's times are of milliseconds. */
const TURNS = { small: 40, large: 5 };
const MOST_TIME = 2;
const MOST_MEMORY = 10;
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
      list += `<sheet name="${id}" sheetId="${String(1000 * copy + at)}" r:id="${id}"/>`;
    }
  }
  const insert = (name: string, before: string, more: string): void => {
    parts[name] = strToU8(text(name).replace(before, more + before));
  };
  insert("[Content_Types].xml", "</Types>", types);
  insert("xl/_rels/workbook.xml.rels", "</Relationships>", links);
  insert("xl/workbook.xml", "</sheets>", list);
  return zipSync(parts);
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

/** In a process of its own: the most memory it ever held, in bytes, without what it holds before it begins. */
function peakMemory(file: string): number {
  const peak = (mode: string): number => {
    const run = spawnSync(process.execPath, [__filename, mode, file], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    return Number(run.stdout);
  };
  return peak("--save") - peak("--idle");
}

function child(mode: string, file: string): void {
  const bytes = new Uint8Array(readFileSync(file));
  if (mode === "--save") {
    const workbook = openWorkbook(bytes, "bench.xlsx");
    change(workbook);
    saveChecked(workbook);
  }
  process.stdout.write(String(peakOfProcess()));
}

/** Linux says it of this process alone; elsewhere what the system says, which may count the starting process too. */
function peakOfProcess(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) * 1024;
}

function measure(): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-files-"));
  try {
    const report = new Uint8Array(readFileSync(REPORT));
    for (const [name, bytes] of [
      ["as printed", report],
      [`${String(COPIES)} copies`, enlarged(report)],
    ] as const) {
      const unpacked = Object.values(unzipSync(bytes)).reduce((sum, part) => sum + part.length, 0);
      const times = { zip: Infinity, open: Infinity, save: Infinity };
      const turns = unpacked > MEGABYTE ? TURNS.large : TURNS.small;
      for (let turn = 0; turn < turns; turn += 1) {
        times.zip = Math.min(
          times.zip,
          milliseconds(() => zipSync(unzipSync(bytes))),
        );
        let workbook: Workbook | undefined;
        times.open = Math.min(
          times.open,
          milliseconds(() => (workbook = openWorkbook(bytes, "bench.xlsx"))),
        );
        if (!workbook) throw new Error("nothing was opened");
        const opened = workbook;
        change(opened);
        times.save = Math.min(
          times.save,
          milliseconds(() => saveChecked(opened)),
        );
      }
      const file = join(folder, "bench.xlsx");
      writeFileSync(file, bytes);
      const memory = peakMemory(file);
      const ratio = times.save / times.zip;
      const share = memory / unpacked;
      console.log(
        `file ${name.padEnd(10)} ${(unpacked / MEGABYTE).toFixed(1).padStart(5)} MB unpacked: unzip and zip ${times.zip.toFixed(0)} ms, open ${times.open.toFixed(0)} ms, ` +
          `save and check ${times.save.toFixed(0)} ms (${ratio.toFixed(2)}, at most ${String(MOST_TIME)}); peak memory ${(memory / MEGABYTE).toFixed(0)} MB (${share.toFixed(1)} times)`,
      );
      if (!(ratio <= MOST_TIME)) process.exitCode = 1;
      // A small file's share is the engine's own code and garbage.
      if (unpacked > 5 * MEGABYTE && !(share <= MOST_MEMORY)) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [mode = "", file = ""] = process.argv.slice(2);
if (mode === "--save" || mode === "--idle") child(mode, file);
else measure();
