/** The text of an extract as rows with their line numbers, or every reason why it cannot be read. */
import type { ExtractRow } from "../domain/plan/extract";
import type { ColumnName } from "./columns";
import { decodeText } from "./decode-text";
import { findHead } from "./find-head";
import { splitFields } from "./split-fields";

/** A large council's report holds about 40,000 figures of months and years. */
const MOST_LINES = 200_000;
/** A line of an extract has a few hundred characters; what is longer is no extract. */
const LONGEST_LINE = 100_000;
/** More problems than these help nobody: the file is wrong as a whole. */
const MOST_PROBLEMS = 100;

export type ExtractFile =
  | {
      readonly kind: "rows";
      readonly rows: readonly ExtractRow[];
      /** Heads of columns that an extract does not have; they are not used. */
      readonly unused: readonly string[];
    }
  /** Sentences: which line, what was found, what is expected. Nothing of the file is used. */
  | { readonly kind: "problems"; readonly problems: readonly string[] };

/** Reads the bytes of an extract file. */
export function readExtract(bytes: Uint8Array): ExtractFile {
  const decoded = decodeText(bytes);
  return "problem" in decoded ? problem(decoded.problem) : parseExtract(decoded.text);
}

/**
 * Reads extract CSV text: comma, semicolon or tab; quoted fields, byte order mark and any line ends tolerated. Lines are
 * counted as a text editor counts them.
 */
export function parseExtract(written: string): ExtractFile {
  const text = written.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const refusal = refuseText(text);
  if (refusal !== undefined) return problem(refusal);
  const head = findHead(text);
  if (head.kind === "problem") return problem(head.problem);

  const { data, errors } = splitFields(head.body, head.delimiter);
  const lines = numberLines(data, head.line + 1);
  const problems = errors
    .filter(({ type }) => type === "Quotes")
    .map(({ row = 0, code }) => describeQuotes(lines[row] ?? head.line, code));
  const rows: ExtractRow[] = [];
  data.forEach((fields, index) => {
    if (fields.every((field) => field.trim() === "")) return;
    const line = lines[index] ?? 0;
    if (fields.length !== head.names.length) {
      problems.push(describeCount(line, fields.length, head.names, head.delimiter));
      return;
    }
    const field = (name: ColumnName): string => (fields[head.at[name]] ?? "").trim();
    rows.push({
      line,
      sheet: field("sheet"),
      indicator: field("indicator"),
      measure: field("measure"),
      period: field("period"),
      value: field("value"),
      numerator: field("numerator"),
      denominator: field("denominator"),
    });
  });
  if (problems.length > 0) return { kind: "problems", problems: firstOf(problems) };
  if (rows.length === 0)
    return problem("The extract has its heads but no figures; expected one line a figure.");
  return { kind: "rows", rows, unused: head.unused };
}

/** What no CSV of figures is: found before it is split, so that a hostile file costs nothing. */
function refuseText(text: string): string | undefined {
  let line = 0;
  for (let start = 0; start < text.length; line += 1) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > LONGEST_LINE) {
      return `Line ${line + 1} has ${end - start} characters; expected a line of an extract, at most ${LONGEST_LINE}.`;
    }
    start = end + 1;
  }
  if (line > MOST_LINES) return `The extract has ${line} lines; at most ${MOST_LINES} are expected.`;
  const lineOf = (at: number): number => text.slice(0, at).split("\n").length;
  const nul = text.indexOf("\0");
  if (nul >= 0) return `Line ${lineOf(nul)} holds a NUL byte; expected text. Save the extract as CSV UTF-8.`;
  const lost = text.indexOf("\uFFFD");
  if (lost >= 0) {
    return `Line ${lineOf(lost)} holds "\uFFFD", the mark of a letter that was lost when the text was converted. Make the extract anew, as CSV UTF-8.`;
  }
  return undefined;
}

/** The line on which each record begins: quoted fields may hold line ends. */
function numberLines(records: readonly (readonly string[])[], first: number): readonly number[] {
  let line = first;
  return records.map((fields) => {
    const begins = line;
    line += 1;
    for (const field of fields) if (field.includes("\n")) line += field.split("\n").length - 1;
    return begins;
  });
}

function describeQuotes(line: number, code: string): string {
  return code === "MissingQuotes"
    ? `Line ${line}: a field begins with a quotation mark and never ends; found the end of the file, expected a closing ".`
    : `Line ${line}: found a quotation mark inside a quoted field; expected it doubled (""), or a separator after it.`;
}

function describeCount(line: number, found: number, names: readonly string[], delimiter: string): string {
  const hint =
    found > names.length && delimiter === ","
      ? ' A field that holds a comma, such as "1,528", needs quotation marks round it.'
      : "";
  return `Line ${line}: found ${found} ${found === 1 ? "field" : "fields"}, expected ${names.length} (${names.join(delimiter === "\t" ? ", " : delimiter)}).${hint}`;
}

function firstOf(problems: readonly string[]): readonly string[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    `And ${problems.length - MOST_PROBLEMS} more lines with problems.`,
  ];
}

function problem(text: string): ExtractFile {
  return { kind: "problems", problems: [text] };
}
