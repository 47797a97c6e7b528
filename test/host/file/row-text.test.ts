/** Rows are moved and changed as text where they are written as nearly all are; however else they are written, they are too. */
import { saveChecked } from "../../../host/file/check-saved";
import { openWorkbook } from "../../../host/file/open";
import { insertRows } from "../../../host/model/insert-rows";
import type { Sheet } from "../../../host/model/sheet";
import { MAIN } from "../../../host/file/xml";
import { PLAIN } from "../../../host/model/style";
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

/** The first sheet's row as it is saved after some of its cells were put or taken away. */
function changedRow(written: string, change: (sheet: Sheet) => void): string {
  const workbook = openWorkbook(
    madeFile({ [PART]: worksheet(`<sheetData>${written}</sheetData>`) }),
    "rows.xlsx",
  );
  change(workbook.sheets[1]!);
  const text = partText(saveChecked(workbook).bytes, PART);
  return /<sheetData>(.*)<\/sheetData>/s.exec(text)![1]!;
}

const put =
  (column: number, value: string | number | boolean, formula = "") =>
  (sheet: Sheet): void => {
    sheet.put(0, column, { style: PLAIN, ...sheet.cell(0, column), value, formula });
  };

it.each([
  [
    "a number among others",
    '<row r="1" spans="1:3" ht="20"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1" t="s"><v>0</v></c><c r="C1"><f>A1</f><v>1</v></c></row>',
    put(1, 2.5),
    '<row r="1" spans="1:3" ht="20"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2.5</v></c><c r="C1"><f>A1</f><v>1</v></c></row>',
  ],
  [
    "the result of a formula that stays",
    '<row r="1"><c r="A1"><f>B1&amp;"&lt;"</f><v>1</v></c></row>',
    put(0, " <2 ", '=B1&"<"'),
    '<row r="1"><c r="A1" t="str"><f>B1&amp;"&lt;"</f><v xml:space="preserve"> &lt;2 </v></c></row>',
  ],
  [
    "new cells before, between and after",
    '<row r="1" spans="2:4" ht="20"><c r="B1"><v>1</v></c><c r="D1"><v>2</v></c></row>',
    (sheet: Sheet): void => {
      put(4, true)(sheet);
      put(2, "a\nb")(sheet);
      put(0, "#N/A", "=NA()")(sheet);
    },
    '<row r="1" ht="20"><c r="A1" t="e"><f>NA()</f><v>#N/A</v></c><c r="B1"><v>1</v></c>' +
      '<c r="C1" t="inlineStr"><is><t xml:space="preserve">a\nb</t></is></c><c r="D1"><v>2</v></c>' +
      '<c r="E1" t="b"><v>1</v></c></row>',
  ],
  [
    "a cell that is emptied, its format kept",
    '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>',
    put(0, ""),
    '<row r="1"><c r="A1" s="1"/><c r="B1"><v>2</v></c></row>',
  ],
  [
    "a formula in several looks' neighbour, taken apart",
    '<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c><c r="B1" cm="1"><v>2</v></c></row>',
    put(1, 3),
    '<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c><c r="B1" cm="1"><v>3</v></c></row>',
  ],
  [
    "into a row whose cells stand out of order",
    '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>',
    put(0, 9),
    '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>9</v></c></row>',
  ],
  [
    "into a row that is not there, before one that is",
    '<row r="3"><c r="A3"><v>3</v></c></row>',
    (sheet: Sheet): void => {
      put(1, 8)(sheet);
      put(0, "a<b")(sheet);
    },
    '<row r="1"><c r="A1" t="inlineStr"><is><t>a&lt;b</t></is></c><c r="B1"><v>8</v></c></row>' +
      '<row r="3"><c r="A3"><v>3</v></c></row>',
  ],
  [
    "into an empty row with a prefix, which its cells have too",
    `<x:row xmlns:x="${MAIN}" r="1"></x:row>`,
    put(0, 9),
    `<x:row xmlns:x="${MAIN}" r="1"><x:c r="A1"><x:v>9</x:v></x:c></x:row>`,
  ],
])("%s", (_, written, change, expected) => {
  expect(changedRow(written, change)).toBe(expected);
});

it("a row within a comment or a row of its own ends where it ends", () => {
  const odd =
    '<row r="1"><!-- </row> --><c r="A1"><v>1</v></c></row ><row r="2"><c r="A2"><v>2</v></c></row>';
  expect(changedRow(odd, put(0, 7))).toBe(
    '<row r="1"><!-- </row> --><c r="A1"><v>7</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
  );
});
