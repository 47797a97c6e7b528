/** What a file says of itself: its title, language and dates stay; who, where and with what go. */
import { remove } from "../dom-edit";
import type { PackageEditor } from "../package-editor";
import { children } from "../xml";
import { dropParts } from "./drop-parts";

/** The title is read out to who cannot see the page, the dates tell one issue from another. */
const KEPT: Readonly<Record<string, ReadonlySet<string>>> = {
  "core-properties": new Set(["title", "language", "created", "modified"]),
  "extended-properties": new Set(["Application", "AppVersion", "DocSecurity", "ScaleCrop"]),
};

/** Cleans the package's own properties and takes those away that people and programs added. */
export function cleanProperties(editor: PackageEditor): void {
  dropParts(editor, "");
  for (const { type, target } of editor.links("")) {
    const kept = KEPT[type];
    if (!kept || !editor.has(target)) continue;
    for (const element of children(editor.change(target))) {
      if (!kept.has(element.localName)) remove(element);
    }
  }
}
