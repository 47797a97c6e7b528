/** Defined names, and where tables stand. */
import type { NameSnapshot, TableSnapshot } from "../domain/workbook";
import { AREA, areaOf } from "./ranges";

/** Gives the names once Excel has answered; `scope` is the sheet that they belong to. */
export type NameAnswers = (scope?: string) => readonly NameSnapshot[];

/** Asks for the names of a workbook or of a sheet. */
export function askForNames(names: Excel.NamedItemCollection): NameAnswers {
  names.load("items/name,items/formula");
  return (scope) =>
    names.items.map(({ name, formula }) => ({
      name,
      ...(scope === undefined ? {} : { scope }),
      formula: String(formula),
    }));
}

/** Gives the tables once Excel has answered. */
export type TableAnswers = () => readonly TableSnapshot[];

/** Asks where tables stand whose names are known. */
export function askForPlaces({ items }: Excel.TableCollection): TableAnswers {
  const asked = items.map((table) => {
    const range = table.getRange().untrack();
    range.load(AREA);
    return { table, range };
  });
  return () => asked.map(({ table, range }) => ({ name: table.name, area: areaOf(range) }));
}
