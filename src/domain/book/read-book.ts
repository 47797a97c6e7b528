/** From a workbook that was read to a Book: scorecard, sections and settings, found by what they say. */
import type { Month } from "../period";
import { isLog } from "../log/read-log";
import type { WorkbookSnapshot } from "../workbook";
import type { NotAReport, ReadOutcome } from "./book";
import { findExtractHead } from "./extract-sheet";
import { viewSheet, type SheetView } from "./layout/sheet-view";
import { openCells } from "./open-cells";
import { checkMonth, decideMonth } from "./report-month";
import { findScorecard } from "./scorecard/find-scorecard";
import { findSections } from "./section/find-sections";
import { readSettings } from "./settings/read-settings";
import { unreadSettings } from "../settings/unread-settings";
import { CORE_HEADS } from "./words/scorecard-words";

export interface ReadOptions {
  /** The month that the report is to be read for, where it is told. */
  readonly month?: Month;
}

/**
 * Understands a workbook as a performance report, or says what is missing where. Hidden sheets are left alone. Never throws,
 * whatever the cells hold.
 */
export function readBook(workbook: WorkbookSnapshot, options: ReadOptions = {}): ReadOutcome {
  const cells = openCells(workbook);
  const views = workbook.sheets
    .filter((sheet) => sheet.visible && !isLog(sheet) && !findExtractHead(sheet))
    .map((sheet) => viewSheet(sheet, cells));
  const { settings, monthPlace } = readSettings(views);
  const search = findScorecard(views, { told: options.month, settings: settings.month });
  const found = settings.sheet === undefined ? sayUnread(workbook) : { settings: settings.sheet };
  if (search.kind === "missing") return { ...found, ...sayNoScorecard(workbook, views, search.problems) };

  const { scorecard, title } = search;
  const known = options.month ?? title?.month ?? settings.month;
  const sections = views
    .filter(({ name }) => name !== scorecard.sheet && name !== settings.sheet)
    .flatMap((view) => findSections(view, known));
  const signs = {
    told: options.month,
    title,
    settings:
      monthPlace && settings.month !== undefined ? { place: monthPlace, month: settings.month } : undefined,
  };
  const month = decideMonth(signs, scorecard, sections, cells);
  if (month === undefined) return { ...found, ...sayNoMonth(scorecard.sheet) };
  return {
    kind: "report",
    book: { workbook, month, scorecard, sections, settings, findings: checkMonth(signs, month) },
  };
}

function sayUnread(workbook: WorkbookSnapshot): Pick<NotAReport, "unread"> {
  const unread = unreadSettings(workbook);
  return unread ? { unread } : {};
}

function sayNoScorecard(
  workbook: WorkbookSnapshot,
  views: readonly SheetView[],
  problems: readonly string[],
): NotAReport {
  if (problems.length > 0) return { kind: "not-a-report", problems };
  if (views.length === 0) {
    const hidden = workbook.sheets.length > 0 ? "; all its sheets are hidden" : "";
    return { kind: "not-a-report", problems: [`the workbook has no sheet to read${hidden}`] };
  }
  const heads = Object.values(CORE_HEADS).map((head) => `'${head}'`);
  return {
    kind: "not-a-report",
    problems: [
      `no scorecard: no sheet has heads for ${heads.slice(0, -1).join(", ")} and ${heads.at(-1) ?? ""} in one row; looked on ` +
        `${views.slice(0, MOST_SHEETS).map(sayBeginning).join(", ")}${views.length > MOST_SHEETS ? ` and ${views.length - MOST_SHEETS} more sheets` : ""}`,
    ],
  };
}

const MOST_SHEETS = 5;

/** A sheet with the first words found on it, so that a person sees which workbook is open. */
function sayBeginning(view: SheetView): string {
  for (let row = view.top; row < view.bottom; row += 1) {
    for (let column = view.left; column < view.right; column += 1) {
      const text = view.own(row, column).replace(/\s+/g, " ");
      if (text !== "") return `'${view.name}' (begins with "${text.slice(0, 40)}")`;
    }
  }
  return `'${view.name}' (empty)`;
}

function sayNoMonth(sheet: string): NotAReport {
  return {
    kind: "not-a-report",
    problems: [
      `no report month: '${sheet}' has neither a title such as "As at Month End: March 2019" nor a column headed with a month such as Mar-19, ` +
        `and no sheet of settings names one`,
    ],
  };
}
