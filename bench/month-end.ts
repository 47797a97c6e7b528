/** How the pure month-end grows: reading, planning and all rules at 1, 10 and 50 times the real report. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planRefresh } from "../src/domain/refresh";
import type { SheetSnapshot, WorkbookSnapshot } from "../src/domain/workbook";

const FILE = join(process.cwd(), "test/fixtures/report-2019-03/as-printed.snapshot.json");
const report = JSON.parse(readFileSync(FILE, "utf8")) as WorkbookSnapshot;

/** The report so many times over: every page again under another name, the scorecard's rows again below one another. */
function copies(times: number): WorkbookSnapshot {
  const [summary, ...pages] = report.sheets;
  if (!summary) throw new Error("The report has no sheets.");
  const settings = pages.filter(({ name }) => name === "Report settings");
  const sections = pages.filter(({ name }) => name !== "Report settings");
  const numbered = (sheet: SheetSnapshot, copy: number): SheetSnapshot =>
    copy === 0 ? sheet : { ...sheet, name: `${sheet.name} (${copy})`, ...renumber(sheet, copy) };
  return {
    ...report,
    sheets: [
      stretch(summary, times),
      ...Array.from({ length: times }, (_, copy) => sections.map((sheet) => numbered(sheet, copy))).flat(),
      ...settings,
    ],
  };
}

/** Indicator numbers of a copy are its own: 1.1 becomes 10.1.1, names get the copy's number. */
function renumber(sheet: SheetSnapshot, copy: number): Pick<SheetSnapshot, "values" | "formulas" | "text"> {
  const change = <Cell>(grid: readonly (readonly Cell[])[]): (readonly Cell[])[] =>
    grid.map((row) => row.map((cell) => renamed(cell, copy) as Cell));
  return { values: change(sheet.values), formulas: change(sheet.formulas), text: change(sheet.text) };
}

function renamed(cell: unknown, copy: number): unknown {
  if (typeof cell !== "string") return cell;
  if (/^\d{1,2}\.\d{1,2}$/.test(cell)) return `${copy}.${cell}`;
  return /[a-z]{4}/i.test(cell) &&
    !/^(?:Info|High|Within|Count|Percentage|Rate|Average|As at|Rolling|Financial|YTD)/i.test(cell)
    ? `${cell} area${copy}`
    : cell;
}

function stretch(sheet: SheetSnapshot, times: number): SheetSnapshot {
  const first = 9;
  const body = <Cell>(grid: readonly (readonly Cell[])[]): (readonly Cell[])[] => [
    ...grid,
    ...Array.from({ length: times - 1 }, (_, copy) =>
      grid.slice(first).map((row) => row.map((cell) => renamed(cell, copy + 1) as Cell)),
    ).flat(),
  ];
  const rows = sheet.values.length - first;
  const merges = Array.from({ length: times - 1 }, (_, copy) =>
    sheet.merges
      .filter(({ row }) => row >= first)
      .map((merge) => ({ ...merge, row: merge.row + rows * (copy + 1) })),
  ).flat();
  const values = body(sheet.values);
  return {
    ...sheet,
    area: { ...sheet.area, rows: values.length },
    values,
    formulas: body(sheet.formulas),
    text: body(sheet.text),
    numberFormats: body(sheet.numberFormats),
    merges: [...sheet.merges, ...merges],
  };
}

interface Timing {
  readonly times: number;
  readonly workbook: WorkbookSnapshot;
  /** Runs in one turn: every size does the same work in it, so that none has better luck with what else the machine does. */
  readonly runs: number;
  ms: number;
  edits: number;
}

/** Notes what a run takes in a turn of several, the best turn of all, in milliseconds of this process. */
function time(timing: Timing): void {
  const start = process.cpuUsage();
  for (let run = 0; run < timing.runs; run++) {
    const outcome = planRefresh(timing.workbook);
    timing.edits = outcome.kind === "ready" ? outcome.plan.edits.length : 0;
  }
  const { user, system } = process.cpuUsage(start);
  timing.ms = Math.min(timing.ms, (user + system) / 1000 / timing.runs);
}

const TURNS = 4;
const timings = [1, 10, 50].map((times): Timing => ({
  times,
  workbook: copies(times),
  runs: 50 / times,
  ms: Infinity,
  edits: 0,
}));
// In turns: what else the machine does must not fall on one size alone.
for (let turn = 0; turn < TURNS; turn++) timings.forEach(time);
const one = timings[0]?.ms ?? NaN;
for (const { times, ms, edits } of timings) {
  console.log(
    `month-end x${String(times).padEnd(3)} ${ms.toFixed(0).padStart(6)} ms CPU  ${String(edits).padStart(6)} edits  ${(ms / one).toFixed(1)} times the time of x1`,
  );
}
