/** An extract CSV from a file: header, rows with their line numbers, clear errors. */
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import type { ExtractRow } from "../../src/domain/plan/extract";

const COLUMNS = ["sheet", "indicator", "measure", "period", "value", "numerator", "denominator"] as const;
/** A year of re-run figures of a large report is under 1 MB. */
const LARGEST = 20 * 1024 * 1024;

export type ExtractFile =
  | { readonly kind: "rows"; readonly rows: readonly ExtractRow[] }
  | { readonly kind: "problems"; readonly problems: readonly string[] };

/** Reads and checks an extract file; its cells are resolved later, against the workbook. */
export async function readExtractFile(path: string): Promise<ExtractFile> {
  const bytes = await readFile(path);
  if (bytes.length > LARGEST) {
    return problem(
      `${path} has ${Math.round(bytes.length / 1024 / 1024)} MB; an extract of at most 20 MB is expected.`,
    );
  }
  if (bytes.includes(0))
    return problem(`${path} is no CSV text: it holds NUL bytes. Save the extract as CSV UTF-8.`);
  return parseExtract(new TextDecoder("utf-8").decode(bytes));
}

/** Parses extract CSV text (comma or semicolon, quoted fields, BOM and CRLF tolerated). */
export function parseExtract(text: string): ExtractFile {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t"],
  });
  const broken = errors.filter(({ type }) => type === "Quotes");
  if (broken.length > 0) {
    return {
      kind: "problems",
      problems: broken.map(({ row, message }) => `Line ${(row ?? 0) + 1}: ${message}.`),
    };
  }
  const [head, ...lines] = data;
  if (!head) return problem("The extract is empty; expected a header line and one line a figure.");
  const at = new Map(head.map((name, index) => [name.trim().toLowerCase(), index]));
  const missing = COLUMNS.filter((name) => !at.has(name));
  if (missing.length > 0) {
    return problem(
      `The extract has no column ${missing.join(", ")}; found ${head.join(", ")}; expected ${COLUMNS.join(",")}.`,
    );
  }
  const rows = lines.map((fields, index): ExtractRow => {
    const field = (name: (typeof COLUMNS)[number]): string => (fields[at.get(name) ?? -1] ?? "").trim();
    return {
      line: index + 2,
      sheet: field("sheet"),
      indicator: field("indicator"),
      measure: field("measure"),
      period: field("period"),
      value: field("value"),
      numerator: field("numerator"),
      denominator: field("denominator"),
    };
  });
  return { kind: "rows", rows };
}

function problem(text: string): ExtractFile {
  return { kind: "problems", problems: [text] };
}
