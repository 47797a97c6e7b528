/** The real client over a small workbook of the host, for one test file. */
import { connectClient, type ClientConnection, type ClientOptions } from "../../host/door/node-door";
import { PLAIN, type Style } from "../../host/model/style";
import { Workbook } from "../../host/model/workbook";
import type { CellContent } from "../../src/domain/workbook";

/** A cell's content ("=..." is a formula that nobody has calculated yet), or content with a look. */
export type HostCell = CellContent | null | { readonly content: CellContent; readonly style: Partial<Style> };

/** A workbook of the host: sheet names with their rows from A1 on. */
export function hostWorkbook(sheets: Readonly<Record<string, readonly (readonly HostCell[])[]>>): Workbook {
  const workbook = new Workbook();
  workbook.name = "test.xlsx";
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name);
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === null || cell === "") continue;
        const { content, style } = typeof cell === "object" ? cell : { content: cell, style: {} };
        const isFormula = typeof content === "string" && content.startsWith("=");
        sheet.load(row, column, {
          value: isFormula ? 0 : content,
          formula: isFormula ? content : "",
          style: { ...PLAIN, ...style },
        });
      }
    }
  }
  return workbook;
}

const open: ClientConnection[] = [];

/** Connects the client; `closeClients` in afterEach takes it away again. */
export function openClient(workbook: Workbook, options?: ClientOptions): ClientConnection {
  const connection = connectClient(workbook, options);
  open.push(connection);
  return connection;
}

export function closeClients(): void {
  for (const connection of open.splice(0)) connection.dispose();
}

/** Excel's code of the error that a batch ends with, with its message; fails where the batch succeeds. */
export async function failureOf(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<{ readonly code: string; readonly message: string; readonly location: string }> {
  try {
    await Excel.run(batch);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const { code, message, debugInfo } = error;
    return { code, message, location: debugInfo.errorLocation ?? "" };
  }
  throw new Error("The batch succeeded; expected it to fail.");
}
