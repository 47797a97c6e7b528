/** The names of the sheets → docProps/app.xml, where programs that do not open workbooks read them. */
import type { Workbook } from "../model/workbook";
import { create, remove, setAttributes, setText } from "./dom-edit";
import type { PackageEditor } from "./package-editor";
import { child, children, descendants, textOf, type Element } from "./xml";

/** Writes them where they were the file's own list of sheets before; another list is left alone. */
export function writeTitles(editor: PackageEditor, workbook: Workbook, pristine: Workbook): void {
  const names = ({ sheets }: Workbook): string[] => sheets.map(({ name }) => name);
  const link = editor.links("").find(({ type }) => type === "extended-properties");
  if (!link || !editor.has(link.target)) return;
  if (JSON.stringify(names(workbook)) === JSON.stringify(names(pristine))) return;
  const root = editor.root(link.target);
  const list = child(root, "TitlesOfParts", "vector");
  const count = descendants(child(root, "HeadingPairs") ?? root, "i4")[0];
  const before = names(pristine);
  const titles = list ? children(list, "lpstr") : [];
  const same = before.every((name, at) => titles[at] !== undefined && textOf(titles[at]) === name);
  if (!list || !count || !same || Number(textOf(count)) !== before.length) return;
  editor.change(link.target);
  const others = titles.slice(before.length);
  for (const title of titles.slice(0, before.length)) remove(title);
  for (const name of names(workbook)) list.insertBefore(filled(list, name), others[0] ?? null);
  setText(count, String(workbook.sheets.length));
  setAttributes(list, { size: children(list, "lpstr").length });
}

function filled(list: Element, name: string): Element {
  const title = create(list, "lpstr");
  setText(title, name);
  return title;
}
