import { text } from "../richapi/arguments";
import { defineClass } from "../richapi/host-object";
import { fromBase64 } from "./from-base64";
import { DOCUMENT_PROPERTIES } from "./document-properties";
import { rangeAt } from "./place-of";
import { COMMENT_COLLECTION } from "./remarks";
import type { Session } from "./session";

export const WORKBOOK = defineClass<Excel.Workbook, Session>("Workbook", {
  scalars: { name: ({ workbook }) => workbook.name },
  nav: {
    application: (session) => session.make.application(session),
    worksheets: (session) => session.make.worksheets(session),
    names: (session) => session.make.names({ session }),
    tables: (session) => session.make.tables({ session }),
    customXmlParts: (session) => session.make.customXmlParts(session),
    comments: (session) => COMMENT_COLLECTION.bind(session),
    properties: (session) => DOCUMENT_PROPERTIES.bind(session),
    protection: (session) => session.make.workbookProtection(session),
  },
  methods: {
    getSelectedRange: (session) => rangeAt({ session, sheet: session.activeSheet }, session.selection),
    getActiveCell: (session) =>
      rangeAt({ session, sheet: session.activeSheet }, { ...session.selection, rows: 1, columns: 1 }),
  },
  partition: {
    // Excel.createWorkbook on the web.
    createAndOpenWorkbook: (session, [base64]) => session.openAnother(fromBase64(base64)),
  },
  internal: {
    _RemoveReference: (session, [id]) => session.release(text(id, "referenceId")),
  },
});
