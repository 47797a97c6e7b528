/** An extract CSV from a file, refused by its size before it is read. */
import { readFile, stat } from "node:fs/promises";
import { refuseSize } from "../../src/extract/decode-text";
import { readExtract, type ExtractFile } from "../../src/extract/parse-extract";

/** Reads and checks an extract file; its cells are resolved later, against the workbook. */
export async function readExtractFile(path: string): Promise<ExtractFile> {
  const refusal = refuseSize((await stat(path)).size);
  return refusal === undefined
    ? readExtract(await readFile(path))
    : { kind: "problems", problems: [refusal] };
}
