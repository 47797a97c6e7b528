/** A workbook of the host as plain data, for comparing what it was with what it is. */
import { joinParts, splitParts } from "../../host/model/header-footer";
import { sameStyle } from "../../host/model/same-style";
import { PLAIN, type Style } from "../../host/model/style";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import { a1, areaAddress } from "../../src/domain/place";

export interface SheetState {
  /** Address to content, result and look; untouched cells are left out. */
  readonly cells: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly rules: readonly string[];
  /** Of rows that are not as high as all others. */
  readonly rowHeights: readonly string[];
  /** Name, kind, title, first cell and what each series shows; a size between two cells changes with the file's rows. */
  readonly charts: readonly string[];
  readonly print: readonly string[];
  /** All the workbook's names, with its first sheet. */
  readonly names: readonly string[];
}

/** Every sheet: contents, results, number formats and looks, merges, colour rules in their order, heights of rows. */
export function stateOf(workbook: Workbook): Readonly<Record<string, SheetState>> {
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, sheetState(sheet, workbook)]));
}

/** What differs between two states, a line each; the test of whether a workbook is what it was. */
export function differences(
  before: ReturnType<typeof stateOf>,
  after: ReturnType<typeof stateOf>,
): readonly string[] {
  const sheets = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return sheets.flatMap((name) => {
    const [one, other] = [before[name], after[name]];
    if (!one || !other) return [`${name} ${one ? "is gone" : "is new"}`];
    const addresses = [...new Set([...Object.keys(one.cells), ...Object.keys(other.cells)])];
    const cells = addresses
      .filter((address) => one.cells[address] !== other.cells[address])
      .map(
        (address) => `${name}!${address}: ${one.cells[address] ?? "-"} became ${other.cells[address] ?? "-"}`,
      );
    const aspects = (["merges", "rules", "rowHeights", "charts", "print", "names"] as const).filter(
      (aspect) => JSON.stringify(one[aspect]) !== JSON.stringify(other[aspect]),
    );
    return [
      ...cells,
      ...aspects.map((each) => `${name} ${each}: ${one[each].join()} became ${other[each].join()}`),
    ];
  });
}

function sheetState(sheet: Sheet, { defaultStyle, names, sheets }: Workbook): SheetState {
  const cells: [string, string][] = [];
  for (const { row, column, cell } of sheet.cells()) {
    const plain = sameStyle(cell.style, defaultStyle) || sameStyle(cell.style, PLAIN);
    if (cell.value === "" && cell.formula === "" && plain) continue;
    const told = [typeof cell.value, cell.value, cell.formula, plain ? "plain" : look(cell.style)];
    cells.push([a1(row, column), JSON.stringify(told)]);
  }
  return {
    cells: Object.fromEntries(cells.sort(([one], [other]) => (one < other ? -1 : 1))),
    merges: sheet.merges.map(areaAddress).sort(),
    rules: [...sheet.conditionalFormats]
      .sort((one, other) => one.priority - other.priority)
      .map(({ type, area, areas, formula, fill, font, stopIfTrue }) =>
        JSON.stringify([type, (areas ?? [area]).map(areaAddress), formula, fill, font, stopIfTrue]),
      ),
    charts: sheet.charts
      .map(({ name, type, title, row, column, series }) =>
        JSON.stringify([name, type, title, row, column, series]),
      )
      .sort(),
    print: printed(sheet),
    names:
      sheet === sheets[0]
        ? names.map(({ name, sheet: scope, formula }) => `${scope ?? ""}!${name} ${formula}`).sort()
        : [],
    rowHeights: [...sheet.rowHeights]
      .filter(([, height]) => height !== sheet.defaultRowHeight)
      .map(([row, height]) => `${row}: ${height}`)
      .sort(),
  };
}

/** How the sheet prints; what is not said and what is said to be the default are one. */
function printed({ print }: Sheet): readonly string[] {
  const { landscape = false, scale = 100, fitToWidth, fitToHeight, titleRows, area } = print;
  const { header = "", footer = "" } = print;
  const fit = fitToWidth === undefined ? `${scale} %` : `${fitToWidth} by ${fitToHeight ?? 0}`;
  const titles = titleRows ? `${titleRows.first}:${titleRows.last}` : "";
  const texts = [header, footer].map((text) => joinParts(splitParts(text)));
  return [String(landscape), fit, titles, area ? areaAddress(area) : "", ...texts];
}

/** Members in one order; those that say nothing, and the place in the file, are left out. */
function look(style: Style): object {
  const told = Object.entries(style).filter(
    ([name, value]) => name !== "fileIndex" && value !== undefined && value !== false,
  );
  return Object.fromEntries(told.sort(([one], [other]) => (one < other ? -1 : 1)));
}
