/** Worksheets, names and formula rules as the client sees them. */
import type { Workbook } from "../../../host/model/workbook";
import { closeClients, failureOf, hostWorkbook, openClient } from "../../support/open-client";

let workbook: Workbook;

beforeEach(() => {
  workbook = hostWorkbook({ Summary: [[1]], Notes: [["n"]] });
  const notes = workbook.sheet("Notes");
  if (notes) notes.visibility = "Hidden";
  openClient(workbook);
});
afterEach(closeClients);

test("sheets are listed with what was asked for, hidden ones too", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility,items/position,items/protection/protected");
    const visible = worksheets.getCount(true);
    await context.sync();
    expect(
      worksheets.items.map(({ name, visibility, position, protection }) => [
        name,
        visibility,
        position,
        protection.protected,
      ]),
    ).toEqual([
      ["Summary", "Visible", 0, false],
      ["Notes", "Hidden", 1, false],
    ]);
    expect(visible.value).toBe(1);
    expect(() => worksheets.items[0]?.tabColor).toThrow(
      /tabColor.*not available|not been loaded|not loaded/i,
    );
  });
});

test("a sheet of the list can be used in the next batch", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items[1]?.getUsedRangeOrNullObject(true);
    used?.load("values");
    await context.sync();
    expect(used?.values).toEqual([["n"]]);
  });
});

test("a sheet is added, found by its id, and refused under a taken name", async () => {
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add("Refresh log");
    added.load("id,name,position");
    await context.sync();
    const again = context.workbook.worksheets.getItem(added.id).load("name");
    await context.sync();
    expect([again.name, added.position]).toEqual(["Refresh log", 2]);
  });
  const taken = await failureOf((context) => {
    context.workbook.worksheets.add("refresh LOG");
    return context.sync();
  });
  expect(taken.code).toBe("ItemAlreadyExists");
  const bad = await failureOf((context) => {
    context.workbook.worksheets.add("2018/19");
    return context.sync();
  });
  expect(bad.code).toBe("InvalidArgument");
});

test("formula rules are added before the others, read back, and deleted by id", async () => {
  const id = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Summary").getRange("B2:B9");
    for (const word of ["Green", "Red"]) {
      const { rule, format } = range.conditionalFormats.add("Custom").custom;
      rule.formula = `=B2="${word}"`;
      format.fill.color = word === "Red" ? "#c00000" : "#00B050";
      format.font.color = "white";
    }
    await context.sync();
    const rules = context.workbook.worksheets.getItem("Summary").getRange().conditionalFormats;
    rules.load("items/id,items/type,items/priority,items/custom/rule/formula,items/custom/format/fill/color");
    await context.sync();
    expect(
      rules.items.map(({ type, priority, custom }) => [
        type,
        priority,
        custom.rule.formula,
        custom.format.fill.color,
      ]),
    ).toEqual([
      ["Custom", 0, '=B2="Red"', "#C00000"],
      ["Custom", 1, '=B2="Green"', "#00B050"],
    ]);
    return rules.items[0]?.id ?? "";
  });
  await Excel.run(async (context) => {
    const rules = context.workbook.worksheets.getItem("Summary").getRange("B5").conditionalFormats;
    rules.getItem(id).delete();
    rules.load("items/id");
    await context.sync();
    expect(rules.items).toHaveLength(1);
  });
  expect(workbook.sheet("Summary")?.colourRulesChanged).toBe(true);
});

test("a rule is found from the ranges that it covers, and only from them", async () => {
  const sheet = workbook.sheet("Summary");
  const area = { row: 1, column: 1, rows: 3, columns: 1 };
  const rule = { type: "custom", formula: "=1", fill: "", font: "", stopIfTrue: false };
  sheet?.conditionalFormats.push(
    { ...rule, id: "{a}", area, priority: 1 },
    { ...rule, id: "{b}", area, areas: [area, { ...area, row: 10 }], priority: 2 },
  );
  await Excel.run(async (context) => {
    const on = context.workbook.worksheets.getItem("Summary");
    const counts = ["B3", "B12", "C3"].map((address) => on.getRange(address).conditionalFormats.getCount());
    const several = on.getRange().conditionalFormats.getItem("{b}");
    const one = several.getRangeOrNullObject();
    const all = several.getRanges().load("address");
    await context.sync();
    expect(counts.map(({ value }) => value)).toEqual([2, 1, 0]);
    expect(one.isNullObject).toBe(true);
    expect(all.address).toBe("Summary!B2:B4,Summary!B11:B13");
  });
});

test("names are added with an absolute address and lead to their range", async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.add("Population", context.workbook.worksheets.getItem("Notes").getRange("C9"));
    const range = names.getItem("population").getRange().load("address");
    const missing = names.getItemOrNullObject("Nothing");
    await context.sync();
    expect(range.address).toBe("Notes!C9");
    expect(missing.isNullObject).toBe(true);
  });
  expect(workbook.names).toEqual([{ name: "Population", formula: "=Notes!$C$9" }]);
});

test("panes are frozen and thawed", async () => {
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem("Summary");
    freezePanes.freezeRows(2);
    const place = freezePanes.getLocationOrNullObject().load("address");
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(place.address).toBe("Summary!1:2");
    expect(none.isNullObject).toBe(true);
  });
});

test("a table's heads are not deleted without it, nor a sheet whose table a formula names", async () => {
  const table = { name: "Months", area: { row: 3, column: 0, rows: 3, columns: 2 } };
  workbook.sheet("Notes")?.tables.push({ ...table, heads: true, totals: false });
  workbook
    .sheet("Summary")
    ?.put(0, 1, { value: 0, formula: "=SUM(Months[n])", style: workbook.defaultStyle });
  const heads = await failureOf((context) => {
    context.workbook.worksheets.getItem("Notes").getRange("4:4").delete("Up");
    return context.sync();
  });
  expect(heads.code).toBe("InvalidOperation");
  expect(heads.message).toContain(
    "The table Months (Notes!A4:B6) would lose its heads, which name its columns",
  );
  const sheet = await failureOf((context) => {
    context.workbook.worksheets.getItem("Notes").delete();
    return context.sync();
  });
  expect(sheet.message).toMatch(/does not delete Notes, to which Summary points/);
});
