/** Custom XML parts of the workbook → customXml/. */
import type { Workbook } from "../model/workbook";
import type { PackageEditor } from "./package-editor";
import type { SourceFile } from "./source";
import { attribute } from "./xml";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Writes parts that are new or changed and removes those that are gone. */
export function writeCustomXml(
  editor: PackageEditor,
  workbook: Workbook,
  pristine: Workbook,
  source: SourceFile,
): void {
  const before = new Map(pristine.customXml.map(({ id, xml }) => [id, xml]));
  for (const { id, xml } of workbook.customXml) {
    if (before.get(id) === xml) continue;
    const part = before.has(id) ? partOf(editor, source, id) : addPart(editor, source, id);
    editor.replace(part, xml);
  }
  const kept = new Set(workbook.customXml.map(({ id }) => id));
  for (const id of before.keys()) {
    if (!kept.has(id)) editor.removeTree(partOf(editor, source, id), source.workbookPart);
  }
}

function partOf(editor: PackageEditor, source: SourceFile, id: string): string {
  const links = editor.links(source.workbookPart).filter(({ type }) => type === "customXml");
  const found = links.find(({ target }) => {
    const properties = editor.links(target).find(({ type }) => type === "customXmlProps");
    return target === id || (properties !== undefined && itemId(editor, properties.target) === id);
  });
  if (!found) throw new Error(`the file has no custom XML part ${id}`);
  return found.target;
}

function itemId(editor: PackageEditor, part: string): string | undefined {
  const root = editor.root(part);
  return attribute(root, "itemID") ?? root.attributes.find(({ localName }) => localName === "itemID")?.value;
}

function addPart(editor: PackageEditor, source: SourceFile, id: string): string {
  const part = editor.freeName("customXml/item", ".xml");
  const properties = editor.freeName("customXml/itemProps", ".xml");
  editor.add(part, "<item/>", "application/xml");
  editor.add(
    properties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs/></ds:datastoreItem>`,
    PROPERTIES_TYPE,
  );
  editor.link(source.workbookPart, "customXml", part);
  editor.link(part, "customXmlProps", properties);
  return part;
}
