/** Turns the host's workbook into an issue copy, and cleans what a file says of who made it. */
import type { IssueCopy } from "../../src/domain/plan/issue-copy";
import { quoteSheet } from "../../src/domain/place";
import { readParts, textPart, writeParts } from "../file/package";
import type { Workbook } from "../model/workbook";

/** The namespaces of the add-in's own parts. */
const OUR_PARTS = /urn:performance-workbook/;

/** Carries out the plan on a workbook, which is an issue copy afterwards. */
export function makeIssueCopy(workbook: Workbook, { removed, sheets }: IssueCopy): void {
  for (const { name, cells } of sheets) {
    const sheet = workbook.sheet(name);
    for (const { row, column, value } of cells) {
      const cell = sheet?.cell(row, column);
      if (sheet && cell) sheet.put(row, column, { value, formula: "", style: cell.style });
    }
  }
  const gone = new Set(removed.map((name) => name.toLowerCase()));
  keepOnly(workbook.sheets, ({ name }) => !gone.has(name.toLowerCase()));
  workbook.activeSheet = 0;
  const references = removed.map((name) => `${quoteSheet(name)}!`.toLowerCase());
  keepOnly(workbook.names, ({ formula, sheet }) => {
    const pointsThere = references.some((reference) => formula.toLowerCase().includes(reference));
    return !pointsThere && !(sheet !== undefined && gone.has(sheet.toLowerCase()));
  });
  keepOnly(workbook.customXml, ({ xml }) => !OUR_PARTS.test(xml));
}

function keepOnly<Item>(items: Item[], isKept: (item: Item) => boolean): void {
  items.splice(0, items.length, ...items.filter(isKept));
}

/** Who wrote and last saved a file, their company and manager: emptied, as a reader outside needs none of it. */
export function cleanMetadata(bytes: Uint8Array): Uint8Array {
  const parts = readParts(bytes, "the issue copy");
  for (const [part, elements] of [
    ["docProps/core.xml", ["dc:creator", "cp:lastModifiedBy", "cp:keywords", "dc:description"]],
    ["docProps/app.xml", ["Company", "Manager"]],
  ] as const) {
    const found = parts.get(part);
    if (!found) continue;
    const text = new TextDecoder().decode(found);
    const emptied = elements.reduce(
      (xml, name) => xml.replace(new RegExp(`(<${name}(?:\\s[^>]*)?>)[^<]*(</${name}>)`, "g"), "$1$2"),
      text,
    );
    parts.set(part, textPart(emptied));
  }
  return writeParts(parts);
}
