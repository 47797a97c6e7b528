/** Tables (Insert, Table): that they are there, and where. */
import { text } from "../richapi/arguments";
import { defineClass, type HostObject } from "../richapi/host-object";
import type { Sheet } from "../model/sheet";
import type { TablePlace } from "../model/table";
import { rangeAt } from "./place-of";
import type { Session, SheetPlace } from "./session";

interface TableOnSheet extends SheetPlace {
  readonly table: TablePlace;
}

export const TABLE = defineClass<Excel.Table, TableOnSheet>("Table", {
  scalars: { name: ({ table }) => table.name },
  methods: { getRange: (place) => rangeAt(place, place.table.area) },
  identity: ({ table }) => ({ _Id: table.name }),
});

/** The tables of a sheet, or of the whole workbook, by which the client finds each again. */
export const TABLE_COLLECTION = defineClass<Excel.TableCollection, Scope>("TableCollection", {
  scalars: {},
  methods: { getItemOrNullObject: (scope, [name]) => find(scope, name) ?? null },
  collection: {
    items: (scope) => tablesOf(scope).map((place) => TABLE.bind(place)),
    item: find,
  },
});

interface Scope {
  readonly session: Session;
  readonly sheet?: Sheet;
}

function tablesOf({ session, sheet }: Scope): readonly TableOnSheet[] {
  const sheets = sheet ? [sheet] : session.workbook.sheets;
  return sheets.flatMap((each) => each.tables.map((table) => ({ session, sheet: each, table })));
}

function find(scope: Scope, name: unknown): HostObject | undefined {
  const wanted = text(name, "name").toLowerCase();
  const place = tablesOf(scope).find(({ table }) => table.name.toLowerCase() === wanted);
  return place && TABLE.bind(place);
}
