/**
 * The way back from an issue copy: sheets and names first, as formulas point to them, then cells by the machinery of every
 * undo, then what stands beside the cells. Each step looks at what is there, so that it can be done again where it stopped.
 */
import type { Left } from "../../domain/undo/way-back";
import { CellBeingEdited, isCellEdit } from "../excel-errors";
import { askForParts } from "../kept-way-back";
import type { OnProgress } from "../progress";
import { putBack, STRUCTURE } from "../put-back";
import { WritingStopped } from "../write-pieces";
import { askForRemarks, putRemark } from "./remarks";
import { makeSheetAgain } from "./removed-sheets";
import { PROPERTIES, type FormerName, type IssueWayBack, type Remark } from "./way-back";

export type UndoIssueOutcome =
  /** `left` is what a person has changed since. */
  | { readonly kind: "undone"; readonly changes: number; readonly left: readonly Left[] }
  | { readonly kind: "protected"; readonly sheets: readonly string[] }
  | { readonly kind: "editing" }
  /** Excel failed in the middle: undoing again goes on from there. */
  | { readonly kind: "stopped"; readonly error: string };

export interface UndoIssueOptions {
  readonly onProgress?: OnProgress;
}

/** Puts back what an issue copy took away. Never rejects. */
export async function undoIssue(
  wayBack: IssueWayBack,
  { onProgress = () => undefined }: UndoIssueOptions = {},
): Promise<UndoIssueOutcome> {
  try {
    const made = await Excel.run((context) => putSheetsAndNames(context, wayBack));
    if (made === "protected") return { kind: "protected", sheets: [STRUCTURE] };
    const cells = await putBack({ wayBack: wayBack.cells, ids: [] }, { onProgress, waitForCellEdit: false });
    if (cells.kind === "protected") return cells;
    const others = await Excel.run((context) => putOthers(context, wayBack));
    const { changes, left } = cells.restoration;
    return { kind: "undone", changes: made + changes + others, left };
  } catch (error) {
    const cause = error instanceof WritingStopped ? error.cause : error;
    if (isCellEdit(cause) || error instanceof CellBeingEdited) return { kind: "editing" };
    return { kind: "stopped", error: error instanceof Error ? error.message : String(error) };
  }
}

/** Gives how many were made again. */
async function putSheetsAndNames(
  context: Excel.RequestContext,
  { removed, names }: IssueWayBack,
): Promise<number | "protected"> {
  const { worksheets, protection } = context.workbook;
  protection.load("protected");
  const sheets = removed.map((each) => {
    const sheet = worksheets.getItemOrNullObject(each.name);
    sheet.load("name");
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load("address");
    return { each, sheet, used };
  });
  const present = names.map((each) => {
    const item = namesOf(context, each).getItemOrNullObject(each.name);
    item.load("visible");
    return { each, item };
  });
  await context.sync();
  const missing = sheets.filter(({ sheet, used }) => sheet.isNullObject || used.isNullObject);
  if (missing.length > 0 && protection.protected) return "protected";
  const lost = present.filter(({ item }) => item.isNullObject);
  // Excel may have failed before it hid what it had added.
  const shown = present.filter(({ each, item }) => !item.isNullObject && item.visible && !each.visible);
  if (missing.length + lost.length + shown.length === 0) return 0;
  for (const { each, sheet } of missing) makeSheetAgain(context, each, !sheet.isNullObject);
  for (const { each } of lost) {
    const { name, formula, comment, visible } = each;
    const item = namesOf(context, each).add(name, formula, comment);
    if (!visible) item.visible = false;
  }
  for (const { item } of shown) item.visible = false;
  await context.sync();
  return missing.length + lost.length;
}

function namesOf({ workbook }: Excel.RequestContext, { sheet }: FormerName): Excel.NamedItemCollection {
  return sheet === undefined ? workbook.names : workbook.worksheets.getItem(sheet).names;
}

/** Charts' names and titles, notes and comments, our parts, properties. Gives how many were put back. */
async function putOthers(context: Excel.RequestContext, wayBack: IssueWayBack): Promise<number> {
  const { workbook } = context;
  const sheetNames = new Set([...wayBack.charts, ...wayBack.remarks].map(({ sheet }) => sheet));
  const sheets = new Map([...sheetNames].map((name) => [name, workbook.worksheets.getItem(name)]));
  for (const sheet of sheets.values()) sheet.charts.load("items/name");
  const remarks = askForRemarks(context, [...sheets.values()]);
  const parts = askForParts(context);
  workbook.properties.load(PROPERTIES.join());
  workbook.properties.custom.load("items/key");
  await context.sync();
  const places = remarks();
  const texts = parts().map((id) => workbook.customXmlParts.getItem(id).getXml());
  await context.sync();

  const isCalled = (sheet: string, wanted: string): boolean =>
    sheets.get(sheet)?.charts.items.some(({ name }) => name === wanted) === true;
  const charts = wayBack.charts.filter(({ sheet, as }) => isCalled(sheet, as));
  for (const { sheet, name, as, title } of wayBack.charts) {
    const now = [as, name].find((each) => isCalled(sheet, each));
    if (now === undefined) continue;
    const chart = workbook.worksheets.getItem(sheet).charts.getItem(now);
    // Also of a chart that Excel failed to rename: its title may have come first.
    if (title !== undefined) chart.title.setFormula(title);
    if (now !== name) chart.name = name;
  }
  const there = places();
  const lost = wayBack.remarks.filter((remark) => {
    const now = there.find((each) => isSamePlace(each, remark));
    // Excel may have failed between a comment and its answers.
    const isPart =
      now?.text === remark.text && now.replies.every((reply, at) => reply === remark.replies[at]);
    if (isPart) for (const reply of remark.replies.slice(now.replies.length)) now.answer(reply);
    return !now;
  });
  for (const remark of lost) putRemark(context, remark);
  const kept = new Set(texts.map(({ value }) => stampOf(value)));
  for (const xml of wayBack.parts) if (!kept.has(stampOf(xml))) workbook.customXmlParts.add(xml);
  for (const name of PROPERTIES) {
    if (workbook.properties[name] === "") workbook.properties[name] = wayBack.properties[name];
  }
  const keys = new Set(workbook.properties.custom.items.map(({ key }) => key));
  for (const { key, value } of wayBack.custom) {
    if (!keys.has(key)) workbook.properties.custom.add(key, value);
  }
  await context.sync();
  return charts.length + lost.length;
}

function isSamePlace(one: Remark, other: Remark): boolean {
  return one.kind === other.kind && one.sheet === other.sheet && one.cell === other.cell;
}

/** What tells one of our parts from another: Excel may write the text in its own way. */
function stampOf(xml: string): string {
  const tag = /<[\w:]*wayBack\s[^>]*>/.exec(xml)?.[0] ?? xml;
  return ["xmlns", "at", "part"]
    .map((name) => new RegExp(`\\b${name}=["']([^"']*)`).exec(tag)?.[1] ?? "")
    .join();
}
