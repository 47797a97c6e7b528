/**
 * Ranges as the client sees them: places, contents, looks.
 * Long, as the class has many members.
 */
import { PLAIN } from "../../../host/model/style";
import type { Workbook } from "../../../host/model/workbook";
import { closeClients, hostWorkbook, openClient } from "../../support/open-client";

let workbook: Workbook;

beforeEach(() => {
  workbook = hostWorkbook({
    "Bob's page": [
      [null, null, null],
      [null, "Contacts", 1528, { content: 0.7654, style: { numberFormat: "0.0%" } }],
      [null, true, "#DIV/0!", "=C2*2"],
    ],
    Empty: [],
  });
  openClient(workbook);
});
afterEach(closeClients);

function page(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem("Bob's page");
}

async function load<T extends Excel.Range>(
  range: (context: Excel.RequestContext) => T,
  names: string,
): Promise<T> {
  return Excel.run(async (context) => {
    const found = range(context).untrack() as T;
    found.load(names);
    await context.sync();
    return found;
  });
}

test.each([
  ["a range", (sheet: Excel.Worksheet) => sheet.getRange("B2:C3"), "B2:C3"],
  ["by indexes", (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(1, 1, 2, 2), "B2:C3"],
  ["a cell of the sheet", (sheet: Excel.Worksheet) => sheet.getCell(4, 27), "AB5"],
  ["a cell of a range", (sheet: Excel.Worksheet) => sheet.getRange("B2:C3").getCell(1, 0), "B3"],
  ["a cell beyond a range", (sheet: Excel.Worksheet) => sheet.getRange("B2").getCell(2, 2), "D4"],
  ["a row of a range", (sheet: Excel.Worksheet) => sheet.getRange("B2:C3").getRow(1), "B3:C3"],
  ["a resized range", (sheet: Excel.Worksheet) => sheet.getRange("B2").getResizedRange(3, 1), "B2:C5"],
  ["an offset range", (sheet: Excel.Worksheet) => sheet.getRange("B2:C3").getOffsetRange(1, -1), "A3:B4"],
  [
    "a bounding rectangle",
    (sheet: Excel.Worksheet) => sheet.getRange("B2").getBoundingRect(sheet.getRange("D1")),
    "B1:D2",
  ],
  ["an intersection", (sheet: Excel.Worksheet) => sheet.getRange("A1:C3").getIntersection("B2:Z9"), "B2:C3"],
  ["entire rows", (sheet: Excel.Worksheet) => sheet.getRange("B2:C3").getEntireRow(), "2:3"],
  ["entire columns", (sheet: Excel.Worksheet) => sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
  ["rows by address", (sheet: Excel.Worksheet) => sheet.getRange("5:7").getRow(1), "6:6"],
  ["the used range", (sheet: Excel.Worksheet) => sheet.getUsedRange(true), "B2:D3"],
])("%s has its address, the sheet's name quoted", async (_, range, address) => {
  const found = await load((context) => range(page(context)), "address");
  expect(found.address).toBe(`'Bob''s page'!${address}`);
});

test("contents come in all four forms", async () => {
  workbook.recalculate = () => undefined;
  const range = await load(
    (context) => page(context).getRange("B2:D3"),
    "values,formulas,text,numberFormat,valueTypes",
  );
  expect(range.values).toEqual([
    ["Contacts", 1528, 0.7654],
    [true, "#DIV/0!", 0],
  ]);
  expect(range.formulas[1]).toEqual([true, "#DIV/0!", "=C2*2"]);
  expect(range.text).toEqual([
    ["Contacts", "1528", "76.5%"],
    ["TRUE", "#DIV/0!", "0"],
  ]);
  expect(range.numberFormat[0]).toEqual(["General", "General", "0.0%"]);
  expect(range.valueTypes).toEqual([
    ["String", "Double", "Double"],
    ["Boolean", "Error", "Double"],
  ]);
});

test("an empty sheet has a null object as its used range", async () => {
  const used = await load(
    (context) => context.workbook.worksheets.getItem("Empty").getUsedRangeOrNullObject(true),
    "address",
  );
  expect(used.isNullObject).toBe(true);
});

test("what is reached through a null object is a null object", async () => {
  await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere").getRange("A1").load("values");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
  });
});

test("null leaves a cell as it is and an empty text clears it", async () => {
  await Excel.run(async (context) => {
    page(context).getRange("B2:D3").formulas = [
      [null, "", 1],
      ["new", null, "=B2"],
    ];
    await context.sync();
  });
  const sheet = workbook.sheet("Bob's page");
  const contents = [1, 2].map((row) => [1, 2, 3].map((column) => sheet?.cell(row, column)));
  expect(
    contents.map((row) => row.map((cell) => (cell?.formula === "" ? cell.value : cell?.formula))),
  ).toEqual([
    ["Contacts", "", 1],
    ["new", "#DIV/0!", "=B2"],
  ]);
});

test("an array of more than 1500 cells arrives whole, although the client sends it in rows", async () => {
  const grid = Array.from({ length: 800 }, (_, row) => [row, `r${row}`]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Empty").getRange("C3:D802").values = grid;
    await context.sync();
  });
  const sheet = workbook.sheet("Empty");
  expect(sheet?.cell(2, 2)?.value).toBe(0);
  expect(sheet?.cell(801, 3)?.value).toBe("r799");
  expect(sheet?.usedArea(true)).toEqual({ row: 2, column: 2, rows: 800, columns: 2 });
});

test("text in a cell formatted for text stays text, whatever it looks like", async () => {
  await Excel.run(async (context) => {
    const range = page(context).getRange("B2:B3");
    range.numberFormat = [["@"], ["@"]];
    range.values = [["=1+1"], ["2-4"]];
    await context.sync();
  });
  expect(workbook.sheet("Bob's page")?.cell(1, 1)).toMatchObject({ value: "=1+1", formula: "" });
  expect(workbook.sheet("Bob's page")?.cell(2, 1)?.value).toBe("2-4");
});

test("text that looks like a date becomes one in a cell without a format", async () => {
  await Excel.run(async (context) => {
    page(context).getRange("B2").values = [["2011/12"]];
    await context.sync();
  });
  const cell = workbook.sheet("Bob's page")?.cell(1, 1);
  expect(cell).toMatchObject({ value: 40878, style: { numberFormat: "mmm-yy" } });
});

test("what is written under a merge is lost, as in Excel", async () => {
  const sheet = workbook.sheet("Bob's page");
  sheet?.merges.push({ row: 4, column: 0, rows: 1, columns: 2 });
  await Excel.run(async (context) => {
    page(context).getRange("A5:B5").values = [["shown", "hidden"]];
    await context.sync();
  });
  expect(sheet?.cell(4, 0)?.value).toBe("shown");
  expect(sheet?.cell(4, 1)?.value ?? "").toBe("");
});

test("part of an array formula cannot be changed, all of it can", async () => {
  const sheet = workbook.sheet("Bob's page");
  sheet?.load(5, 0, {
    value: 1,
    formula: "=A1:A2",
    style: PLAIN,
    arrayArea: { row: 5, column: 0, rows: 2, columns: 1 },
  });
  sheet?.load(6, 0, { value: 2, formula: "", style: PLAIN });
  const write = (address: string, values: number[][]): Promise<void> =>
    Excel.run(async (context) => {
      page(context).getRange(address).values = values;
      await context.sync();
    });
  await expect(write("A7", [[9]])).rejects.toMatchObject({ code: "InvalidOperation" });
  const insertAbove = (row: string): Promise<void> =>
    Excel.run(async (context) => {
      page(context).getRange(`${row}:${row}`).insert("Down");
      await context.sync();
    });
  await expect(insertAbove("7")).rejects.toMatchObject({
    code: "InvalidOperation",
    message: expect.stringContaining("'Bob''s page'!A6:A7") as string,
  });
  await write("A6:A7", [[8], [9]]);
  await insertAbove("7");
  expect(sheet?.cell(7, 0)?.value).toBe(9);
  await Excel.run(async (context) => {
    page(context).getRange("7:7").delete("Up");
    await context.sync();
  });
  expect(sheet?.cell(6, 0)?.value).toBe(9);
});

test("a look that differs within the range reads as null, one that is shared as itself", async () => {
  await Excel.run(async (context) => {
    const range = page(context).getRange("B2:C2");
    range.getCell(0, 0).format.font.bold = true;
    range.format.fill.color = "orange";
    range.format.load("fill/color,font/bold,font/size,horizontalAlignment");
    await context.sync();
    const { fill, font, horizontalAlignment } = range.format;
    expect([fill.color, font.bold, font.size, horizontalAlignment]).toEqual(["#FFA500", null, 11, "General"]);
  });
});

test("merged areas are found in the whole sheet", async () => {
  const sheet = workbook.sheet("Bob's page");
  sheet?.merges.push({ row: 0, column: 0, rows: 1, columns: 4 }, { row: 5, column: 1, rows: 2, columns: 1 });
  await Excel.run(async (context) => {
    const merged = page(context).getRange().getMergedAreasOrNullObject();
    merged.load("address,areaCount,areas/rowIndex");
    await context.sync();
    expect(merged.areaCount).toBe(2);
    expect(merged.address).toBe("'Bob''s page'!A1:D1,'Bob''s page'!B6:B7");
    expect(merged.areas.items.map(({ rowIndex }) => rowIndex)).toEqual([0, 5]);
  });
});

test("a range is kept between batches of one run and released after it", async () => {
  const { session } = openClient(workbook);
  await Excel.run(async (context) => {
    const range = page(context).getRange("B2:C2");
    await context.sync();
    expect(session.referenceCount).toBe(1);
    range.values = [["kept", 1]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(workbook.sheet("Bob's page")?.cell(1, 1)?.value).toBe("kept");
  expect(session.referenceCount).toBe(0);
});

test("selecting a cell shows its sheet; a hidden sheet cannot be shown", async () => {
  const { session } = openClient(workbook);
  const select = (sheet: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("C7").select();
      await context.sync();
    });
  await select("Empty");
  expect(session.activeSheet.name).toBe("Empty");
  expect(session.selection).toEqual({ row: 6, column: 2, rows: 1, columns: 1 });
  session.activeSheet.visibility = "Hidden";
  workbook.activeSheet = 0;
  await expect(select("Empty")).rejects.toMatchObject({ code: "InvalidOperation" });
});

describe("whole rows", () => {
  beforeEach(() => {
    workbook = hostWorkbook({
      Months: [
        ["Jan", 1],
        ["Feb", { content: 2, style: { numberFormat: "0.0", bold: true } }],
        ["YTD", "=SUM(B1:B2)"],
      ],
      Summary: [["=Months!B3", "=Months!$B$2"]],
    });
    openClient(workbook);
  });

  function contents(sheet: string): unknown[][] {
    const found = workbook.sheet(sheet);
    return [0, 1, 2, 3].map((row) =>
      [0, 1].map((column) => {
        const cell = found?.cell(row, column);
        return cell?.formula === "" ? cell.value : (cell?.formula ?? "");
      }),
    );
  }

  test("an inserted row moves cells down, looks like the row above, and lets no sum that ended there grow", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Months");
      const inserted = sheet.getRange("A3").getEntireRow().insert("Down").load("address");
      sheet.getRange("A3:B3").values = [["Mar", 3]];
      await context.sync();
      expect(inserted.address).toBe("Months!3:3");
    });
    expect(contents("Months")).toEqual([
      ["Jan", 1],
      ["Feb", 2],
      ["Mar", 3],
      ["YTD", "=SUM(B1:B2)"],
    ]);
    expect(contents("Summary")[0]).toEqual(["=Months!B4", "=Months!$B$2"]);
    expect(workbook.sheet("Months")?.cell(2, 1)?.style).toMatchObject({ numberFormat: "0.0", bold: true });
  });

  test("a deleted row moves cells up, and what pointed to it holds #REF!", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Months").getRange("2:2").delete("Up");
      await context.sync();
    });
    expect(contents("Months")[1]).toEqual(["YTD", "=SUM(B1:B1)"]);
    expect(contents("Summary")[0]).toEqual(["=Months!B2", "=Months!#REF!"]);
  });

  test("a range that the client keeps moves with its cells", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Months");
      const kept = sheet.getRange("A3");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      kept.load("address,values");
      await context.sync();
      expect([kept.address, kept.values]).toEqual(["Months!A5", [["YTD"]]]);
    });
  });

  test("part of a row is not inserted", async () => {
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Months").getRange("A2").insert("Down");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "NotImplemented" });
  });
});
