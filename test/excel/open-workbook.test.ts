/** A second workbook, opened by the real client on the host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook as readFile } from "../../host/file/open";
import { openWorkbook } from "../../src/excel/open-workbook";
import { closeClients, hostWorkbook, openClient } from "../support/open-client";

const SAMPLE = readFileSync(join(__dirname, "../../sample/workbooks/march-2019-as-printed.xlsx"));

afterEach(closeClients);

function listen(): readonly Uint8Array[] {
  const opened: Uint8Array[] = [];
  openClient(hostWorkbook({ Sheet1: [] })).session.openAnother = (bytes) => void opened.push(bytes);
  return opened;
}

test("opens the file's very bytes, beside the workbook that is open", async () => {
  const opened = listen();
  await openWorkbook(SAMPLE.toString("base64"));
  expect(opened).toHaveLength(1);
  const [bytes = new Uint8Array()] = opened;
  expect(Buffer.compare(bytes, SAMPLE)).toBe(0);
  expect(readFile(bytes, "Book2.xlsx").sheet("Performance Summary")).toBeDefined();
});

test.each([
  ["words", "no file!", "no Base64"],
  ["another file", Buffer.from("No.,Indicator").toString("base64"), "no .xlsx file"],
])("%s are refused with what was found", async (_what, base64, said) => {
  const opened = listen();
  await expect(openWorkbook(base64)).rejects.toThrow(said);
  expect(opened).toEqual([]);
});
