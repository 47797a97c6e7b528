/** Every class of the client that the host implements, and the door into them. */
import type { Workbook } from "../model/workbook";
import type { ClassListing } from "../richapi/host-object";
import { APPLICATION } from "./application";
import { CHART } from "./chart";
import { CHART_COLLECTION } from "./chart-collection";
import { CHART_PARTS } from "./chart-parts";
import { SERIES_PARTS } from "./chart-series";
import { CONDITIONAL_FORMAT } from "./conditional-format";
import { CONDITIONAL_FORMAT_COLLECTION } from "./conditional-format-collection";
import { CUSTOM_FUNCTIONS, CUSTOM_FUNCTIONS_SERVICE } from "./custom-functions";
import { RULE_PARTS } from "./custom-rule";
import { CUSTOM_XML_PART, CUSTOM_XML_PART_COLLECTION, CUSTOM_XML_PART_SCOPED_COLLECTION } from "./custom-xml";
import { NAMED_ITEM, NAMED_ITEM_COLLECTION } from "./named-items";
import { PAGE_PARTS, pageLayoutOf } from "./page-layout";
import { RANGE, RANGE_COLLECTION } from "./range";
import { PROPERTY_CLASSES } from "./document-properties";
import { REMARK_CLASSES } from "./remarks";
import { RANGE_AREAS } from "./range-areas";
import { RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from "./range-format";
import { Session, type ObjectMaker } from "./session";
import { TABLE, TABLE_COLLECTION } from "./table";
import { WORKBOOK } from "./workbook";
import { WORKSHEET } from "./worksheet";
import { WORKSHEET_COLLECTION } from "./worksheet-collection";
import { WORKBOOK_PROTECTION, WORKSHEET_FREEZE_PANES, WORKSHEET_PROTECTION } from "./worksheet-parts";

const MAKER: ObjectMaker = {
  workbook: WORKBOOK.bind,
  application: APPLICATION.bind,
  worksheets: WORKSHEET_COLLECTION.bind,
  worksheet: WORKSHEET.bind,
  protection: WORKSHEET_PROTECTION.bind,
  workbookProtection: WORKBOOK_PROTECTION.bind,
  freezePanes: WORKSHEET_FREEZE_PANES.bind,
  charts: CHART_COLLECTION.bind,
  pageLayout: pageLayoutOf,
  names: NAMED_ITEM_COLLECTION.bind,
  name: NAMED_ITEM.bind,
  tables: TABLE_COLLECTION.bind,
  range: RANGE.bind,
  ranges: RANGE_COLLECTION.bind,
  rangeAreas: RANGE_AREAS.bind,
  format: RANGE_FORMAT.bind,
  rules: CONDITIONAL_FORMAT_COLLECTION.bind,
  rule: CONDITIONAL_FORMAT.bind,
  customXmlParts: CUSTOM_XML_PART_COLLECTION.bind,
  service: (name, session) =>
    name === CUSTOM_FUNCTIONS_SERVICE ? CUSTOM_FUNCTIONS.bind(session) : undefined,
};

/** A client's view of a workbook: the world that the interpreter serves. */
export function openSession(workbook: Workbook): Session {
  return new Session(workbook, MAKER);
}

/** The members of every class, for the test that compares them with the client's own. */
export const CLASSES: readonly ClassListing[] = [
  APPLICATION,
  WORKBOOK,
  WORKSHEET_COLLECTION,
  WORKSHEET,
  WORKBOOK_PROTECTION,
  WORKSHEET_PROTECTION,
  WORKSHEET_FREEZE_PANES,
  CHART_COLLECTION,
  CHART,
  ...CHART_PARTS,
  ...SERIES_PARTS,
  ...PAGE_PARTS,
  NAMED_ITEM_COLLECTION,
  NAMED_ITEM,
  TABLE_COLLECTION,
  TABLE,
  RANGE,
  RANGE_COLLECTION,
  RANGE_AREAS,
  RANGE_FORMAT,
  RANGE_FILL,
  RANGE_FONT,
  CONDITIONAL_FORMAT_COLLECTION,
  CONDITIONAL_FORMAT,
  ...RULE_PARTS,
  CUSTOM_XML_PART_COLLECTION,
  CUSTOM_XML_PART_SCOPED_COLLECTION,
  CUSTOM_XML_PART,
  ...REMARK_CLASSES,
  ...PROPERTY_CLASSES,
].map(({ listing }) => listing);
