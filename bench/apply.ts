/**
 * What applying costs beside a bare read and write of the same cells, in turns of one run: the real report's plan at 1, 10 and
 * 50 times its pages, through the real client on the host. Both read the cells' contents and number formats, both write contents
 * and the formats that the plan gives, and end with a calculated workbook; applying also checks, keeps the way back, and can undo.
 * Counted is the processor's time, the garbage of each turn cleared away outside it; the median of what each turn gives counts.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { ClientConnection } from "../host/door/node-door";
import { startAddIn } from "../host/door/start-add-in";
import { openWorkbook } from "../host/file/open";
import type { Sheet } from "../host/model/sheet";
import type { Workbook } from "../host/model/workbook";
import type { CellEdit, CellWrite, Plan } from "../src/domain/plan/plan";
import { planRefresh } from "../src/domain/refresh";
import { applyPlan } from "../src/excel/apply-plan";
import { fillGrid, gatherBlocks } from "../src/excel/blocks";
import { rangeOf } from "../src/excel/ranges";
import { readWorkbook } from "../src/excel/read-workbook";
import { contentOf, SMALL } from "../src/excel/write-plan";

const FILE = join(process.cwd(), "test/fixtures/report-2019-03/as-printed.xlsx");
const bytes = new Uint8Array(readFileSync(FILE));

function copySheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const copy = workbook.addSheet(name);
  for (const { row, column, cell } of sheet.cells()) copy.load(row, column, cell);
  copy.merges = [...sheet.merges];
}

/** The report with its sheets so many times over. */
function open(times: number): Workbook {
  const workbook = openWorkbook(bytes, "report.xlsx");
  const own = [...workbook.sheets];
  for (let copy = 1; copy < times; copy++) {
    for (const sheet of own) copySheet(workbook, sheet, nameOf(sheet.name, copy));
  }
  return workbook;
}

function nameOf(sheet: string, copy: number): string {
  return copy === 0 ? sheet : `${sheet.slice(0, 26)} ${copy}`;
}

/** The report's own cell edits, on every copy of their sheet. */
async function planFor(times: number): Promise<Plan> {
  const connection = startAddIn(openWorkbook(bytes, "report.xlsx"));
  const outcome = planRefresh(await readWorkbook(), { acceptDifferences: true });
  connection.dispose();
  if (outcome.kind !== "ready") throw new Error(outcome.kind);
  const cells = outcome.plan.edits.filter((edit) => edit.target === "cell");
  const edits = Array.from({ length: times }, (_, copy) =>
    cells.map((edit): CellEdit => ({ ...edit, sheet: nameOf(edit.sheet, copy) })),
  ).flat();
  return { month: outcome.month, edits };
}

/** Characters that go into one request, as applying packs them. */
const REQUEST = 4_000_000;

/** Reads the cells and writes the new ones, block by block, in as few requests as can be. */
async function readAndWrite(plan: Plan): Promise<void> {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of plan.edits as readonly CellEdit[]) {
    bySheet.set(edit.sheet, [...(bySheet.get(edit.sheet) ?? []), edit]);
  }
  await Excel.run(async (context) => {
    const blocks = [...bySheet].flatMap(([name, edits]) => {
      const sheet = context.workbook.worksheets.getItem(name);
      return gatherBlocks(edits).map(({ area, cells }) => ({
        range: rangeOf(sheet, area),
        area,
        cells,
        sheet,
      }));
    });
    for (const { range } of blocks) range.load("formulas,numberFormat");
    await context.sync();
    let room = 0;
    for (const { sheet, area, cells } of blocks) {
      const contents = fillGrid(area, cells, ({ write }) => contentOf(write));
      const formats = fillGrid(area, cells, ({ write }) => formatOf(write));
      const size = JSON.stringify([contents, formats]).length + SMALL;
      if (size > room) {
        await context.sync();
        context.workbook.application.suspendApiCalculationUntilNextSync();
        room = REQUEST;
      }
      room -= size;
      const range = rangeOf(sheet, area);
      if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats;
      range.formulas = contents;
    }
    await context.sync();
    context.workbook.application.calculate("Recalculate");
    await context.sync();
  });
}

/** The format that a cell gets before its content: text is written as text. */
function formatOf(write: CellWrite): string | null {
  return write.numberFormat ?? ("text" in write ? "@" : null);
}

interface Way {
  readonly name: string;
  readonly perform: (plan: Plan) => Promise<unknown>;
  readonly ms: number[];
  sent: number;
  trips: number;
}

async function time(way: Way, plan: Plan, times: number): Promise<void> {
  const connection: ClientConnection = startAddIn(open(times));
  const before = connection.requests.length;
  clearGarbage();
  const start = process.cpuUsage();
  await way.perform(plan);
  const { user, system } = process.cpuUsage(start);
  way.ms.push((user + system) / 1000);
  const requests = connection.requests.slice(before).filter(({ isCleanup }) => !isCleanup);
  way.sent = requests.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
  way.trips = requests.length;
  connection.dispose();
}

setFlagsFromString("--expose-gc");
// Clearing away must not throw out what was compiled: Excel clears nothing between two clicks.
setFlagsFromString("--no-flush-bytecode");
const clearGarbage = runInNewContext("gc") as () => void;

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

const MOST = 1.5;
/** Turns that count, after one in which the engine compiles what it runs. */
const TURNS = new Map([
  [1, 25],
  [10, 7],
  [50, 3],
]);

async function measure(times: number): Promise<void> {
  const plan = await planFor(times);
  const ways: readonly Way[] = [
    { name: "apply", perform: (each) => applyPlan(each), ms: [], sent: 0, trips: 0 },
    { name: "bare", perform: readAndWrite, ms: [], sent: 0, trips: 0 },
  ];
  // In turns: what else the machine does must not fall on one way alone.
  for (const way of ways) await time(way, plan, times);
  for (const way of ways) way.ms.length = 0;
  for (let turn = 0; turn < (TURNS.get(times) ?? 1); turn++)
    for (const way of ways) await time(way, plan, times);
  for (const { name, ms, sent, trips } of ways) {
    console.log(
      `${name.padEnd(5)} x${String(times).padEnd(3)} ${median(ms).toFixed(0).padStart(6)} ms CPU  ${(sent / 1024).toFixed(0).padStart(6)} KB sent  ${trips} round trips  ${plan.edits.length} cells`,
    );
  }
  const [apply, bare] = ways;
  // Turn by turn: two that stand beside each other had the same machine.
  const ratio = median(apply?.ms.map((ms, turn) => ms / (bare?.ms[turn] ?? NaN)) ?? []);
  console.log(`      x${String(times).padEnd(3)} ratio ${ratio.toFixed(2)} (at most ${MOST})`);
  if (!(ratio <= MOST)) process.exitCode = 1;
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 10, 50];
void sizes.reduce((done, times) => done.then(() => measure(times)), Promise.resolve());
