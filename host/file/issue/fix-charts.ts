/** Charts that draw from what the copy does not hold: they keep what they last drew, as figures of their own. */
import { titleText } from "../chart-text";
import { create, grafted, remove, setText } from "../dom-edit";
import type { PackageEditor } from "../package-editor";
import { child, children, descendants, textOf, type Element } from "../xml";
import type { PointsAway } from "./points-away";

const CHART = /^xl\/charts\/[^/]*\.xml$/i;

/** Looks through the charts of a file. */
export function fixCharts(editor: PackageEditor, isAway: PointsAway): void {
  for (const part of editor.names().filter((name) => CHART.test(name))) {
    const away = references(editor.root(part)).filter((reference) => isAway(textOf(child(reference, "f"))));
    for (const reference of away) {
      editor.change(part);
      makeLiteral(reference);
    }
    // The workbook that a chart was pasted from.
    for (const { type, id, target, external } of editor.links(part)) {
      if (type !== "oleObject" && type !== "package") continue;
      for (const data of children(editor.change(part), "externalData")) remove(data);
      if (external) editor.unlink(part, id);
      else editor.removeTree(target, part);
    }
  }
}

function references(root: Element): readonly Element[] {
  return ["numRef", "strRef", "multiLvlStrRef"].flatMap((name) => descendants(root, name));
}

/** <c:numRef> with its cache → <c:numLit>; a name or title read from a cell → its text. */
function makeLiteral(reference: Element): void {
  const parent = reference.parentNode;
  if (!parent) return;
  const cache =
    child(reference, "numCache") ?? child(reference, "strCache") ?? child(reference, "multiLvlStrCache");
  if (parent.localName === "tx") {
    const text = cache ? descendants(cache, "v").map(textOf).join(" ") : "";
    parent.insertBefore(wordsFor(parent, text), reference);
  } else if (cache) {
    const literal = create(parent, reference.localName === "numRef" ? "numLit" : "strLit");
    // Of names on several levels the lowest is kept: the others group it.
    const points = child(cache, "lvl") ?? cache;
    if (points !== cache) moveInto(literal, children(cache, "ptCount"));
    moveInto(literal, children(points));
    parent.insertBefore(literal, reference);
  }
  remove(reference);
}

/** A title holds text with a look, a series' name plain text. */
function wordsFor(tx: Element, text: string): Element {
  if (tx.parentNode?.localName !== "title") {
    const plain = create(tx, "v");
    setText(plain, text);
    return plain;
  }
  const declared = titleText(text).replace("<c:tx>", `<c:tx ${NAMESPACES}>`);
  return child(grafted(tx, declared), "rich") ?? create(tx, "rich");
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

function moveInto(parent: Element, elements: readonly Element[]): void {
  for (const element of elements) parent.appendChild(element);
}
