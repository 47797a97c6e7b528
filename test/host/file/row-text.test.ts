/** Rows are moved as text where they are written as nearly all are; however else they are written, they move too. */
import { saveChecked } from "../../../host/file/check-saved";
import { openWorkbook } from "../../../host/file/open";
import { insertRows } from "../../../host/model/insert-rows";
import { madeFile, worksheet } from "./made-package";
import { partText } from "./printed-file";

const PART = "xl/worksheets/sheet2.xml";
const FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** Rows below the first as they are written, moved two rows down. */
function movedDown(rows: string): string {
  const workbook = openWorkbook(
    madeFile({ [PART]: worksheet(`<sheetData>${FIRST}${rows}</sheetData>`) }),
    "rows.xlsx",
  );
  insertRows(workbook, workbook.sheets[1]!, 1, 2);
  const text = partText(saveChecked(workbook).bytes, PART);
  return /<sheetData><row r="1">.*?<\/row>(.*)<\/sheetData>/s.exec(text)![1]!;
}

it.each([
  [
    "plain",
    '<row r="2" spans="1:2"><c r="A2" s="0"><v>2</v></c><c r="AB2" s="1"/></row>',
    '<row r="4" spans="1:2"><c r="A4" s="0"><v>2</v></c><c r="AB4" s="1"/></row>',
  ],
  [
    "with an address in its text",
    '<row r="2"><c r="A2" t="inlineStr"><is><t>see r="A2" &lt;c r="A2"</t></is></c></row>',
    '<row r="4"><c r="A4" t="inlineStr"><is><t>see r="A2" &lt;c r="A2"</t></is></c></row>',
  ],
  [
    "with formulas",
    '<row r="2"><c r="A2"><f>SUM(B2:B3)&amp;"B2"</f><v>2</v></c><c r="C2"><f ca="1">Data!A2&gt;B$2</f><v>3</v></c></row>',
    '<row r="4"><c r="A4"><f>SUM(B4:B5)&amp;"B2"</f><v>2</v></c><c r="C4"><f ca="1">Data!A2&gt;B$4</f><v>3</v></c></row>',
  ],
  [
    "with other quotes",
    "<row r='2'><c s='0' r='A2'><v>2</v></c></row>",
    '<row r="4"><c s="0" r="A4"><v>2</v></c></row>',
  ],
  [
    "with a comment",
    '<row r="2"><!-- <c r="A2"> --><c r="A2"><f>B2</f><v>2</v></c></row>',
    '<row r="4"><!-- <c r="A2"> --><c r="A4"><f>B4</f><v>2</v></c></row>',
  ],
  [
    "with character data",
    '<row r="2"><c r="A2" t="inlineStr"><is><t><![CDATA[<c r="A2">]]></t></is></c></row>',
    '<row r="4"><c r="A4" t="inlineStr"><is><t><![CDATA[<c r="A2">]]></t></is></c></row>',
  ],
  [
    "with a cell without an address",
    '<row r="2"><c r="A2"><v>2</v></c><c><v>3</v></c></row>',
    '<row r="4"><c r="A4"><v>2</v></c><c r="B4"><v>3</v></c></row>',
  ],
  [
    "without a number, and the one after it",
    '<row><c r="A2"><v>2</v></c></row><row><c><v>3</v></c></row>',
    '<row r="4"><c r="A4"><v>2</v></c></row><row r="5"><c r="A5"><v>3</v></c></row>',
  ],
  ["without cells", '<row r="2" ht="30" customHeight="1"/>', '<row r="4" ht="30" customHeight="1"/>'],
])("a row %s", (_, written, expected) => {
  expect(movedDown(written)).toBe(expected);
});

it("formulas above the inserted rows follow what they name, character by character of the rest", () => {
  const above = "<row r=\"1\"><c r=\"A1\" ><f>B9+'Bob''s notes'!B1</f><v>1</v></c></row>";
  const workbook = openWorkbook(
    madeFile({ [PART]: worksheet(`<sheetData>${above}</sheetData>`) }),
    "rows.xlsx",
  );
  insertRows(workbook, workbook.sheets[1]!, 1, 2);
  expect(partText(saveChecked(workbook).bytes, PART)).toContain(above.replace("B9", "B11"));
});
