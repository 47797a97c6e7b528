/** XML parts of a workbook, through the real client; saved and read back. */
import { openWorkbook } from "../../../host/file/open";
import { readParts } from "../../../host/file/package";
import { saveWorkbook } from "../../../host/file/save";
import type { Workbook } from "../../../host/model/workbook";
import { closeClients, failureOf, hostWorkbook, openClient } from "../../support/open-client";

let workbook: Workbook;
beforeEach(() => {
  workbook = hostWorkbook({ Page: [[1]] });
  openClient(workbook);
});
afterEach(closeClients);

async function add(xml: string): Promise<string> {
  return Excel.run(async (context) => {
    const part = context.workbook.customXmlParts.add(xml);
    part.load("id");
    await context.sync();
    return part.id;
  });
}

test("a part is found by its namespace, read, replaced and removed", async () => {
  await add("<other/>");
  const id = await add('<undo xmlns="urn:ours">↑ &lt; 3</undo>');
  await Excel.run(async (context) => {
    const ours = context.workbook.customXmlParts.getByNamespace("urn:ours");
    ours.load("items/id,items/namespaceUri");
    await context.sync();
    expect(ours.items.map((part) => [part.id, part.namespaceUri])).toEqual([[id, "urn:ours"]]);
    const xml = ours.items[0]!.getXml();
    ours.items[0]!.setXml('<undo xmlns="urn:ours"/>');
    await context.sync();
    expect(xml.value).toBe('<undo xmlns="urn:ours">↑ &lt; 3</undo>');
    expect(workbook.customXml).toContainEqual({ id, xml: '<undo xmlns="urn:ours"/>' });
    context.workbook.customXmlParts.getItem(id).delete();
    await context.sync();
  });
  expect(workbook.customXml.map(({ xml }) => xml)).toEqual(["<other/>"]);
});

test("what is not well-formed is refused, and so is a part that is gone", async () => {
  const broken = await failureOf(async (context) => {
    context.workbook.customXmlParts.add("<a><b></a>");
    await context.sync();
  });
  expect(broken.code).toBe("InvalidArgument");
  const gone = await failureOf(async (context) => {
    context.workbook.customXmlParts.getItem("{gone}").delete();
    await context.sync();
  });
  expect(gone.code).toBe("ItemNotFound");
  expect(workbook.customXml).toEqual([]);
});

test("a new part has its place in the package, and is there when the file is opened", async () => {
  const id = await add('<undo xmlns="urn:ours">1</undo>');
  const bytes = saveWorkbook(workbook);
  const parts = readParts(bytes, "m.xlsx");
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  expect(text("[Content_Types].xml")).toContain("/customXml/itemProps1.xml");
  expect(text("xl/_rels/workbook.xml.rels")).toContain("customXml/item1.xml");
  expect(text("customXml/_rels/item1.xml.rels")).toContain("itemProps1.xml");
  expect(openWorkbook(bytes, "m.xlsx").customXml).toEqual([{ id, xml: '<undo xmlns="urn:ours">1</undo>' }]);
});
