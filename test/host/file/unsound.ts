/** What Excel would repair in a file, or refuse it for: looked for in the file itself, whatever wrote it. */
import { unzipSync } from "fflate";
import {
  attribute,
  child,
  children,
  descendants,
  parseXml,
  rootOf,
  textOf,
  type Element,
} from "../../../host/file/xml";
import { parseAddress } from "../../../src/domain/place";
import { contains } from "../../../src/domain/workbook";

/** Every element below, itself the first. */
function* all(element: Element): Iterable<Element> {
  yield element;
  for (const each of children(element)) yield* all(each);
}

/** Lists that may not stand empty, by what they hold. */
const LISTS: Readonly<Record<string, string>> = {
  mergeCells: "mergeCell",
  hyperlinks: "hyperlink",
  dataValidations: "dataValidation",
  protectedRanges: "protectedRange",
  ignoredErrors: "ignoredError",
  cellWatches: "cellWatch",
  rowBreaks: "brk",
  tableParts: "tablePart",
  scenarios: "scenario",
  scenario: "inputCells",
  conditionalFormatting: "cfRule",
  conditionalFormattings: "conditionalFormatting",
  sparklineGroups: "sparklineGroup",
  sparklines: "sparkline",
  definedNames: "definedName",
  dataRefs: "dataRef",
  singleXmlCells: "singleXmlCell",
  extLst: "ext",
};

/** Attributes that hold areas, wherever they stand. */
const AREAS = new Set(["ref", "sqref", "activeCell", "topLeftCell", "r1", "r2", "sourceRef"]);

/** The part's name that a relationship leads to. */
function targetOf(relationships: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = relationships
    .replace(/_rels\/[^/]*$/, "")
    .split("/")
    .slice(0, -1);
  for (const piece of target.split("/")) {
    if (piece === "..") path.pop();
    else path.push(piece);
  }
  return path.join("/");
}

export function unsound(file: Uint8Array): string[] {
  const parts = unzipSync(file);
  const names = new Set(Object.keys(parts).map((name) => name.toLowerCase()));
  const found: string[] = [];
  const roots = new Map<string, Element>();
  for (const [name, bytes] of Object.entries(parts)) {
    if (/\.(?:xml|rels)$/.test(name)) roots.set(name, rootOf(parseXml(bytes)));
  }
  const links = (part: string): ReadonlyMap<string, string> => {
    const name = part.replace(/([^/]*)$/, "_rels/$1.rels");
    const list = roots.get(name);
    return new Map(
      (list ? children(list) : []).map((link) => {
        const target = attribute(link, "Target") ?? "";
        const inside = attribute(link, "TargetMode") !== "External" && !target.startsWith("#");
        return [attribute(link, "Id") ?? "", inside ? targetOf(name, target) : ""];
      }),
    );
  };
  for (const override of children(roots.get("[Content_Types].xml")!, "Override")) {
    const part = attribute(override, "PartName")!.slice(1);
    if (!names.has(part.toLowerCase())) found.push(`a content type of ${part}, which is not there`);
  }
  for (const [name, root] of roots) {
    for (const target of name.endsWith(".rels") ? [] : links(name).values()) {
      if (target !== "" && !names.has(target.toLowerCase()))
        found.push(`${name} leads to ${target}, which is not there`);
    }
    for (const element of all(root)) found.push(...unsoundElement(name, element, links(name)));
    if (root.localName === "worksheet") found.push(...unsoundCells(name, root), ...unsoundTables(name, root));
  }
  return found;

  function textIn(cell: Element | undefined): string {
    if (attribute(cell, "t") !== "s") return textOf(child(cell, "is", "t"));
    const strings = children(roots.get("xl/sharedStrings.xml")!, "si");
    return textOf(child(strings[Number(textOf(child(cell, "v")))], "t"));
  }

  function unsoundTables(name: string, sheet: Element): string[] {
    return [...links(name).values()].flatMap((part) => {
      const table = /\/tables\//.test(part) ? roots.get(part)! : undefined;
      if (!table) return [];
      const area = parseAddress(attribute(table, "ref") ?? "")!;
      const [heads, totals] = ["headerRowCount", "totalsRowCount"].map((count) =>
        Number(attribute(table, count) ?? (count === "headerRowCount" ? 1 : 0)),
      ) as [number, number];
      const columns = descendants(table, "tableColumn").map((column) => attribute(column, "name"));
      const cells = new Map(descendants(sheet, "c").map((cell) => [attribute(cell, "r"), cell]));
      const letters = (at: number): string => String.fromCharCode(65 + area.column + at);
      const shown = columns.map((_, at) => textIn(cells.get(`${letters(at)}${area.row + 1}`)));
      const filter = parseAddress(attribute(child(table, "autoFilter"), "ref") ?? "");
      return [
        ...(area.rows > heads + totals ? [] : [`${part} has no row of figures`]),
        ...(heads === 0 || String(shown) === String(columns)
          ? []
          : [`${part}: ${String(columns)} are headed ${String(shown)}`]),
        ...(!filter || filter.rows === area.rows - totals ? [] : [`${part} filters other rows than it has`]),
      ];
    });
  }
}

function unsoundElement(part: string, element: Element, links: ReadonlyMap<string, string>): string[] {
  const name = element.localName;
  const found: string[] = [];
  const item = LISTS[name];
  if (item !== undefined) {
    const items = children(element, item).length;
    if (items === 0) found.push(`${part}: <${name}> is empty`);
    const count = attribute(element, "count");
    if (count !== undefined && Number(count) !== items)
      found.push(`${part}: <${name}> counts ${count} of ${items}`);
  }
  for (const { name: qualified, localName, value } of element.attributes) {
    if (/^r:(?:id|embed|link|pict)$/.test(qualified) && !links.has(value)) {
      found.push(`${part}: <${name}> points to ${value}, which is not there`);
    }
    const isArea = AREAS.has(localName) && !/^(?:Relationship|reference|s|mention)$/.test(name);
    if (isArea && value.split(" ").some((each) => !parseAddress(each))) {
      found.push(`${part}: <${name} ${localName}="${value}"> is no area`);
    }
  }
  if (name === "sqref" && textOf(element) === "") found.push(`${part}: an empty <sqref>`);
  if (name === "selection") {
    const active = parseAddress(attribute(element, "activeCell") ?? "A1")!;
    const areas = (attribute(element, "sqref") ?? "A1").split(" ").map((each) => parseAddress(each)!);
    if (!areas.some((area) => contains(area, active.row, active.column))) {
      found.push(`${part}: the active cell is not selected`);
    }
  }
  if (name === "sheetView" || name === "customSheetView") {
    const pane = child(element, "pane");
    const sides = children(element, "selection").map((each) => attribute(each, "pane") ?? "topLeft");
    const [x, y] = ["xSplit", "ySplit"].map((split) => pane && attribute(pane, split) !== undefined);
    const there = new Set([
      "topLeft",
      ...(x === true ? ["topRight"] : []),
      ...(y === true ? ["bottomLeft"] : []),
    ]);
    if (x === true && y === true) there.add("bottomRight");
    for (const side of [...sides, pane ? (attribute(pane, "activePane") ?? "topLeft") : "topLeft"]) {
      if (!there.has(side)) found.push(`${part}: a selection in the pane ${side}, which is not there`);
    }
    if (pane && x !== true && y !== true) found.push(`${part}: a pane that splits nothing`);
  }
  return found;
}

/** Rows and cells stand in order, each once, cells in the row that they name. */
function unsoundCells(part: string, sheet: Element): string[] {
  const found: string[] = [];
  let last = 0;
  for (const row of children(child(sheet, "sheetData")!, "row")) {
    const number = Number(attribute(row, "r") ?? last + 1);
    if (number <= last) found.push(`${part}: row ${number} after ${last}`);
    last = number;
    let column = -1;
    for (const cell of children(row, "c")) {
      const at = parseAddress(attribute(cell, "r") ?? "") ?? { row: number - 1, column: column + 1 };
      if (at.row !== number - 1 || at.column <= column) {
        found.push(`${part}: ${attribute(cell, "r")} in row ${number}, after column ${column}`);
      }
      column = at.column;
    }
  }
  return found;
}
