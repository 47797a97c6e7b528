/** What must not be in any part of an issue copy's file: looked for in every part's text and in the list of parts. */
import { strFromU8, unzipSync } from "fflate";

const ANYWHERE: readonly (readonly [string, RegExp])[] = [
  ["a function of ours", /PERF[._]|_xldudf/],
  ["a chart's name of ours", /Performance chart/],
  ["a part of ours", /urn:performance-workbook/],
  ["a sheet of ours", /Report settings|Refresh log/],
  ["a person", /<(?:dc:creator|cp:lastModifiedBy|Company|Manager)>[^<]/],
  ["another workbook", /externalLink|externalReference|\[\d+\]\w*!/],
  ["a path", /absPath|[A-Z]:\\|\\\\\w+\\|file:\/\//],
  ["a note's box", /ObjectType="Note"/],
  ["a user's own view", /fileSharing|customWorkbookView/],
];
const IN_SHEETS: readonly (readonly [string, RegExp])[] = [
  ["a formula", /<(?:x:)?f[ >/]|calculatedColumnFormula|totalsRowFormula/],
];
const PARTS =
  /comments|persons?\/|externalLinks|connections|queryTables|customXml|printerSettings|docProps\/custom|thumbnail|pivot|slicer|calcChain|webextension|vbaProject|revisions/i;

/** A line for each thing that is left, "xl/worksheets/sheet1.xml: a formula"; none in a clean copy. */
export function findLeftovers(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
    const text = strFromU8(content);
    const isSheet = /^xl\/(?:worksheets|tables)\/[^/]*\.xml$/.test(part);
    return [
      ...(PARTS.test(part) ? [`${part}: the part itself`] : []),
      ...(isSheet ? [...ANYWHERE, ...IN_SHEETS] : ANYWHERE).flatMap(([what, pattern]) => {
        const found = pattern.exec(text);
        return found ? [`${part}: ${what} (${found[0]})`] : [];
      }),
    ];
  });
}
