/** The demo as the command and the tests start it: served, with workbooks to open. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { ADD_IN_FOLDER, PAGE_FOLDER, ROOT } from "./build";
import { serveDemo, type DemoServer } from "./serve";

/** The sample workbooks, the printed March report first; a file that was asked for before them all. */
export function demoWorkbooks(asked: string | undefined): readonly string[] {
  const folder = join(ROOT, "sample/workbooks");
  const samples = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(".xlsx") && !name.startsWith("~"))
    .sort((a, b) => Number(b.startsWith("march")) - Number(a.startsWith("march")) || a.localeCompare(b))
    .map((name) => join(folder, name));
  if (asked !== undefined && !existsSync(asked)) throw new Error(`No file ${resolve(asked)}`);
  return asked === undefined ? samples : [resolve(asked), ...samples];
}

/** Serves the demo as it was built last (see build.ts). */
export async function startDemo(workbooks: readonly string[], port = 0): Promise<DemoServer> {
  if (workbooks.length === 0)
    throw new Error("No sample workbook found: run npm run sample, or name one with --workbook FILE.xlsx");
  return serveDemo(
    {
      page: PAGE_FOLDER,
      addIn: ADD_IN_FOLDER,
      officeJs: join(ROOT, "node_modules/@microsoft/office-js/dist"),
      manifest: join(ROOT, "manifest.xml"),
      workbooks,
    },
    port,
  );
}
