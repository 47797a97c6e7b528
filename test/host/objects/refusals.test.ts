/** The host refuses what the client lets through and Excel would not do, with Excel's codes. */
import type { ClientConnection } from "../../../host/door/node-door";
import { Workbook } from "../../../host/model/workbook";
import { closeClients, failureOf, hostWorkbook, openClient } from "../../support/open-client";

let workbook: Workbook;
let connection: ClientConnection;

beforeEach(() => {
  workbook = hostWorkbook({
    Summary: [
      ["Indicator", 12],
      ["Contacts", 0.5],
    ],
    Locked: [[1]],
  });
  const locked = workbook.sheet("Locked");
  if (locked) locked.protected = true;
  connection = openClient(workbook);
});
afterEach(closeClients);

function summary(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem("Summary");
}

test.each([
  [
    "a misspelt name in load()",
    (range: Excel.Range) => range.load("valeus"),
    "NotImplemented",
    "Range.valeus",
  ],
  [
    "a misspelt name below another",
    (range: Excel.Range) => range.load("format/fil/color"),
    "NotImplemented",
    "RangeFormat.fil",
  ],
  ["a name in another case", (range: Excel.Range) => range.load("Values"), "NotImplemented", "Range.Values"],
  [
    "a scalar as if it led on",
    (range: Excel.Range) => range.load("values/length"),
    "NotImplemented",
    "Range.values",
  ],
  [
    "a property that the host does not have",
    (range: Excel.Range) => range.load("hyperlink"),
    "NotImplemented",
    "Range.hyperlink",
  ],
  [
    "a method that the host does not have",
    (range: Excel.Range) => range.calculate(),
    "NotImplemented",
    "Range.calculate",
  ],
  [
    "an assignment that the host does not have",
    (range: Excel.Range) => void (range.style = "Good"),
    "NotImplemented",
    "Range.style",
  ],
  [
    "a colour that is none",
    (range: Excel.Range) => void (range.format.fill.color = "reddish"),
    "InvalidArgument",
    '"reddish"',
  ],
  [
    "an alignment that is none",
    (range: Excel.Range) => void (range.format.horizontalAlignment = "Centre" as "Center"),
    "InvalidArgument",
    '"Centre"',
  ],
  [
    "a truth that is none",
    (range: Excel.Range) => void (range.format.font.bold = "yes" as unknown as boolean),
    "InvalidArgument",
    '"yes"',
  ],
  [
    "too many rows of values",
    (range: Excel.Range) =>
      void (range.values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    "InvalidArgument",
    "2 x 2",
  ],
  [
    "rows of unequal length",
    (range: Excel.Range) => void (range.formulas = [[1, 2], [3]]),
    "InvalidArgument",
    "2 x 2",
  ],
  [
    "one row without its array",
    (range: Excel.Range) => void (range.values = [1, 2] as unknown as number[][]),
    "InvalidArgument",
    "2 x 2",
  ],
  [
    "an object as a value",
    (range: Excel.Range) =>
      void (range.values = [
        [{}, 2],
        [3, 4],
      ]),
    "InvalidArgument",
    "values[0][0]",
  ],
  [
    "a number as a number format",
    (range: Excel.Range) =>
      void (range.numberFormat = [
        [0, 0],
        [0, 0],
      ]),
    "InvalidArgument",
    "number format",
  ],
  [
    "text that begins like a formula",
    (range: Excel.Range) =>
      void (range.values = [
        ["+/-15", null],
        [null, null],
      ]),
    "InvalidArgument",
    "+/-15",
  ],
  [
    "a shift that is none",
    (range: Excel.Range) => void range.insert("Up" as "Down"),
    "InvalidArgument",
    '"Up"',
  ],
  [
    "a row outside the range",
    (range: Excel.Range) => void range.getRow(2).load("address"),
    "InvalidArgument",
    "row",
  ],
  [
    "an offset that leaves the sheet",
    (range: Excel.Range) => void range.getOffsetRange(-1, 0).load("address"),
    "InvalidArgument",
    "not on the sheet",
  ],
  [
    "a range without overlap",
    (range: Excel.Range) => void range.getIntersection("D4").load("address"),
    "ItemNotFound",
    "no cell in common",
  ],
  [
    "a rule of a kind that the host does not make",
    (range: Excel.Range) => void range.conditionalFormats.add("DataBar"),
    "NotImplemented",
    "add(DataBar)",
  ],
  [
    "a rule of no kind",
    (range: Excel.Range) => void range.conditionalFormats.add("Colour" as "Custom"),
    "InvalidArgument",
    '"Colour"',
  ],
  [
    "a rule that is not there",
    (range: Excel.Range) => range.conditionalFormats.getItem("{7}").delete(),
    "ItemNotFound",
    "{7}",
  ],
  [
    "a rule's formula without its =",
    (range: Excel.Range) => void (range.conditionalFormats.add("Custom").custom.rule.formula = 'A1="Red"'),
    "InvalidArgument",
    "begins with =",
  ],
])("%s is refused", async (_, act, code, detail) => {
  const failure = await failureOf((context) => {
    act(summary(context).getRange("A1:B2"));
    return context.sync();
  });
  expect(failure.code).toBe(code);
  expect(failure.message).toContain(detail);
});

test("a member that no table lists is named", async () => {
  const failure = await failureOf((context) => {
    summary(context).getRange("A1").getSpecialCells("Constants");
    return context.sync();
  });
  expect(failure.message).toBe(
    "The requested feature isn't implemented. host does not implement Range.getSpecialCells",
  );
});

test("the error says at which member the batch stopped", async () => {
  const failure = await failureOf((context) => {
    summary(context).getRange("A1:B2").values = [[1]];
    return context.sync();
  });
  expect(failure.location).toBe("Range.values");
});

test("an address that is none is refused", async () => {
  const failure = await failureOf((context) => {
    summary(context).getRange("A1:").load("values");
    return context.sync();
  });
  expect(failure).toMatchObject({
    code: "InvalidArgument",
    message: expect.stringContaining('"A1:"') as string,
  });
});

test("a sheet that is not there is not found", async () => {
  const failure = await failureOf((context) => {
    context.workbook.worksheets.getItem("Sumary").load("name");
    return context.sync();
  });
  expect(failure).toMatchObject({
    code: "ItemNotFound",
    message: expect.stringContaining("Sumary") as string,
  });
});

test.each([
  ["values", (range: Excel.Range) => void (range.values = [[2]])],
  ["number formats", (range: Excel.Range) => void (range.numberFormat = [["0"]])],
  ["looks", (range: Excel.Range) => void (range.format.fill.color = "#FF0000")],
  ["rules", (range: Excel.Range) => void range.conditionalFormats.add("Custom")],
  ["clearing", (range: Excel.Range) => range.clear()],
  ["merging", (range: Excel.Range) => range.getResizedRange(0, 1).merge()],
])("%s of a protected sheet are refused", async (_, act) => {
  const before = structuredClone(workbook.sheet("Locked")?.cell(0, 0));
  const failure = await failureOf((context) => {
    act(context.workbook.worksheets.getItem("Locked").getRange("A1"));
    return context.sync();
  });
  expect(failure.code).toBe("AccessDenied");
  expect(workbook.sheet("Locked")?.cell(0, 0)).toEqual(before);
  expect(workbook.sheet("Locked")?.conditionalFormats).toEqual([]);
});

test("a failing batch keeps what came before the failure, and does nothing after it", async () => {
  const failure = await failureOf((context) => {
    const sheet = summary(context);
    sheet.getRange("B1").values = [[13]];
    sheet.getRange("A1").getSpecialCells("Constants");
    sheet.getRange("B2").values = [[0.75]];
    return context.sync();
  });
  expect(failure.code).toBe("NotImplemented");
  expect(workbook.sheet("Summary")?.cell(0, 1)?.value).toBe(13);
  expect(workbook.sheet("Summary")?.cell(1, 1)?.value).toBe(0.5);
});

test("nothing is done while a cell is being edited", async () => {
  connection.setEditing(true);
  const failure = await failureOf((context) => {
    summary(context).getRange("B1").values = [[13]];
    return context.sync();
  });
  expect(failure.code).toBe("InvalidOperationInCellEditMode");
  expect(workbook.sheet("Summary")?.cell(0, 1)?.value).toBe(12);
});

test("a batch that may wait begins when the cell edit ends", async () => {
  connection.setEditing(true);
  let isDone = false;
  const batch = Excel.run({ delayForCellEdit: true }, async (context) => {
    summary(context).getRange("B1").values = [[13]];
    await context.sync();
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isDone).toBe(false);
  connection.setEditing(false);
  await batch;
  expect(workbook.sheet("Summary")?.cell(0, 1)?.value).toBe(13);
});

test("a call above the declared ExcelApi fails before it travels", async () => {
  const failure = await failureOf((context) => {
    summary(context).getRange("A1").getDependents();
    return context.sync();
  });
  expect(failure.code).toBe("ApiNotFound");
  expect(failure.message).toContain("ExcelApi 1.15");
  expect(connection.roundTrips()).toBe(0);
});

test("the level that the host claims can be lowered", async () => {
  openClient(workbook, { excelApi: 1.9 });
  const failure = await failureOf((context) => {
    summary(context).getRange().getMergedAreasOrNullObject();
    return context.sync();
  });
  expect(failure.message).toContain("ExcelApi 1.13");
});

test("an answer above 5 MB is refused", async () => {
  const failure = await failureOf((context) => {
    summary(context).getRange("A1:Z50000").load("numberFormat");
    return context.sync();
  });
  expect(failure.code).toBe("ResponsePayloadSizeLimitExceeded");
});

test("a request above 5 MB is refused and nothing of it is done", async () => {
  const long = "x".repeat(32_000);
  const failure = await failureOf((context) => {
    summary(context).getRange("A1").values = [["first"]];
    summary(context).getRange("C1:C200").values = Array.from({ length: 200 }, () => [long]);
    return context.sync();
  });
  expect(failure.code).toBe("RequestPayloadSizeLimitExceeded");
  expect(workbook.sheet("Summary")?.cell(0, 0)?.value).toBe("Indicator");
});

test("more than 512 merged areas are not given", async () => {
  const sheet = workbook.sheet("Summary");
  if (sheet)
    sheet.merges = Array.from({ length: 513 }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 }));
  const failure = await failureOf((context) => {
    summary(context).getRange().getMergedAreasOrNullObject().load("address");
    return context.sync();
  });
  expect(failure.code).toBe("GeneralException");
});
