/** Populations behind the rates, with the months and indicators that use them. */
import { firstMonth, lastMonth, parseFinancialYear } from "../../period";
import type { Population } from "../book";
import type { SheetView } from "../layout/sheet-view";
import { cellMonth, cellText, type TableRow } from "./settings-tables";

/** A row of the population table; undefined where it names no month or no number. */
export function readPopulation(view: SheetView, table: TableRow): Population | undefined {
  const column = table.columns.get("population");
  const figure = column === undefined ? undefined : view.figure(table.row, column);
  const year = parseFinancialYear(cellText(view, table, "from"));
  const from = cellMonth(view, table, "from") ?? (year && firstMonth(year));
  if (column === undefined || figure?.kind !== "number" || from === undefined) return undefined;
  const toYear = parseFinancialYear(cellText(view, table, "to"));
  const source = cellText(view, table, "source");
  return {
    place: { sheet: view.name, row: table.row, column },
    from,
    to: cellMonth(view, table, "to") ?? (toYear && lastMonth(toYear)) ?? (year && lastMonth(year)),
    population: figure.value,
    source,
    indicators: findIndicators(source),
  };
}

/** Indicator numbers that a source names: "2017 estimate, still used for 1.5 and 3.3". */
function findIndicators(source: string): readonly string[] {
  const list =
    /\b(?:for|by|in|only|indicators?|rates?|measures?)\s+((?:(?:indicators?|rates?|and|&|,|\s)*\d{1,2}\.\d{1,2}[a-z]?\b)+)/gi;
  const found = [...source.matchAll(list)].flatMap(
    ([, numbers = ""]) => numbers.match(/\d{1,2}\.\d{1,2}[a-z]?\b/gi) ?? [],
  );
  return [...new Set(found)];
}
