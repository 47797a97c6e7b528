/** Defined names: checked, given other cells, and given back what they stood for. */
import type { NameEdit } from "../domain/plan/plan";
import type { RestoredName } from "../domain/undo/plan-names";

/** Asks what a name stands for now; "" where it is gone. */
export function askForName(
  context: Excel.RequestContext,
  edit: Pick<NameEdit, "name" | "scope">,
): () => string {
  const item = namesOf(context, edit.scope).getItemOrNullObject(edit.name);
  item.load("formula");
  return () => (item.isNullObject ? "" : String(item.formula));
}

/** Makes a name stand for something else. */
export function setName(context: Excel.RequestContext, { name, scope, formula }: RestoredName): void {
  namesOf(context, scope).getItem(name).formula = formula;
}

function namesOf({ workbook }: Excel.RequestContext, scope: string | undefined): Excel.NamedItemCollection {
  return scope === undefined ? workbook.names : workbook.worksheets.getItem(scope).names;
}
