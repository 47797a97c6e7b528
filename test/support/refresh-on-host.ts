/** The main job as Excel would see it: the real client on the host, the workbook recalculated afterwards. */
import { readFileSync } from "node:fs";
import type { ClientOptions } from "../../host/door/node-door";
import { startAddIn } from "../../host/door/start-add-in";
import { openWorkbook } from "../../host/file/open";
import { displayText } from "../../host/model/display-text";
import { PLAIN } from "../../host/model/style";
import type { Workbook } from "../../host/model/workbook";
import { logRefresh } from "../../src/domain/log/log-refresh";
import { planRefresh, type Refresh, type RefreshOptions } from "../../src/domain/refresh";
import { applyPlan } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { placeOf } from "./real-report";

/** The tests' clock. */
const APPLIED_AT = new Date(2019, 3, 23, 9, 30);

export interface RefreshedReport {
  readonly workbook: Workbook;
  readonly refresh: Refresh;
  readonly roundTrips: number;
}

/** Opens a workbook from a file of the repository. */
export function openFile(path: string): Workbook {
  return openWorkbook(new Uint8Array(readFileSync(path)), path);
}

/** Reads, plans and applies through the client. Throws unless the refresh was made. */
export async function refreshOnHost(
  workbook: Workbook,
  options: RefreshOptions = {},
  client: ClientOptions = {},
): Promise<RefreshedReport> {
  const connection = startAddIn(workbook, client);
  try {
    const refresh = planRefresh(await readWorkbook(), options);
    if (refresh.kind !== "ready") throw new Error(JSON.stringify(refresh));
    const applied = await applyPlan(logRefresh(refresh, refresh.plan, APPLIED_AT));
    if (applied.kind !== "applied") throw new Error(JSON.stringify(applied));
    return { workbook, refresh, roundTrips: connection.roundTrips() };
  } finally {
    connection.dispose();
  }
}

/** What a cell displays. */
export function shownIn(workbook: Workbook, sheet: string, address: string): string {
  const { row, column } = placeOf(sheet, address);
  const cell = workbook.sheet(sheet)?.cell(row, column);
  return cell ? displayText(cell.value, cell.style.numberFormat) : "";
}

/** Empties cells as a person would with Delete: content gone, format kept. */
export function empty(
  workbook: Workbook,
  cells: readonly { readonly sheet: string; readonly cell: string }[],
): void {
  for (const { sheet: name, cell: address } of cells) {
    const { row, column } = placeOf(name, address);
    const sheet = workbook.sheet(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    sheet.put(row, column, { value: "", formula: "", style: sheet.cell(row, column)?.style ?? PLAIN });
  }
}
