/** What a workbook holds beside its cells that an issue copy must not: read in two round trips. */
import { nameLeadsAway, type IssuedWorkbook } from "../../domain/plan/issue-copy";
import type { WorkbookSnapshot } from "../../domain/workbook";
import { askForParts } from "../kept-way-back";
import { askForRemarks } from "./remarks";
import { askForSheet } from "./removed-sheets";
import {
  PROPERTIES,
  type FormerName,
  type FormerProperties,
  type Remark,
  type RemovedSheet,
} from "./way-back";

export interface Extras {
  /** Sheets with formulas that spill: undone, they could not be told from the cells that they filled. */
  readonly spilling: readonly string[];
  readonly names: readonly (FormerName & { readonly remove: () => void })[];
  readonly remarks: readonly (Remark & { readonly remove: () => void })[];
  readonly removed: readonly RemovedSheet[];
  /** Ids and texts of our custom XML parts. */
  readonly parts: readonly { readonly id: string; readonly xml: string }[];
  readonly properties: FormerProperties;
  readonly custom: readonly { readonly key: string; readonly value: unknown }[];
}

/** Asks for all of it. */
export async function askForExtras(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  plan: IssuedWorkbook,
): Promise<Extras> {
  const { workbook } = context;
  const sheetOf = (name: string): Excel.Worksheet => workbook.worksheets.getItem(name);
  const kept = plan.sheets.map(({ name }) => ({ name, sheet: sheetOf(name) }));
  const used = kept.map(({ name, sheet }) => ({
    name,
    range: sheet.getUsedRangeOrNullObject(true).untrack(),
  }));
  for (const { range } of used) range.load("hasSpill");
  const remarks = askForRemarks(
    context,
    kept.map(({ sheet }) => sheet),
  );
  const names = [
    { sheet: undefined, items: workbook.names },
    ...kept.map(({ name, sheet }) => ({ sheet: name, items: sheet.names })),
  ];
  for (const { items } of names)
    items.load("items/name,items/formula,items/comment,items/visible,items/scope");
  const parts = askForParts(context);
  const { properties } = workbook;
  properties.load(PROPERTIES.join());
  properties.custom.load("items/key,items/value");
  const removed = snapshot.sheets
    .filter(({ name }) => plan.removed.includes(name))
    .map((each) => askForSheet(sheetOf(each.name), each));
  await context.sync();

  const places = remarks();
  const xmls = parts().map((id) => ({ id, xml: workbook.customXmlParts.getItem(id).getXml() }));
  await context.sync();

  return {
    spilling: used
      .filter(({ range }) => !range.isNullObject && isSpilling(range.hasSpill))
      .map(({ name }) => name),
    names: names.flatMap(({ sheet, items }) =>
      items.items
        // A workbook's list may hold the sheets' own names too.
        .filter(
          ({ scope, formula }) =>
            (scope === "Worksheet") === (sheet !== undefined) && nameLeadsAway(String(formula), plan),
        )
        .map((item) => ({
          name: item.name,
          formula: String(item.formula),
          comment: item.comment,
          visible: item.visible,
          sheet,
          remove: () => item.delete(),
        })),
    ),
    remarks: places(),
    removed: removed.map((answer) => answer()),
    parts: xmls.map(({ id, xml }) => ({ id, xml: xml.value })),
    properties: Object.fromEntries(PROPERTIES.map((name) => [name, properties[name]])) as FormerProperties,
    custom: properties.custom.items.map(({ key, value }) => ({ key, value: value as unknown })),
  };
}

/** Excel answers null where some cells of a range do and others do not. */
function isSpilling(answer: boolean | null): boolean {
  return answer !== false;
}
