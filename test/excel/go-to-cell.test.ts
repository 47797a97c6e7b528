/** Going to a cell, with the real client on the host. */
import { goToCell } from "../../src/excel/go-to-cell";
import type { ClientConnection } from "../../host/door/node-door";
import { closeClients, hostWorkbook, openClient } from "../support/open-client";

let connection: ClientConnection;

beforeEach(() => {
  const workbook = hostWorkbook({ Summary: [[1]], "Bob's page": [[1]], Hidden: [[1]] });
  workbook.sheet("Hidden")!.visibility = "Hidden";
  connection = openClient(workbook);
});
afterEach(closeClients);

test("the sheet comes up and the cell is selected, in one round trip", async () => {
  expect(await goToCell("Bob's page", "F12")).toBe("shown");
  expect(connection.session.activeSheet.name).toBe("Bob's page");
  expect(connection.session.selection).toEqual({ row: 11, column: 5, rows: 1, columns: 1 });
  expect(connection.roundTrips()).toBe(1);
});

test("a sheet that is gone, one that is hidden, and a cell edit are told apart", async () => {
  expect(await goToCell("Gone", "A1")).toBe("no-such-sheet");
  expect(await goToCell("Hidden", "A1")).toBe("hidden-sheet");
  connection.setEditing(true);
  expect(await goToCell("Summary", "A1")).toBe("editing");
});

test("what is no address is our own fault", async () => {
  await expect(goToCell("Summary", "F")).rejects.toMatchObject({ code: "InvalidArgument" });
});
