/**
 * Opening and saving workbook files: the printed report, and one with twenty copies of each of its sheets. Saving may cost
 * twice an unzip and zip of the same file, packed as tightly; opening, changing, saving and checking may take ten times the
 * unpacked size of memory. Figures of a refresh's number are changed on every sheet. The check, which opens what was made
 * and compares, is told apart: it is no part of saving. Each is run again and again, first to warm up; the medians count.
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
import type { Workbook } from "../host/model/workbook";

const REPORT = "test/fixtures/report-2019-03/as-printed.xlsx";
const COPIES = 20;
/** Turns that are not counted, enough for the engine to have compiled what it runs, and turns that are. */
const TURNS = { small: { warm: 30, counted: 31 }, large: { warm: 2, counted: 7 } };
/** As the file room packs. */
const LEVEL = 6;
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

type Times = Readonly<Record<"zip" | "open" | "save" | "check", number>>;

/** Median milliseconds of each step, each run in a row of its own, so that each clears away its own garbage. */
function timed(bytes: Uint8Array, turns: { readonly warm: number; readonly counted: number }): Times {
  const median = (step: () => void): number => {
    const times = Array.from({ length: turns.warm + turns.counted }, () => milliseconds(step));
    const counted = times.slice(turns.warm).sort((one, other) => one - other);
    return counted[counted.length >> 1] ?? NaN;
  };
  const open = median(() => openWorkbook(bytes, "bench.xlsx"));
  const workbook = openWorkbook(bytes, "bench.xlsx");
  change(workbook);
  const zip = median(() => zipSync(unzipSync(bytes), { level: LEVEL }));
  // Saving does not change the workbook: each time it finds and writes all the changes.
  const save = median(() => saveWorkbook(workbook));
  const made = saveWorkbook(workbook);
  const check = median(() => {
    const difference = differenceInFile(workbook, made);
    if (difference !== undefined) throw new Error(difference);
  });
  return { zip, open, save, check };
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
      const times = timed(bytes, unpacked > MEGABYTE ? TURNS.large : TURNS.small);
      const file = join(folder, "bench.xlsx");
      writeFileSync(file, bytes);
      const memory = peakMemory(file);
      const ratio = times.save / times.zip;
      const both = (times.save + times.check) / times.zip;
      const share = memory / unpacked;
      console.log(
        `file ${name.padEnd(10)} ${(unpacked / MEGABYTE).toFixed(1).padStart(5)} MB unpacked: unzip and zip ${times.zip.toFixed(1)} ms, open ${times.open.toFixed(1)} ms, ` +
          `save ${times.save.toFixed(1)} ms (${ratio.toFixed(2)}, at most ${String(MOST_TIME)}), check ${times.check.toFixed(1)} ms (both ${both.toFixed(2)}); ` +
          `peak memory ${(memory / MEGABYTE).toFixed(0)} MB (${share.toFixed(1)} times, at most ${String(MOST_MEMORY)} of a large file)`,
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
