/** Parts that an issue copy has no use for, and what in their owner's XML points to them. */
import { remove } from "../dom-edit";
import type { PackageEditor } from "../package-editor";
import type { Relationship } from "../package";
import { children, type Element } from "../xml";

/** By the last word of the relationship's type. */
const DROPPED = new Set(
  // Other sources of figures, and figures kept beside the cells.
  (
    "externalLink connections queryTable pivotTable pivotCacheDefinition slicer slicerCache timeline timelineCache xmlMaps " +
    "powerPivotData model volatileDependencies calcChain externalLinkPath " +
    // People, their machines and their remarks.
    "person documenttask printerSettings customProperty usernames revisionHeaders namedSheetView wsSortMap " +
    // Add-ins and macros.
    "customXml vbaProject attachedToolbars webextensiontaskpanes taskpanes extensibility " +
    // Of the package: properties that people and programs add, and a picture of the first page as it was.
    "custom-properties thumbnail"
  ).split(" "),
);

function isDropped({ type }: Relationship): boolean {
  return DROPPED.has(type) || DROPPED.has(type.replace(/\d+$/, ""));
}

/** Takes such parts of one owner ("" is the package itself) away. */
export function dropParts(editor: PackageEditor, owner: string): void {
  const gone = new Set<string>();
  for (const link of editor.links(owner).filter(isDropped)) {
    gone.add(link.id);
    if (!link.external && editor.has(link.target)) editor.removeTree(link.target, owner);
    else editor.unlink(owner, link.id);
  }
  if (owner !== "" && gone.size > 0) removeReferences(editor, owner, gone);
}

/** Takes away what in a part's XML points to relationships that are gone. A sheet's cells point to none. */
export function removeReferences(editor: PackageEditor, part: string, gone: ReadonlySet<string>): void {
  for (const element of children(editor.change(part))) {
    if (element.localName !== "sheetData") removeBelow(element, gone);
  }
}

function removeBelow(element: Element, gone: ReadonlySet<string>): void {
  const pointer = element.attributes.find(
    ({ localName, namespaceURI, value }) =>
      namespaceURI !== null && /^(?:id|embed|link|pict)$/.test(localName) && gone.has(value),
  );
  if (pointer) {
    // How a page is set up stays without the printer's own settings.
    if (element.localName === "pageSetup") element.removeAttribute(pointer.name);
    else removeEmptied(element);
    return;
  }
  for (const below of children(element)) removeBelow(below, gone);
}

/** Takes an element away, and what held nothing else. */
export function removeEmptied(element: Element): void {
  const parent = element.parentNode;
  remove(element);
  if (parent?.parentNode instanceof Object && children(parent).length === 0 && isList(parent))
    removeEmptied(parent);
}

/** A list of such elements, or the frame of an extension; not an object that may well stand empty. */
function isList({ localName }: Element): boolean {
  return /(?:s|List|Caches|References|ext|extLst|Choice|AlternateContent)$/.test(localName);
}
