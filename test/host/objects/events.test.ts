/** Events that the client asks for, through the client. */
import type { ClientConnection } from "../../../host/door/node-door";
import type { Workbook } from "../../../host/model/workbook";
import { closeClients, hostWorkbook, openClient } from "../../support/open-client";

let workbook: Workbook;
let connection: ClientConnection;

beforeEach(() => {
  workbook = hostWorkbook({ Summary: [[1]], Notes: [[2]] });
  connection = openClient(workbook);
});
afterEach(closeClients);

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10));
}

test("a listener hears where the user's selection went, until it is removed", async () => {
  const heard: string[] = [];
  const listening = await Excel.run(async (context) => {
    const handle = context.workbook.worksheets.onSelectionChanged.add((args) => {
      heard.push(`${args.worksheetId} ${args.address}`);
      return Promise.resolve();
    });
    await context.sync();
    return handle;
  });
  connection.session.selection = { row: 11, column: 5, rows: 1, columns: 1 };
  await settle();
  const { id } = workbook.sheets[0]!;
  expect(heard).toEqual([`${id} F12`]);

  await Excel.run(listening.context, async (context) => {
    listening.remove();
    await context.sync();
  });
  connection.session.selection = { row: 0, column: 0, rows: 1, columns: 1 };
  await settle();
  expect(heard).toEqual([`${id} F12`]);
});

test("a sheet's listener hears of that sheet only, and that the add-in itself wrote", async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const notes = context.workbook.worksheets.getItem("Notes").load("id");
    await context.sync();
    notes.onChanged.add(({ address, triggerSource, changeType }) => {
      heard.push([address, triggerSource, changeType]);
      return Promise.resolve();
    });
    await context.sync();
    context.workbook.worksheets.getItem("Summary").getRange("A1").values = [[3]];
    notes.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  await settle();
  expect(heard).toEqual([["B2:C3", "ThisLocalAddin", "RangeEdited"]]);
});

test("nobody is told what nobody asked for", async () => {
  const delivered: unknown[] = [];
  connection.session.events.deliver = (entries) => delivered.push(entries);
  connection.session.selection = { row: 1, column: 1, rows: 1, columns: 1 };
  await settle();
  expect(delivered).toEqual([]);
});
