/**
 * `npm run --silent refresh -- FILE.xlsx [--extract CSV | --extract-sheet NAME] [--month YYYY-MM] [--out OUT.xlsx] [--json OUT] [--dry-run] [--accept-differences] [--overwrite] [--issue-copy]`.
 * Long, as whatever refuses must do so, in this order, before anything is written.
 */
import { writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { logRefresh } from "../../src/domain/log/log-refresh";
import { printMonthLong } from "../../src/domain/period";
import type { ExtractRow } from "../../src/domain/plan/extract";
import type { Edit } from "../../src/domain/plan/plan";
import { planIssueCopy } from "../../src/domain/plan/issue-copy";
import { planRefresh, type Refresh } from "../../src/domain/refresh";
import type { WorkbookSnapshot } from "../../src/domain/workbook";
import { applyPlan } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { readSheetExtract } from "../../src/extract/read-sheet-extract";
import { saveChecked } from "../file/check-saved";
import { FileProblem } from "../file/file-problem";
import { joinReports, type PartsReport } from "../file/parts-report";
import { fileArgument, monthArgument } from "./arguments";
import { findingJson } from "./finding-json";
import { cleanFile } from "../file/issue/clean-file";
import { makeIssueCopy } from "./make-issue-copy";
import { sayConcerns } from "./say-concerns";
import { openReport } from "./open-report";
import { stop, UsageError, type Outcome } from "./outcome";
import { readExtractFile } from "./read-extract-file";
import { refuseOtherEnding, sameFile, writeWhole } from "./write-file";

const USAGE =
  "Usage: npm run --silent refresh -- FILE.xlsx [--extract CSV | --extract-sheet NAME] [--month YYYY-MM] [--out OUT.xlsx] [--json OUT] [--dry-run] [--accept-differences] [--overwrite] [--issue-copy]";

/** Refreshes a report into a new file. Exit code 1 where it was refused and nothing was written. */
export async function runRefresh(args: readonly string[]): Promise<Outcome> {
  try {
    return await refresh(args);
  } catch (error) {
    if (error instanceof UsageError) return stop(2, error.message);
    if (error instanceof FileProblem) return stop(1, error.message);
    throw error;
  }
}

async function refresh(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parse(args);
  const file = fileArgument(positionals, USAGE);
  const month = monthArgument(values.month);
  const isIssueCopy = values["issue-copy"] ?? false;
  if (isIssueCopy && values.overwrite === true)
    throw new UsageError("--issue-copy writes a new file: it goes without --overwrite.");
  const out = values.out ?? (values.overwrite === true ? file : newName(file, isIssueCopy));
  if (values.overwrite !== true && (await sameFile(out, file))) {
    throw new UsageError(
      `--out is the input itself; expected another file than ${file}, or --overwrite where it is meant.`,
    );
  }
  refuseOtherEnding(file, out);
  const ofSheet = values["extract-sheet"];
  if (values.extract !== undefined && ofSheet !== undefined)
    throw new UsageError("Give either --extract or --extract-sheet, not both.");
  const ofFile = await readExtract(values.extract);
  if ("problems" in ofFile)
    return stop(1, "The extract was refused; nothing was written.", ...ofFile.problems);

  const { workbook, connection, snapshot } = await openReport(file);
  try {
    const extract = ofSheet === undefined ? ofFile : sheetExtract(snapshot, ofSheet);
    if ("problems" in extract)
      return stop(1, "The extract was refused; nothing was written.", ...extract.problems);
    const outcome = planRefresh(snapshot, {
      ...(month ? { month } : {}),
      extract: extract.rows,
      acceptDifferences: values["accept-differences"] ?? false,
    });
    if (outcome.kind === "not-a-report")
      return stop(2, `${file} is not a performance workbook.`, ...outcome.problems);
    if (outcome.kind === "refused")
      return stop(1, "The refresh was refused; nothing was written.", ...outcome.reasons);

    const plan = logRefresh(outcome, outcome.plan, new Date());
    const written: string[] = [];
    const warnings: string[] = [];
    let parts: PartsReport = { kept: 0, changes: [] };
    if (values["dry-run"] !== true) {
      const applied = await applyPlan(plan);
      if (applied.kind === "protected") {
        return stop(
          1,
          `Protected: ${applied.sheets.join(", ")}. Unprotect and refresh again; nothing was written.`,
        );
      }
      if (applied.kind !== "applied") {
        const reasons = "error" in applied ? [applied.error] : [];
        return stop(1, `The refresh stopped (${applied.kind}); nothing was written.`, ...reasons);
      }
      if (isIssueCopy) {
        const made = planRefresh(await readWorkbook(), { month: outcome.month });
        if (made.kind !== "ready")
          return stop(1, "The refreshed report could not be read again; nothing was written.");
        const copy = planIssueCopy(made.standing);
        makeIssueCopy(workbook, copy);
        const saved = saveChecked(workbook);
        const { bytes, report: cleaned, left } = cleanFile(saved.bytes, out);
        await writeWhole(out, bytes);
        warnings.push(...sayConcerns(copy, left));
        parts = joinReports(saved.report, cleaned);
      } else {
        const saved = saveChecked(workbook);
        await writeWhole(out, saved.bytes);
        parts = saved.report;
      }
      written.push(out);
    }
    if (values.json !== undefined) {
      await writeFile(
        values.json,
        `${JSON.stringify({ ...report(file, { ...outcome, plan }, connection.roundTrips()), parts }, undefined, 2)}\n`,
      );
    }
    return { code: 0, out: `${warnings.join("")}${describe(file, outcome, written)}`, err: "" };
  } finally {
    connection.dispose();
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        extract: { type: "string" },
        "extract-sheet": { type: "string" },
        month: { type: "string" },
        out: { type: "string" },
        json: { type: "string" },
        "dry-run": { type: "boolean" },
        "accept-differences": { type: "boolean" },
        overwrite: { type: "boolean" },
        "issue-copy": { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** "report.xlsx" becomes "report - refreshed.xlsx", beside it. */
function newName(file: string, isIssueCopy: boolean): string {
  const extension = extname(file);
  return join(
    dirname(file),
    `${basename(file, extension)} - ${isIssueCopy ? "issue copy" : "refreshed"}${extension}`,
  );
}

async function readExtract(path: string | undefined): Promise<ReadFigures> {
  if (path === undefined) return { rows: [] };
  try {
    const extract = await readExtractFile(path);
    return extract.kind === "rows" ? { rows: extract.rows } : { problems: extract.problems };
  } catch (error) {
    throw new UsageError(
      `The extract ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
    );
  }
}

type ReadFigures = { readonly rows: readonly ExtractRow[] } | { readonly problems: readonly string[] };

function sheetExtract({ sheets }: WorkbookSnapshot, name: string): ReadFigures {
  const sheet = sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!sheet)
    throw new UsageError(
      `--extract-sheet is "${name}"; expected one of ${sheets.map((each) => each.name).join(", ")}.`,
    );
  return readSheetExtract(sheet);
}

/** With the cells behind a chart: every cell that is written is told. */
function withCellsBehind(edit: Edit): readonly Edit[] {
  return edit.target === "chart" ? [edit, ...edit.cells] : [edit];
}

/** The result as JSON, as the README describes it. */
function report(file: string, { month, plan, findings, restatements, commentary }: Refresh, syncs: number) {
  return {
    file,
    month,
    edits: [...plan.edits.flatMap(withCellsBehind), ...(plan.log ?? [])].map(
      ({ sheet, cell, kind, before, after, because, ticked }) => ({
        sheet,
        cell,
        kind,
        before,
        after,
        because,
        ticked,
      }),
    ),
    findings: findings.map(findingJson),
    restatements: restatements.map(({ sheet, cell, indicator, period, before, after }) => ({
      sheet,
      cell,
      indicator,
      period,
      before,
      after,
    })),
    commentary: commentary.map(({ section, text }) => ({ section, text })),
    syncs,
  };
}

function describe(
  file: string,
  { month, plan, findings, restatements }: Refresh,
  written: readonly string[],
): string {
  const made = plan.edits.filter(({ ticked }) => ticked);
  const left = plan.edits.filter(({ ticked, kind }) => !ticked && kind === "differs");
  const asked = plan.edits.filter(({ ticked, kind }) => !ticked && kind === "text");
  const older = restatements.filter(({ confirmed }) => !confirmed);
  const lines = [
    `${file}, as at ${printMonthLong(month)}: ${made.length} changes${made.length > 0 ? ` (${byKind(made)})` : ""}.`,
  ];
  if (older.length > 0) {
    lines.push(
      `Restated before the re-run window and left as they are (--accept-differences writes them): ${older.length}`,
    );
    for (const { sheet, cell, indicator, period, before, after } of older) {
      lines.push(`  '${sheet}' ${cell}: ${indicator} ${period} is ${before}, ${after} in the extract.`);
    }
  }
  if (left.length > 0) {
    lines.push(
      `Left as typed, though they differ from what follows (--accept-differences writes them): ${left.length}`,
    );
    for (const { sheet, cell, before, after, because } of left) {
      const words = before.startsWith("=") ? ["stands", "reaches the month"] : ["typed", "computed"];
      lines.push(`  '${sheet}' ${cell}: ${before} ${words[0] ?? ""}, ${after} ${words[1] ?? ""}. ${because}`);
    }
  }
  for (const { sheet, cell, after, because } of asked) {
    lines.push(`To decide, by ${after} in '${sheet}' ${cell}: ${because}`);
  }
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) lines.push(`${errors} findings are errors; list them with npm run --silent check.`);
  lines.push(written.length > 0 ? `Written: ${written.join(", ")}` : "Nothing was written (--dry-run).");
  return `${lines.join("\n")}\n`;
}

function byKind(edits: readonly Edit[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of edits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(", ");
}
