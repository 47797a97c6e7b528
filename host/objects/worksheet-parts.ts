import { isLeftOut, wholeNumber } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { defineClass } from "../richapi/host-object";
import { rangeAt } from "./place-of";
import type { Session, SheetPlace } from "./session";

/** Protection of the workbook's structure. */
export const WORKBOOK_PROTECTION = defineClass<Excel.WorkbookProtection, Session>("WorkbookProtection", {
  scalars: { protected: ({ workbook }) => workbook.structureProtected },
  methods: {
    protect: ({ workbook }, [password]) => {
      refusePassword(password);
      if (workbook.structureProtected)
        throw new HostError("AccessDenied", "the workbook is protected already");
      workbook.structureProtected = true;
    },
    unprotect: ({ workbook }) => {
      workbook.structureProtected = false;
    },
  },
});

function refusePassword(password: unknown): void {
  if (isLeftOut(password)) return;
  throw new HostError("NotImplemented", "host does not implement protection with a password");
}

export const WORKSHEET_PROTECTION = defineClass<Excel.WorksheetProtection, SheetPlace>(
  "WorksheetProtection",
  {
    scalars: { protected: ({ sheet }) => sheet.protected },
    methods: {
      protect: ({ sheet }, [, password]) => {
        refusePassword(password);
        if (sheet.protected) throw new HostError("AccessDenied", `${sheet.name} is protected already`);
        sheet.protected = true;
      },
      unprotect: ({ sheet }) => {
        sheet.protected = false;
      },
    },
  },
);

export const WORKSHEET_FREEZE_PANES = defineClass<Excel.WorksheetFreezePanes, SheetPlace>(
  "WorksheetFreezePanes",
  {
    scalars: {},
    methods: {
      freezeRows: ({ sheet }, [count]) => {
        sheet.frozenRows = isLeftOut(count) ? 1 : wholeNumber(count, "count", 0);
        sheet.frozenColumns = 0;
      },
      freezeColumns: ({ sheet }, [count]) => {
        sheet.frozenColumns = isLeftOut(count) ? 1 : wholeNumber(count, "count", 0);
        sheet.frozenRows = 0;
      },
      unfreeze: ({ sheet }) => {
        sheet.frozenRows = 0;
        sheet.frozenColumns = 0;
      },
      getLocationOrNullObject: (place) => {
        const { frozenRows, frozenColumns } = place.sheet;
        if (frozenRows === 0 && frozenColumns === 0) return null;
        return rangeAt(place, {
          row: 0,
          column: 0,
          rows: frozenRows === 0 ? 1_048_576 : frozenRows,
          columns: frozenColumns === 0 ? 16_384 : frozenColumns,
        });
      },
    },
  },
);
