/** When the host calculates: as Excel does, and not when it was told to wait. */
import type { Workbook } from "../../../host/model/workbook";
import { closeClients, hostWorkbook, openClient } from "../../support/open-client";

let workbook: Workbook;
let calculations: number;

beforeEach(() => {
  workbook = hostWorkbook({ Sheet1: [[1, "=A1*2"]] });
  calculations = 0;
  workbook.recalculate = () => {
    calculations += 1;
    const sheet = workbook.sheet("Sheet1")!;
    sheet.load(0, 1, { ...sheet.cell(0, 1)!, value: Number(workbook.value("Sheet1", 0, 0)) * 2 });
  };
  openClient(workbook);
});
afterEach(closeClients);

async function write(
  before?: (application: Excel.Application) => void,
  after?: (application: Excel.Application) => void,
): Promise<unknown> {
  return Excel.run(async (context) => {
    before?.(context.workbook.application);
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[21]];
    const result = sheet.getRange("B1").untrack();
    result.load("values");
    after?.(context.workbook.application);
    await context.sync();
    return result.values[0]?.[0] as unknown;
  });
}

test("a value that was written is in the results that the same batch reads", async () => {
  expect(await write()).toBe(42);
  expect(calculations).toBe(1);
});

test("reading calculates nothing", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B1").load("values");
    await context.sync();
  });
  expect(calculations).toBe(0);
});

test("manual calculation waits until it is asked for", async () => {
  workbook.calculationMode = "Manual";
  expect(await write()).toBe(0);
  expect(calculations).toBe(0);
  await Excel.run(async (context) => {
    context.workbook.application.calculate("Recalculate");
    await context.sync();
  });
  expect(workbook.value("Sheet1", 0, 1)).toBe(42);
});

test("who suspends calculation must ask for it afterwards", async () => {
  expect(await write((application) => application.suspendApiCalculationUntilNextSync())).toBe(0);
  expect(calculations).toBe(0);
  await Excel.run(async (context) => {
    context.workbook.application.calculate("Recalculate");
    await context.sync();
  });
  expect(workbook.value("Sheet1", 0, 1)).toBe(42);
});

test("the suspension ends with its batch", async () => {
  await write((application) => application.suspendApiCalculationUntilNextSync());
  expect(await write()).toBe(42);
});

test("listeners hear of each changed sheet once a batch", async () => {
  const heard: string[] = [];
  workbook.listeners.add(({ name }) => heard.push(name));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2]];
    await context.sync();
    expect(heard).toEqual(["Sheet1"]);
    sheet.load("name");
    await context.sync();
    expect(heard).toEqual(["Sheet1"]);
  });
});
