/** `npm run --silent check -- FILE.xlsx [--month YYYY-MM] [--json OUT]`. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Severity } from "../../src/domain/finding";
import { printMonthLong } from "../../src/domain/period";
import { planRefresh, type Refresh } from "../../src/domain/refresh";
import { fileArgument, monthArgument } from "./arguments";
import { findingJson } from "./finding-json";
import { tabulate, wrap } from "./findings-table";
import { openReport } from "./open-report";
import { stop, UsageError, type Outcome } from "./outcome";

const USAGE = "Usage: npm run --silent check -- FILE.xlsx [--month YYYY-MM] [--json OUT]";
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
/** As wide as a page of text, where the output goes to a file or another program. */
const NO_TERMINAL = 100;

type SeverityCounts = Readonly<Record<Severity, number>>;

/**
 * Checks a report and lists its findings. Exit code 1 where there are errors.
 * @param width of the terminal, in characters.
 */
export async function runCheck(args: readonly string[], width = NO_TERMINAL): Promise<Outcome> {
  try {
    return await check(args, width);
  } catch (error) {
    if (error instanceof UsageError) return stop(2, error.message);
    throw error;
  }
}

async function check(args: readonly string[], width: number): Promise<Outcome> {
  const { values, positionals } = parse(args);
  const file = fileArgument(positionals, USAGE);
  const month = monthArgument(values.month);
  const { snapshot, connection } = await openReport(file);
  connection.dispose();
  const outcome = planRefresh(snapshot, month ? { month } : {});
  if (outcome.kind === "not-a-report")
    return stop(2, `${file} is not a performance workbook.`, ...outcome.problems);
  if (outcome.kind === "refused") return stop(1, ...outcome.reasons);

  const { findings } = outcome;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  if (values.json !== undefined) {
    const result = { file, month: outcome.month, findings: findings.map(findingJson), counts };
    await writeFile(values.json, `${JSON.stringify(result, undefined, 2)}\n`);
  }
  return { code: counts.error > 0 ? 1 : 0, out: describe(file, outcome, counts, width), err: "" };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { month: { type: "string" }, json: { type: "string" } },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

function describe(
  file: string,
  { month, findings, dismissed }: Refresh,
  counts: SeverityCounts,
  width: number,
): string {
  const lines = [...wrap(`${file}, as at ${printMonthLong(month)}`, width), ""];
  if (findings.length > 0) lines.push(...tabulate(findings, width), "");
  lines.push(SEVERITIES.map((severity) => plural(counts[severity], severity)).join(", "));
  if (dismissed.length > 0)
    lines.push(`${dismissed.length} dismissed, with their reasons on the Refresh log.`);
  return `${lines.join("\n")}\n`;
}

function plural(count: number, severity: Severity): string {
  const word = severity === "info" ? "note" : severity;
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
