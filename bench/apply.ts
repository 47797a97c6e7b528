/**
 * What applying costs beside a bare read and write of the same cells, in turns of one run: the real report's plan at 1, 10 and
 * 50 times its pages, through the real client on the host. Both end with a calculated workbook.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientConnection } from "../host/door/node-door";
import { startAddIn } from "../host/door/start-add-in";
import { openWorkbook } from "../host/file/open";
import type { Sheet } from "../host/model/sheet";
import type { Workbook } from "../host/model/workbook";
import type { CellEdit, Plan } from "../src/domain/plan/plan";
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

/** Reads the cells' formulas and writes the new ones, block by block, in as few requests as can be. */
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
    for (const { range } of blocks) range.load("formulas");
    await context.sync();
    let room = 0;
    for (const { sheet, area, cells } of blocks) {
      const grid = fillGrid(area, cells, ({ write }) => contentOf(write));
      const size = JSON.stringify(grid).length + SMALL;
      if (size > room) {
        await context.sync();
        context.workbook.application.suspendApiCalculationUntilNextSync();
        room = REQUEST;
      }
      room -= size;
      rangeOf(sheet, area).formulas = grid;
    }
    await context.sync();
    context.workbook.application.calculate("Recalculate");
    await context.sync();
  });
}

interface Way {
  readonly name: string;
  readonly perform: (plan: Plan) => Promise<unknown>;
  ms: number;
  sent: number;
  trips: number;
}

async function time(way: Way, plan: Plan, times: number): Promise<void> {
  const connection: ClientConnection = startAddIn(open(times));
  const before = connection.requests.length;
  const start = process.cpuUsage();
  await way.perform(plan);
  const { user, system } = process.cpuUsage(start);
  way.ms = Math.min(way.ms, (user + system) / 1000);
  const requests = connection.requests.slice(before);
  way.sent = requests.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
  way.trips = connection.roundTrips();
  connection.dispose();
}

const TURNS = 3;

async function measure(times: number): Promise<void> {
  const plan = await planFor(times);
  const ways = [
    { name: "apply", perform: (each: Plan) => applyPlan(each), ms: Infinity, sent: 0, trips: 0 },
    { name: "bare", perform: readAndWrite, ms: Infinity, sent: 0, trips: 0 },
  ];
  // In turns: what else the machine does must not fall on one way alone.
  for (let turn = 0; turn < TURNS; turn++) for (const way of ways) await time(way, plan, times);
  for (const { name, ms, sent, trips } of ways) {
    console.log(
      `${name.padEnd(5)} x${String(times).padEnd(3)} ${ms.toFixed(0).padStart(6)} ms CPU  ${(sent / 1024).toFixed(0).padStart(6)} KB sent  ${trips} round trips  ${plan.edits.length} cells`,
    );
  }
  const [apply, bare] = ways;
  console.log(
    `      x${String(times).padEnd(3)} ratio ${((apply?.ms ?? NaN) / (bare?.ms ?? NaN)).toFixed(2)} (limit 1.5)`,
  );
}

void [1, 10, 50].reduce((done, times) => done.then(() => measure(times)), Promise.resolve());
