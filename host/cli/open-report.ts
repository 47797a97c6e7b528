/** A report file on the host, with the real client on top: what check and refresh share. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { WorkbookSnapshot } from "../../src/domain/workbook";
import { readWorkbook } from "../../src/excel/read-workbook";
import type { ClientConnection } from "../door/node-door";
import { startAddIn } from "../door/start-add-in";
import { FileProblem } from "../file/file-problem";
import { openWorkbook } from "../file/open";
import type { Workbook } from "../model/workbook";
import { UsageError } from "./outcome";

export interface OpenReport {
  readonly workbook: Workbook;
  readonly connection: ClientConnection;
  readonly snapshot: WorkbookSnapshot;
}

/**
 * Opens a file and reads it through the client.
 * @throws UsageError where the file is missing, damaged, protected or no .xlsx.
 */
export async function openReport(path: string): Promise<OpenReport> {
  const workbook = openFile(await readBytes(path), path);
  // The newest set that the product uses where it is there: charts say what they show.
  const connection = startAddIn(workbook, { excelApi: 1.15 });
  return { workbook, connection, snapshot: await readWorkbook() };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new UsageError(`There is no file ${path}.`);
    if (code === "EISDIR") throw new UsageError(`${path} is a folder; expected an .xlsx workbook.`);
    throw new UsageError(`${path} cannot be read (${code ?? String(error)}).`);
  }
}

function openFile(bytes: Uint8Array, path: string): Workbook {
  try {
    return openWorkbook(bytes, basename(path));
  } catch (error) {
    if (error instanceof FileProblem) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}
