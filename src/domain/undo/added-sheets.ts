/** Sheets that a refresh added: they go again, unless a person has put something there or points there. */
import { a1 } from "../place";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook";
import type { RestoredSheet } from "./plan-restore";
import { sameContent } from "./same-content";
import { referencesOf } from "./shift-references";
import type { FormerSheet, Left, WayBack } from "./way-back";

export interface AddedSheets {
  readonly removed: readonly RestoredSheet[];
  /** Edits of the refresh that go with them. */
  readonly changes: number;
  readonly left: readonly Left[];
}

/** Which of the added sheets are removed, and which stay. One that is not there needs nothing. */
export function planAddedSheets(wayBack: WayBack, workbook: WorkbookSnapshot): AddedSheets {
  const left: Left[] = [];
  const removed: RestoredSheet[] = [];
  let changes = 0;
  for (const former of wayBack.sheets) {
    const wanted = former.sheet.toLowerCase();
    const sheet = former.added
      ? workbook.sheets.find(({ name }) => name.toLowerCase() === wanted)
      : undefined;
    if (!sheet) continue;
    const because = foreignCell(former, sheet) ?? pointer(sheet, workbook);
    if (because) {
      left.push({ sheet: sheet.name, ...because });
      continue;
    }
    const isLog = former.isLog === true;
    removed.push({
      sheet: sheet.name,
      removed: true,
      isLog,
      cells: [],
      rules: undefined,
      heights: [],
      charts: undefined,
      print: undefined,
      names: [],
      deleted: [],
    });
    if (!isLog) changes += 1 + former.cells.length;
  }
  return { removed, changes, left };
}

type Because = Pick<Left, "cell" | "because">;

/** A cell that holds something else than the refresh wrote there. Cells that it did not get round to write are empty. */
function foreignCell({ cells }: FormerSheet, sheet: SheetSnapshot): Because | undefined {
  const ours = new Map(cells.map(({ row, column, wrote }) => [`${row} ${column}`, wrote]));
  for (const [r, contents] of sheet.formulas.entries()) {
    for (const [c, content] of contents.entries()) {
      const [row, column] = [sheet.area.row + r, sheet.area.column + c];
      if (content === "" || sameContent(content, ours.get(`${row} ${column}`) ?? "")) continue;
      return {
        cell: a1(row, column),
        because: `The refresh added the sheet; it stays, as it holds “${String(content)}”, which the refresh did not write.`,
      };
    }
  }
  return undefined;
}

/** A formula elsewhere would be left without what it shows. */
function pointer({ name }: SheetSnapshot, workbook: WorkbookSnapshot): Because | undefined {
  const wanted = name.toLowerCase();
  for (const sheet of workbook.sheets) {
    if (sheet.name === name) continue;
    for (const content of sheet.formulas.flat()) {
      if (typeof content !== "string" || !content.startsWith("=")) continue;
      // The name is looked for first: nearly every formula points elsewhere.
      if (!content.toLowerCase().includes(wanted.replaceAll("'", "''"))) continue;
      if (!referencesOf(content, sheet.name).some((each) => each.sheet.toLowerCase() === wanted)) continue;
      return {
        cell: "",
        because: `The refresh added the sheet; it stays, as a formula on “${sheet.name}” points there: ${content}`,
      };
    }
  }
  return undefined;
}
