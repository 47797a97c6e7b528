/** The names of the sheets → docProps/app.xml, where programs that do not open workbooks read them. */
import type { Workbook } from "../model/workbook";
import { create, remove, setAttributes, setText } from "./dom-edit";
import { PROPERTY_PLACES } from "./read-properties";
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

/** Writes the properties that a client changed. Custom ones are kept as the file has them, or all taken away. */
export function writeProperties(
  editor: PackageEditor,
  { properties }: Workbook,
  { properties: before }: Workbook,
): void {
  for (const { type, target } of editor.links("").filter((link) => editor.has(link.target))) {
    if (type === "custom-properties" && before.custom.size > 0 && properties.custom.size === 0)
      editor.removeTree(target, "");
    for (const name of Object.keys(PROPERTY_PLACES) as (keyof typeof PROPERTY_PLACES)[]) {
      const [part, element] = PROPERTY_PLACES[name];
      if (part !== type || properties[name] === before[name]) continue;
      const found = children(editor.change(target), element)[0];
      if (!found) throw new Error(`host does not add the property ${name} to a file without it`);
      setText(found, properties[name]);
    }
  }
  const told = ({ custom }: Workbook["properties"]): string => JSON.stringify([...custom]);
  if (properties.custom.size > 0 && told(properties) !== told(before))
    throw new Error("host does not write custom properties, and they changed");
}
