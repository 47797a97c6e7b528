/**
 * What is put back, as few large writes: charts, cells, then colour rules, names, heights and print settings, then inserted rows
 * go, then added sheets.
 */
import type { RestoredCell, Restoration } from "../domain/undo/plan-restore";
import { restoreCharts } from "./chart-writes";
import { restoreRules } from "./colour-rules";
import { setName } from "./names";
import { setPrint } from "./print-layout";
import { rangeOf } from "./ranges";
import { setRowHeight } from "./row-heights";
import { gridWrites, ofSheet, SMALL, type CellToWrite, type Write } from "./write-plan";

/** The writes in order. Rows go last: what is put back counts rows as they are with them, and Excel moves it. */
export function restoreWrites(context: Excel.RequestContext, { sheets }: Restoration): readonly Write[] {
  const each = sheets.map((restored) => ({
    ...restored,
    worksheet: context.workbook.worksheets.getItem(restored.sheet),
  }));
  type Each = (typeof each)[number];
  const writes = (of: (restored: Each) => readonly Write[]): readonly Write[] =>
    each.flatMap((restored) => ofSheet(restored, of(restored)));
  return [
    ...writes(({ worksheet, charts }) =>
      charts
        ? [
            {
              edits: charts.remove.length + charts.move.length,
              size: SMALL * (1 + charts.remove.length + 6 * charts.move.length),
              perform: () => restoreCharts(worksheet, charts),
            },
          ]
        : [],
    ),
    ...writes(({ worksheet, cells }) => cellWrites(worksheet, cells)),
    ...writes(({ worksheet, rules }) =>
      rules
        ? [
            {
              edits: 1,
              size: SMALL * (1 + rules.remove.length + rules.add.length),
              perform: () => restoreRules(worksheet, rules),
            },
          ]
        : [],
    ),
    ...writes(({ names }) =>
      names.map((name) => ({ edits: 1, size: SMALL, perform: () => setName(context, name) })),
    ),
    ...writes(({ worksheet, heights }) =>
      heights.map(({ row, was }) => ({
        edits: 1,
        size: SMALL,
        perform: () => setRowHeight(worksheet, row, was),
      })),
    ),
    ...writes(({ worksheet, print }) =>
      print ? [{ edits: 1, size: SMALL, perform: () => setPrint(worksheet, print) }] : [],
    ),
    ...writes(({ worksheet, deleted }) =>
      deleted.map(({ row, rows }) => ({
        edits: 1,
        size: SMALL,
        perform: () =>
          rangeOf(worksheet, { row, column: 0, rows, columns: 1 }).getEntireRow().untrack().delete("Up"),
      })),
    ),
    ...writes(({ worksheet, removed }) =>
      removed ? [{ edits: 1, size: SMALL, perform: () => worksheet.delete() }] : [],
    ),
  ];
}

/** Contents as they are, texts as texts. */
export function cellWrites(worksheet: Excel.Worksheet, cells: readonly RestoredCell[]): readonly Write[] {
  return gridWrites(() => worksheet, cells.map(toWrite));
}

const TEXT = "@";

/**
 * Text must come back as text, whatever it looks like, and anything else must not become text. Excel does not read a cell
 * anew when its format changes, so that the cell may have another format while its content is written.
 */
function toWrite({ row, column, content, numberFormat, uncounted }: RestoredCell): CellToWrite {
  const put = (
    what: CellToWrite["content"],
    formatBefore: string,
    formatAfter: string | null = formatBefore === numberFormat ? null : numberFormat,
  ): CellToWrite => ({
    row,
    column,
    content: what,
    formatBefore,
    formatAfter,
    uncounted: uncounted === true,
  });
  if ("text" in content) {
    const { text } = content;
    // An apostrophe of its own: only one more is sure to keep it.
    if (text.startsWith("'")) return put(`'${text}`, "General");
    if (numberFormat !== TEXT && looksTyped(text)) return put(`'${text}`, numberFormat);
    return put(text, TEXT);
  }
  const ready = numberFormat.startsWith(TEXT) ? "General" : numberFormat;
  // Excel may give a formula's cell the format of what it points to.
  if ("formula" in content) return put(content.formula, ready, numberFormat);
  return put(content.constant, ready);
}

/**
 * Whether Excel would take the text for a formula, number, date, truth value or error: such text is in a cell that is not
 * formatted as text because somebody typed an apostrophe before it, which comes back with it. A lone sign is text.
 */
function looksTyped(text: string): boolean {
  return /^\s*([=+\-@].|#[A-Z]|(true|false)\s*$)/i.test(text) || NUMBER_OR_DATE.test(text);
}

const NUMBER_OR_DATE =
  /^(?=.*\d)[\s\d.,:;/%()$£€+\-]*((e|a|p|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?[\s\d.,:;/%()$£€+\-]*$/i;
