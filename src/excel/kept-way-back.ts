/** Keeping the way back in the workbook, finding it again, and removing it. */
import type { WayBack } from "../domain/undo/way-back";
import { AMENDMENT_NAMESPACE, NAMESPACE, readParts, writeParts, type KeptWayBack } from "./undo-part";

/** Asks which parts of earlier refreshes and amendments there are; gives their ids once Excel has answered. */
export function askForParts(
  context: Excel.RequestContext,
  ...namespaces: readonly string[]
): () => readonly string[] {
  const wanted = namespaces.length > 0 ? namespaces : [NAMESPACE, AMENDMENT_NAMESPACE];
  const found = wanted.map((namespace) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace);
    parts.load("items/id");
    return parts;
  });
  return () => found.flatMap(({ items }) => items.map(({ id }) => id));
}

/** Keeps a way back, in one round trip for each started 3 MB. Gives the ids of its parts. */
export async function keepWayBack(
  context: Excel.RequestContext,
  wayBack: WayBack,
): Promise<readonly string[]> {
  return addParts(context, writeParts(wayBack));
}

async function addParts(
  context: Excel.RequestContext,
  xmls: readonly string[],
  ids: readonly string[] = [],
): Promise<readonly string[]> {
  const [xml, ...later] = xmls;
  if (xml === undefined) return ids;
  const part = context.workbook.customXmlParts.add(xml);
  part.load("id");
  await context.sync();
  return addParts(context, later, [...ids, part.id]);
}

/** Takes parts away with the next sync. */
export function removeParts(context: Excel.RequestContext, ids: readonly string[]): void {
  for (const id of ids) context.workbook.customXmlParts.getItem(id).delete();
}

/** Takes away all parts but these. */
export async function removeOtherParts(
  context: Excel.RequestContext,
  kept: readonly string[],
): Promise<void> {
  const ids = askForParts(context);
  await context.sync();
  removeParts(
    context,
    ids().filter((id) => !kept.includes(id)),
  );
  await context.sync();
}

/** The way back that is kept, or undefined: one round trip where there is none, one more for each started 3 MB. */
export async function findWayBack(context: Excel.RequestContext): Promise<KeptWayBack | undefined> {
  const ids = askForParts(context);
  await context.sync();
  return readParts(await readXml(context, ids()));
}

async function readXml(
  context: Excel.RequestContext,
  ids: readonly string[],
  read: readonly { readonly id: string; readonly xml: string }[] = [],
): Promise<readonly { readonly id: string; readonly xml: string }[]> {
  const [id, ...later] = ids;
  if (id === undefined) return read;
  const xml = context.workbook.customXmlParts.getItem(id).getXml();
  await context.sync();
  return readXml(context, later, [...read, { id, xml: xml.value }]);
}
