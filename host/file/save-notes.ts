/** Notes and threaded comments of a sheet: kept as the file has them, or all taken away. */
import type { Sheet } from "../model/sheet";
import { remove } from "./dom-edit";
import type { PackageEditor } from "./package-editor";
import { children, descendants, relationshipId } from "./xml";

/** Takes the notes of a sheet away where the workbook has none left; other changes of notes the host does not write. */
export function writeNotes(editor: PackageEditor, part: string, sheet: Sheet, pristine: Sheet): void {
  const told = ({ notes }: Sheet): string => JSON.stringify([...notes].sort(([one], [other]) => one - other));
  if (told(sheet) === told(pristine)) return;
  if (sheet.notes.size > 0) throw new Error(`host does not write notes, and those of ${sheet.name} changed`);
  removeNotes(editor, part);
}

/** Takes away a sheet's notes and threaded comments, with the boxes that they are drawn in. */
export function removeNotes(editor: PackageEditor, part: string): void {
  for (const { type, target, external } of editor.links(part)) {
    if (external || !editor.has(target)) continue;
    if (type === "comments" || type === "threadedComment") editor.removeTree(target, part);
    else if (type === "vmlDrawing") removeBoxes(editor, part, target);
  }
}

/** The drawing goes with its last box; boxes of controls and pictures of headers stay. */
function removeBoxes(editor: PackageEditor, part: string, drawing: string): void {
  const shapes = descendants(editor.root(drawing), "shape");
  const boxes = shapes.filter((shape) =>
    descendants(shape, "ClientData").some(
      (data) => data.getAttribute("ObjectType")?.toLowerCase() === "note",
    ),
  );
  if (boxes.length === 0) return;
  if (boxes.length < shapes.length) {
    editor.change(drawing);
    for (const box of boxes) remove(box);
    return;
  }
  const ids = editor.links(part).flatMap(({ id, target }) => (target === drawing ? [id] : []));
  for (const element of children(editor.change(part), "legacyDrawing")) {
    if (ids.includes(relationshipId(element) ?? "")) remove(element);
  }
  editor.removeTree(drawing, part);
}

export function hasNotes({ notes, threads }: Sheet): boolean {
  return notes.size + threads.size > 0;
}

/** The list of who wrote comments, once there are none. */
export function removePeople(editor: PackageEditor, book: string): void {
  for (const { target } of editor.links(book).filter(({ type }) => type === "person")) {
    if (editor.has(target)) editor.removeTree(target, book);
  }
}
