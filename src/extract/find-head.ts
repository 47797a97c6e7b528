/** The head line of an extract: which separator, which column stands where, or what is wrong with it. */
import { COLUMNS, type ColumnName } from "./columns";
import { splitFields } from "./split-fields";

export type Head =
  | {
      readonly kind: "head";
      readonly delimiter: string;
      /** As they stand in the file. */
      readonly names: readonly string[];
      readonly at: Readonly<Record<ColumnName, number>>;
      readonly unused: readonly string[];
      /** The line that it stands on. */
      readonly line: number;
      /** What follows it. */
      readonly body: string;
    }
  | { readonly kind: "problem"; readonly problem: string };

const DELIMITERS = [",", ";", "\t"] as const;
const EXPECTED = `expected the heads ${COLUMNS.join(",")}`;

/** Finds the heads on the first line that holds anything; Excel's own "sep=;" may stand above them. */
export function findHead(text: string): Head {
  const lines = firstLines(text);
  const first = lines.findIndex((line) => line.trim() !== "" && !/^"?sep=.?"?$/i.test(line.trim()));
  const written = lines[first];
  if (written === undefined) {
    return problem(`The extract is empty; ${EXPECTED}, and one line a figure.`);
  }
  const line = first + 1;
  const readings = DELIMITERS.map((delimiter) => readHead(written, delimiter));
  const best = readings.reduce((a, b) => (b.known > a.known ? b : a));
  const { delimiter, names } = best;
  const plain = names.map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.filter((name) => !plain.includes(name));
  if (missing.length > 0) return problem(describeMissing(line, written, names, missing));
  const twice = COLUMNS.find((name) => plain.indexOf(name) !== plain.lastIndexOf(name));
  if (twice !== undefined) {
    return problem(`Line ${line}: the head ${twice} stands twice; ${EXPECTED}, each once.`);
  }
  const at = Object.fromEntries(COLUMNS.map((name) => [name, plain.indexOf(name)])) as Record<
    ColumnName,
    number
  >;
  const unused = names.filter(
    (name, index) => name.trim() !== "" && !(COLUMNS as readonly string[]).includes(plain[index] ?? ""),
  );
  const body = text.slice(lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0));
  return { kind: "head", delimiter, names, at, unused, line, body };
}

/** The lines up to the first that can be the head. */
function firstLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const line = text.slice(start, newline < 0 ? text.length : newline);
    lines.push(line);
    if (line.trim() !== "" && !/^"?sep=/i.test(line.trim())) break;
    if (newline < 0) break;
    start = newline + 1;
  }
  return lines;
}

function readHead(line: string, delimiter: string) {
  const [names = []] = splitFields(line, delimiter).data;
  const known = names.filter((name) => (COLUMNS as readonly string[]).includes(name.trim().toLowerCase()));
  return { delimiter, names, known: new Set(known).size };
}

function describeMissing(
  line: number,
  written: string,
  names: readonly string[],
  missing: readonly ColumnName[],
): string {
  const words = written.toLowerCase().split(/[^a-z]+/);
  if (COLUMNS.every((name) => words.includes(name))) {
    const between = /[a-z]"?\s*([^a-z"\s]+|\s+)/i.exec(written)?.[1] ?? "";
    const shown = between.trim() === "" ? "spaces" : `"${between.trim()}"`;
    return `Line ${line}: the heads are separated by ${shown}; expected commas, semicolons or tabs.`;
  }
  const shown = written.length > 120 ? `${written.slice(0, 120)}…` : written;
  if (missing.length === COLUMNS.length) return `Line ${line}: found "${shown}"; ${EXPECTED}.`;
  return `Line ${line}: no head ${missing.join(", ")}; found ${names.map((name) => name.trim()).join(",")}; ${EXPECTED}.`;
}

function problem(text: string): Head {
  return { kind: "problem", problem: text };
}
