/** Reads an extract, in a chunk of its own beside the month-end: many a month-end has none. */
import { readSheet } from "../../excel/read-sheet";
import { refuseSize } from "../../extract/decode-text";
import { parseExtract, readExtract, type ExtractFile } from "../../extract/parse-extract";
import { readSheetExtract } from "../../extract/read-sheet-extract";
import type { ExtractSource } from "./month-end";

/** A file, a text that was pasted, or a sheet of the workbook as figures, or as everything that is wrong with it. */
export async function readContent(content: ExtractSource["content"]): Promise<ExtractFile> {
  if (typeof content === "string") return parseExtract(content);
  if ("sheet" in content) return readExtractSheet(content.sheet);
  const refusal = refuseSize(content.size);
  return refusal === undefined
    ? readExtract(new Uint8Array(await content.arrayBuffer()))
    : { kind: "problems", problems: [refusal] };
}

async function readExtractSheet(name: string): Promise<ExtractFile> {
  const sheet = await readSheet(name);
  return sheet
    ? readSheetExtract(sheet)
    : { kind: "problems", problems: [`There is no sheet '${name}' any more, or nothing on it.`] };
}
