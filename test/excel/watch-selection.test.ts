/** Following the selection, through the real client. */
import type { ClientConnection } from "../../host/door/node-door";
import { watchSelection, type SelectedCell } from "../../src/excel/watch-selection";
import { closeClients, hostWorkbook, openClient } from "../support/open-client";

let connection: ClientConnection;
let heard: SelectedCell[];
let stop: () => Promise<void>;

beforeEach(() => {
  const workbook = hostWorkbook({ Summary: [[1, "two"]], Notes: [["=A2"]] });
  connection = openClient(workbook);
  heard = [];
});
afterEach(async () => {
  await stop();
  closeClients();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

function select(row: number, column: number): void {
  connection.session.selection = { row, column, rows: 2, columns: 1 };
}

test("tells the active cell at once, then each that is selected, with what it holds", async () => {
  stop = await watchSelection((cell) => heard.push(cell));
  select(0, 1);
  await settle();
  expect(heard).toEqual([
    { sheet: "Summary", row: 0, column: 0, content: 1 },
    { sheet: "Summary", row: 0, column: 1, content: "two" },
  ]);
});

test("tells the cell of another sheet that comes up", async () => {
  stop = await watchSelection((cell) => heard.push(cell));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Notes").activate();
    await context.sync();
  });
  await settle();
  expect(heard.at(-1)).toEqual({ sheet: "Notes", row: 0, column: 0, content: "=A2" });
});

test("tells only the last of cells that are selected faster than Excel answers, and none once it is stopped", async () => {
  stop = await watchSelection((cell) => heard.push(cell));
  select(1, 0);
  select(2, 0);
  select(3, 0);
  await settle();
  expect(heard.map(({ row }) => row)).toEqual([0, 3]);
  await stop();
  select(4, 0);
  await settle();
  expect(heard.map(({ row }) => row)).toEqual([0, 3]);
});

test("says nothing of a cell that is being typed in", async () => {
  stop = await watchSelection((cell) => heard.push(cell));
  connection.session.setEditing(true);
  select(1, 0);
  await settle();
  connection.session.setEditing(false);
  expect(heard).toHaveLength(1);
});
