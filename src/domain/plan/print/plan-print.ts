/**
 * How the report's pages print: landscape, one page wide, the table's head on each page, a footer with the month. What a
 * person set stays; only a month that the report has left behind moves on, and a print area grows with rows and charts.
 */
import type { Book, Scorecard, Section } from "../../book/book";
import { addMonths, printMonthLong, type Month } from "../../period";
import { around, type Area, type WorkbookSnapshot } from "../../workbook";
import { shiftedArea } from "../insert-row";
import type { ChartEdit, PrintEdit, RowEdit } from "../plan";
import { moveMonth, ownFooter } from "./page-text";
import {
  NO_TEXT,
  pickSettings,
  sameSetting,
  settingsIn,
  type PageText,
  type PrintSettings,
  type PrintSnapshot,
  type SomeSettings,
} from "./print-settings";
import { saySettings } from "./say-settings";

export interface PrintContext {
  /** As it was read. */
  readonly before: Book;
  /** As it will be, its rows inserted. */
  readonly book: Book;
  readonly workbook: WorkbookSnapshot;
  readonly rows: readonly RowEdit[];
  readonly charts: readonly ChartEdit[];
}

/** An edit for each sheet whose set-up is to change. */
export function planPrint({ before, book, workbook, rows, charts }: PrintContext): readonly PrintEdit[] {
  const pages = new Map([book.scorecard, ...book.sections].map((page) => [page.sheet, page]));
  const isPage = ({ name }: { readonly name: string }): boolean => pages.has(name);
  const texts = new Set(workbook.sheets.filter(isPage).flatMap(({ print }) => (print ? textsOf(print) : [])));
  return workbook.sheets.flatMap((sheet) => {
    const { name, print } = sheet;
    if (!print || sheet.protected) return [];
    const page = pages.get(name);
    // A cover or the settings may carry the report's own header or footer: it follows there too.
    if (!page && !textsOf(print).some((text) => texts.has(text))) return [];
    const on = <E extends { readonly sheet: string }>(edits: readonly E[]): readonly E[] =>
      edits.filter((edit) => edit.sheet === name);
    const own = page ? setUp(print, ownSettings(page, book.month)) : {};
    const wanted: SomeSettings = {
      ...movedTexts(print, before.month, book.month),
      ...grownArea(before.workbook, name, on(rows), on(charts)),
      ...own,
    };
    const differing = settingsIn(wanted).filter((each) => !sameSetting(print[each], wanted[each]));
    if (differing.length === 0) return [];
    const was = pickSettings(print, differing);
    const to = pickSettings({ ...print, ...wanted }, differing);
    const because =
      settingsIn(own).length > 0
        ? "Nobody had set up how the page prints."
        : differing.every((each) => each === "area")
          ? "What is printed takes in what the refresh adds."
          : `The report is as at ${printMonthLong(book.month)}.`;
    return [
      {
        target: "print",
        sheet: name,
        cell: "",
        kind: "print",
        before: saySettings(was, to),
        after: saySettings(to, was),
        because,
        ticked: true,
        was,
        to,
      },
    ];
  });
}

type OwnSettings = Pick<PrintSettings, "orientation" | "scaling" | "titles" | "footer">;

/** What a sheet is that nobody has set up. */
const UNSET: OwnSettings = {
  orientation: "Portrait",
  scaling: { scale: 100 },
  titles: null,
  footer: NO_TEXT,
};

/** A section of so many rows still reads well on one page, with its charts in one piece beside it. */
const ROWS_OF_A_PAGE = 45;

function ownSettings(page: Scorecard | Section, month: Month): OwnSettings {
  const last = "measures" in page ? page.rows.at(-1)?.row : undefined;
  const isOnePage = last !== undefined && last < ROWS_OF_A_PAGE;
  return {
    orientation: "Landscape",
    scaling: isOnePage ? { across: 1, down: 1 } : { across: 1 },
    titles: { row: page.headRow, rows: page.headEnd - page.headRow + 1 },
    footer: ownFooter(month),
  };
}

/**
 * What is still as Excel has it by default. A page that was set up in all ways but one was left so on purpose: by whoever
 * set it up, or by whoever took one of ours away again.
 */
function setUp(print: PrintSnapshot, wanted: OwnSettings): SomeSettings {
  const hasTexts = print.ownPages || !sameSetting(print.header, NO_TEXT);
  const isTaken = { orientation: false, scaling: false, titles: print.titleColumns, footer: hasTexts };
  const open = (Object.keys(UNSET) as (keyof OwnSettings)[]).filter(
    (each) => !isTaken[each] && sameSetting(print[each], UNSET[each]),
  );
  return open.length < 2 ? {} : pickSettings({ ...print, ...wanted }, open);
}

/** Headers and footers that say something. */
function textsOf({ header, footer }: PrintSnapshot): readonly string[] {
  return [header, footer].filter((text) => !sameSetting(text, NO_TEXT)).map((text) => JSON.stringify(text));
}

/** Headers and footers that name the month that the report has left, by this roll or by one that forgot them. */
function movedTexts({ header, footer }: PrintSnapshot, from: Month, to: Month): SomeSettings {
  const moved = (text: PageText): PageText => {
    if (from !== to) return moveMonth(text, from, to);
    const left = addMonths(to, -1);
    const namesBoth = !sameSetting(moveMonth(text, to, left), text);
    return namesBoth ? text : moveMonth(text, left, to);
  };
  return { header: moved(header), footer: moved(footer) };
}

/** A print area that ended above an inserted row takes it in; one that a new chart would fall out of takes the chart in. */
function grownArea(
  { sheets }: WorkbookSnapshot,
  name: string,
  rows: readonly RowEdit[],
  charts: readonly ChartEdit[],
): SomeSettings {
  let area = sheets.find((sheet) => sheet.name === name)?.print?.area;
  if (!area) return {};
  for (const row of rows) {
    const endsAbove: boolean = area.row + area.rows === row.area.row;
    area = endsAbove ? { ...area, rows: area.rows + row.area.rows } : shiftedArea(area, row.area.row);
  }
  for (const { change } of charts) if ("make" in change) area = around(area, withEdge(change.make.area));
  return { area };
}

/** A chart's border lies on the edge of its cells: what ends there would cut it off. */
function withEdge(area: Area): Area {
  return { ...area, rows: area.rows + 1, columns: area.columns + 1 };
}
