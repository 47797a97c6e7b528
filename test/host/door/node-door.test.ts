/** The Node door: round trips, faults, fresh workbooks. */
import { closeClients, failureOf, hostWorkbook, openClient } from "../../support/open-client";

afterEach(closeClients);

function write(context: Excel.RequestContext, address: string, value: number): void {
  context.workbook.worksheets.getItem("S").getRange(address).untrack().values = [[value]];
}

test("each sync is one round trip; the client's own clean-up after a run is none", async () => {
  const connection = openClient(hostWorkbook({ S: [[1]] }));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange("A1").load("values");
    await context.sync();
    context.workbook.load("name");
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(connection.roundTrips()).toBe(2);
  expect(connection.requests.map(({ isCleanup }) => isCleanup)).toEqual([false, false, true]);
});

test("a fault can be played at the k-th round trip", async () => {
  const workbook = hostWorkbook({ S: [] });
  const connection = openClient(workbook);
  connection.failAt(2, { code: "GeneralException" });
  const failure = await failureOf(async (context) => {
    write(context, "A1", 1);
    await context.sync();
    write(context, "A2", 2);
    await context.sync();
  });
  expect(failure.code).toBe("GeneralException");
  expect([workbook.value("S", 0, 0), workbook.value("S", 1, 0)]).toEqual([1, ""]);
});

test("a fault can strike in the middle of a batch", async () => {
  const workbook = hostWorkbook({ S: [] });
  const connection = openClient(workbook);
  // Four instantiations on the way to the first cell, one more as it is released, and its assignment.
  connection.failAt(1, { afterActions: 6 });
  await failureOf((context) => {
    for (const [row, address] of ["A1", "A2", "A3"].entries()) write(context, address, row);
    return context.sync();
  });
  expect(workbook.value("S", 0, 0)).toBe(0);
  expect(workbook.value("S", 2, 0)).toBe("");
});

test("a new connection takes the client to its own workbook", async () => {
  openClient(hostWorkbook({ Old: [] }));
  openClient(hostWorkbook({ New: [] }));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["New"]);
  });
});

test("the client asks the host which requirement sets there are", () => {
  openClient(hostWorkbook({ S: [] }), { excelApi: 1.9 });
  const { requirements } = Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  expect(requirements.isSetSupported("RibbonApi", "1.1")).toBe(false);
});

test("a fault of the host itself does not pass for one of Excel's", async () => {
  const workbook = hostWorkbook({ S: [] });
  workbook.recalculate = () => {
    throw new TypeError("the engine stumbled");
  };
  openClient(workbook);
  const failure = await failureOf((context) => {
    write(context, "A1", 1);
    return context.sync();
  });
  expect(failure.code).toBe("HostFault");
  expect(failure.message).toContain("the engine stumbled");
});

test("the client's globals go away with the connection", () => {
  const connection = openClient(hostWorkbook({ S: [] }));
  connection.dispose();
  expect("Excel" in globalThis).toBe(false);
});
