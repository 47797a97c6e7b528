import { isLeftOut, text, wrong } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { defineClass, type HostObject } from "../richapi/host-object";
import type { Sheet } from "../model/sheet";
import { refuseStructure } from "./delete-sheet";
import { EVENT, WHOLE_WORKBOOK } from "./events";
import type { Session } from "./session";

export const WORKSHEET_COLLECTION = defineClass<Excel.WorksheetCollection, Session>("WorksheetCollection", {
  scalars: {},
  methods: {
    add: (session, [name]) => worksheet(session, addSheet(session, name)),
    getActiveWorksheet: (session) => worksheet(session, session.activeSheet),
    getCount: ({ workbook }, [visibleOnly]) =>
      workbook.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible").length,
    getItemOrNullObject: (session, [key]) => find(session, key) ?? null,
  },
  internal: {
    _RegisterActivatedEvent: ({ events }) => events.register(EVENT.activated, WHOLE_WORKBOOK),
    _UnregisterActivatedEvent: ({ events }) => events.unregister(EVENT.activated, WHOLE_WORKBOOK),
    _RegisterDataChangedEvent: ({ events }) => events.register(EVENT.dataChanged, WHOLE_WORKBOOK),
    _UnregisterDataChangedEvent: ({ events }) => events.unregister(EVENT.dataChanged, WHOLE_WORKBOOK),
    _RegisterSelectionChangedEvent: ({ events }) => events.register(EVENT.selectionChanged, WHOLE_WORKBOOK),
    _UnregisterSelectionChangedEvent: ({ events }) =>
      events.unregister(EVENT.selectionChanged, WHOLE_WORKBOOK),
  },
  collection: {
    items: (session) => session.workbook.sheets.map((sheet) => worksheet(session, sheet)),
    item: find,
  },
});

function worksheet(session: Session, sheet: Sheet): HostObject {
  return session.make.worksheet({ session, sheet });
}

/** By name, whatever its case, or by id. */
function find(session: Session, key: unknown): HostObject | undefined {
  const wanted = text(key, "key");
  const sheet = session.workbook.sheets.find(({ id }) => id === wanted) ?? session.workbook.sheet(wanted);
  return sheet && worksheet(session, sheet);
}

function addSheet({ workbook }: Session, name: unknown): Sheet {
  refuseStructure(workbook);
  if (isLeftOut(name)) {
    let number = workbook.sheets.length + 1;
    while (workbook.sheet(`Sheet${number}`)) number += 1;
    return workbook.addSheet(`Sheet${number}`);
  }
  return workbook.addSheet(sheetName(workbook.sheets, name));
}

/** A name that Excel accepts for a new or renamed sheet. */
export function sheetName(sheets: readonly Sheet[], value: unknown): string {
  const name = text(value, "name");
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw wrong("name", name, "1 to 31 characters without \\ / ? * [ ] : and no apostrophe at an end");
  }
  if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError("ItemAlreadyExists", `a sheet ${name} exists already`);
  }
  return name;
}
