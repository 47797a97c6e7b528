/** A workbook made from nothing, and the parts that a file needs at least. */
import { Workbook } from "../model/workbook";
import { CONTENT_TYPES, Parts, textPart } from "./package";
import type { SourceFile } from "./source";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKBOOK_PART = "xl/workbook.xml";

/** An empty workbook, without a sheet. */
export function newWorkbook(name = "Book1.xlsx"): Workbook {
  const workbook = new Workbook();
  workbook.name = name;
  return workbook;
}

/** The file that a workbook made from nothing is written into. */
export function blankSource(): SourceFile {
  const texts = {
    [CONTENT_TYPES]:
      `${HEAD}<Types xmlns="${PACKAGE}content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/${WORKBOOK_PART}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels":
      `${HEAD}<Relationships xmlns="${PACKAGE}relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${WORKBOOK_PART}"/></Relationships>`,
    [WORKBOOK_PART]:
      `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
      `<workbookPr/><bookViews><workbookView/></bookViews><sheets/><calcPr calcId="191029"/></workbook>`,
  };
  const parts = Parts.of(
    Object.fromEntries(Object.entries(texts).map(([part, text]) => [part, textPart(text)])),
  );
  return { parts, workbookPart: WORKBOOK_PART, styles: undefined, sheets: [], asOpened: newWorkbook() };
}
