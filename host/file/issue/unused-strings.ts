/** Texts that only removed sheets showed, or cells that now hold something else, still stand in the list of shared texts. */
import { removeAll } from "../dom-edit";
import type { PackageEditor } from "../package-editor";
import { attribute, child, children, textOf } from "../xml";
import { cellElements, rowElements } from "../read-cells";

/** Empties the texts that no cell of these sheets shows; the others keep their numbers. */
export function blankUnusedStrings(editor: PackageEditor, book: string, sheets: readonly string[]): void {
  const part = editor.links(book).find(({ type }) => type === "sharedStrings")?.target;
  if (part === undefined || !editor.has(part)) return;
  const used = new Set<number>();
  for (const sheet of sheets) {
    const data = child(editor.root(sheet), "sheetData");
    for (const { element: row } of data ? rowElements(data) : []) {
      for (const { element } of cellElements(row)) {
        if (attribute(element, "t") === "s") used.add(Number(textOf(child(element, "v"))));
      }
      row.collapse();
    }
  }
  for (const [at, item] of children(editor.change(part), "si").entries()) {
    if (!used.has(at)) removeAll(children(item));
  }
}
