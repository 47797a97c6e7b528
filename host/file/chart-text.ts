/** What a chart's part says in words, and what it remembers of the cells that it shows. */
import { readReference } from "../formulas/references";
import { displayText } from "../model/display-text";
import type { Cell } from "../model/sheet";
import type { Workbook } from "../model/workbook";

/** What stands in the cells that a chart points to. */
export interface CellReader {
  /** The number format of a range's first cell; undefined where it holds no number. */
  readonly format: (range: string) => string | undefined;
  /** What the cells of a range show, or of numbers the value in full; undefined where a cell is empty. */
  readonly texts: (range: string, asValues?: boolean) => readonly (string | undefined)[];
}

/** The cells of a workbook, to be read by ranges with their sheet ("'01 Contacts'!$B$8:$B$22"). */
export function chartCells(workbook: Workbook): CellReader {
  const cellsOf = (range: string): readonly (Cell | undefined)[] => {
    const { sheet: name, first, last } = readReference(range) ?? {};
    const sheet = name === undefined ? undefined : workbook.sheet(name);
    if (!sheet || first?.row === undefined || first.column === undefined) return [];
    const { row, column } = first;
    const rows = (last?.row ?? row) - row + 1;
    const columns = (last?.column ?? column) - column + 1;
    return Array.from({ length: rows * columns }, (_, at) =>
      sheet.cell(row + Math.floor(at / columns), column + (at % columns)),
    );
  };
  return {
    format: (range) => {
      const [cell] = cellsOf(range);
      return typeof cell?.value === "number" ? cell.style.numberFormat : undefined;
    },
    texts: (range, asValues = false) =>
      cellsOf(range).map((cell) => {
        if (cell === undefined || cell.value === "") return undefined;
        if (asValues) return typeof cell.value === "number" ? String(cell.value) : undefined;
        // Text in a cell whose format hides it still reads in a title or on an axis.
        return typeof cell.value === "string"
          ? cell.value
          : displayText(cell.value, cell.style.numberFormat, workbook.date1904);
      }),
  };
}

/** The <c:tx> of a title that is plain text. */
export function titleText(title: string): string {
  const lines = title
    .split("\n")
    .map((line) => `<a:p><a:r><a:rPr lang="en-GB" sz="1000" b="0"/><a:t>${escaped(line)}</a:t></a:r></a:p>`);
  return `<c:tx><c:rich><a:bodyPr/><a:lstStyle/>${lines.join("")}</c:rich></c:tx>`;
}

/** The <c:tx> of a title that is read from a cell ("=Contacts!$J$7"). */
export function linkedText(title: string, cells: CellReader): string {
  const reference = title.slice(1);
  return `<c:tx><c:strRef><c:f>${escaped(reference)}</c:f>${cachedTexts(cells.texts(reference))}</c:strRef></c:tx>`;
}

/** What readers show that do not look cells up themselves. */
export function cachedTexts(texts: readonly (string | undefined)[]): string {
  return texts.length === 0 ? "" : `<c:strCache>${points(texts)}</c:strCache>`;
}

export function cachedNumbers(cells: CellReader, range: string): string {
  const values = cells.texts(range, true);
  if (values.length === 0) return "";
  const format = escaped(cells.format(range) ?? "General");
  return `<c:numCache><c:formatCode>${format}</c:formatCode>${points(values)}</c:numCache>`;
}

function points(texts: readonly (string | undefined)[]): string {
  const known = texts.map((text, at) =>
    text === undefined ? "" : `<c:pt idx="${at}"><c:v>${escaped(text)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${texts.length}"/>${known.join("")}`;
}

export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
