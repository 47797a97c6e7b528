/** Range.copyFrom of formats: looks and conditional formats, from cells of the same sheet. */
import type { Area } from "../../src/domain/workbook";
import type { ConditionalFormat, Sheet } from "../model/sheet";
import type { Style } from "../model/style";
import { isLeftOut, oneOf, wrong } from "../richapi/arguments";
import { notImplemented } from "../richapi/errors";
import { isHostObject } from "../richapi/host-object";
import { intersection } from "./geometry";
import { areasOf } from "./rule-lists";
import type { RangePlace } from "./session";

/** Copies the source's formats; a conditional format then covers the copy too. */
export function copyFormats(place: RangePlace, args: readonly unknown[]): void {
  const [given, type, skipBlanks, transpose] = args;
  const kind = oneOf(type, "copyType", ["All", "Formulas", "Values", "Formats", "Link"], "All");
  if (kind !== "Formats" || !isPlain(skipBlanks) || !isPlain(transpose))
    throw notImplemented(`Range.copyFrom(${kind})`);
  const source = sourceOf(place, given);
  const { session, sheet, area } = place;
  session.change(sheet);
  const down = area.row - source.row;
  const right = area.column - source.column;
  copyLooks(sheet, source, down, right, session.workbook.defaultStyle);
  for (const rule of sheet.conditionalFormats) {
    const copied = areasOf(rule).flatMap((each) => intersection(each, source) ?? []);
    if (copied.length === 0) continue;
    sheet.colourRulesChanged = true;
    cover(
      rule,
      copied.map((each) => ({ ...each, row: each.row + down, column: each.column + right })),
    );
  }
}

function isPlain(option: unknown): boolean {
  return isLeftOut(option) || option === false;
}

/** Cells of the same sheet and size; nothing that we ship copies others. */
function sourceOf({ sheet, area }: RangePlace, given: unknown): Area {
  if (!isHostObject(given) || given.className !== "Range")
    throw wrong("sourceRange", typeof given, "a Range");
  const source = given.it as RangePlace;
  const { rows, columns } = source.area;
  if (source.sheet !== sheet || rows !== area.rows || columns !== area.columns)
    throw notImplemented("Range.copyFrom of another sheet or size");
  if (sheet.merges.some((merge) => intersection(merge, source.area) ?? intersection(merge, area)))
    throw notImplemented("Range.copyFrom of merged cells");
  return source.area;
}

function copyLooks(sheet: Sheet, source: Area, down: number, right: number, plain: Style): void {
  for (let row = source.row; row < source.row + source.rows; row += 1) {
    for (let column = source.column; column < source.column + source.columns; column += 1) {
      const { style } = sheet.cell(row, column) ?? { style: undefined };
      const present = sheet.cell(row + down, column + right);
      if (style === present?.style) continue;
      const cell = present ?? { value: "", formula: "", style: plain };
      sheet.put(row + down, column + right, { ...cell, style: style ?? plain });
    }
  }
}

/** Adds areas to those of a rule: one that lies just below another of the same columns makes it longer. */
function cover(rule: ConditionalFormat, added: readonly Area[]): void {
  const areas = [...areasOf(rule)];
  for (const each of added) {
    if (areas.some((area) => isWithin(each, area))) continue;
    const at = areas.findIndex(
      (area) =>
        area.row + area.rows === each.row && area.column === each.column && area.columns === each.columns,
    );
    const above = areas[at];
    if (above) areas[at] = { ...above, rows: above.rows + each.rows };
    else areas.push(each);
  }
  const [first] = areas;
  if (first) rule.area = first;
  if (areas.length > 1) rule.areas = areas;
}

function isWithin(inner: Area, outer: Area): boolean {
  const common = intersection(inner, outer);
  return common !== undefined && common.rows === inner.rows && common.columns === inner.columns;
}
