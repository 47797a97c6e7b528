/**
 * Print set-up through the real client: set once, then only followed; what people set stays; taken back.
 * Long, as each setting is set, followed, kept and taken back on one workbook.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientConnection } from "../../host/door/node-door";
import { startAddIn } from "../../host/door/start-add-in";
import { openWorkbook } from "../../host/file/open";
import { saveWorkbook } from "../../host/file/save";
import type { PrintSetup } from "../../host/model/print-setup";
import type { Workbook } from "../../host/model/workbook";
import type { SomeSettings } from "../../src/domain/plan/print/print-settings";
import type { Edit, Plan, PrintEdit } from "../../src/domain/plan/plan";
import { planRefresh, type RefreshOptions } from "../../src/domain/refresh";
import { applyPlan } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { readUndo, undoRefresh } from "../../src/excel/undo";
import { parseExtract } from "../../src/extract/parse-extract";
import { closeClients, hostWorkbook, openClient } from "../support/open-client";
import { areaAt, insertRows, planOf, writeCell } from "../support/small-plan";
import { differences, stateOf } from "../support/workbook-state";

const ROOT = join(__dirname, "../..");
const REPORT = join(ROOT, "test/fixtures/report-2019-03/as-printed.xlsx");
const SAMPLE = join(ROOT, "sample/workbooks");

let workbook: Workbook;
let connection: ClientConnection;

function open(path: string): void {
  workbook = openWorkbook(new Uint8Array(readFileSync(path)), "report.xlsx");
  connection = startAddIn(workbook);
}

function march(): RefreshOptions {
  const extract = parseExtract(readFileSync(join(ROOT, "sample/extracts/2019-03.csv"), "utf8"));
  if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
  return { extract: extract.rows };
}

async function plan(options: RefreshOptions = {}): Promise<Plan> {
  const outcome = planRefresh(await readWorkbook(), options);
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome.plan;
}

function prints({ edits }: Plan): readonly PrintEdit[] {
  return edits.filter((edit) => edit.target === "print");
}

/** Only how pages print: the rest of a refresh is other tests' business. */
function onlyPrints(whole: Plan): Plan {
  return { ...whole, edits: prints(whole) };
}

function printOf(sheet: string): PrintSetup {
  const found = workbook.sheet(sheet);
  if (!found) throw new Error(`No sheet ${sheet}`);
  return found.print;
}

/** As Excel makes a sheet. */
function unset(sheet: string): PrintSetup {
  const found = workbook.sheet(sheet);
  if (!found) throw new Error(`No sheet ${sheet}`);
  return Object.assign(found, { print: {} }).print;
}

const OURS: PrintSetup = {
  landscape: true,
  fitToWidth: 1,
  fitToHeight: 1,
  titleRows: { first: 5, last: 6 },
  footer: "&L&8&A&C&8As at March 2019&R&8Page &P of &N",
};

describe("a report whose pages nobody has set up", () => {
  beforeEach(() => {
    open(REPORT);
    for (const { name } of workbook.sheets) unset(name);
  });
  afterEach(() => connection.dispose());

  test("is set up once, the scorecard and each section, and never again", async () => {
    const first = await plan();
    expect(prints(first)).toHaveLength(23);
    expect(prints(first).find(({ sheet }) => sheet === "01 Contacts")).toMatchObject({
      kind: "print",
      cell: "",
      before: "portrait, at 100 %, no rows on each page, no footer",
      after:
        "landscape, on one page, rows 6 to 7 on each page, footer “[sheet] | As at March 2019 | Page [page] of [pages]”",
      because: "Nobody had set up how the page prints.",
      ticked: true,
    });
    await applyPlan(onlyPrints(first));
    expect(printOf("01 Contacts")).toEqual(OURS);
    expect(printOf("14 Looked After Children").titleRows).toEqual({ first: 6, last: 7 });
    // The scorecard is as many pages high as it needs.
    expect(printOf("Performance Summary")).toEqual({
      ...OURS,
      fitToHeight: 0,
      titleRows: { first: 7, last: 8 },
    });
    expect(printOf("Report settings")).toEqual({});
    expect(prints(await plan())).toEqual([]);
  });

  test("is as it was after undo, in the file too", async () => {
    const before = stateOf(workbook);
    await applyPlan(onlyPrints(await plan()));
    const saved = saveWorkbook(workbook);
    connection.dispose();
    workbook = openWorkbook(saved, "report.xlsx");
    connection = startAddIn(workbook);
    expect(printOf("01 Contacts")).toEqual(OURS);
    expect(await undoRefresh()).toEqual({ kind: "undone", changes: 23, left: [] });
    expect(differences(before, stateOf(workbook))).toEqual([]);
    const again = stateOf(openWorkbook(saveWorkbook(workbook), "report.xlsx"));
    expect(differences(before, again)).toEqual([]);
  });

  test("keeps what a person takes away again", async () => {
    await applyPlan(onlyPrints(await plan()));
    delete printOf("01 Contacts").footer;
    delete printOf("02 Contacts by Source").titleRows;
    Object.assign(printOf("03 Referrals"), { landscape: false });
    expect(prints(await plan())).toEqual([]);
  });

  test("keeps what a person has set, and sets what is left at Excel's defaults", async () => {
    Object.assign(printOf("01 Contacts"), { scale: 80, header: "&CDraft" });
    Object.assign(printOf("02 Contacts by Source"), { titleColumns: { first: 0, last: 1 } });
    Object.assign(printOf("03 Referrals"), {
      landscape: true,
      fitToWidth: 1,
      fitToHeight: 1,
      footer: "&CPage &P",
    });
    await applyPlan(onlyPrints(await plan()));
    const { titleRows } = OURS;
    expect(printOf("01 Contacts")).toEqual({ scale: 80, header: "&CDraft", landscape: true, titleRows });
    expect(printOf("02 Contacts by Source").titleRows).toBeUndefined();
    expect(printOf("03 Referrals").titleRows).toBeUndefined();
  });

  test("leaves a protected page alone", async () => {
    workbook.sheet("01 Contacts")!.protected = true;
    expect(prints(await plan()).map(({ sheet }) => sheet)).not.toContain("01 Contacts");
  });

  test("is refused where a person sets a page up between preview and Apply", async () => {
    const planned = onlyPrints(await plan());
    Object.assign(printOf("01 Contacts"), { footer: "&CMine" });
    expect(await applyPlan(planned)).toEqual({
      kind: "stale",
      cells: [{ sheet: "01 Contacts", cell: "", expected: "no footer", found: "footer “Mine”" }],
    });
  });

  test("after undo keeps what a person has changed since, and says so", async () => {
    await applyPlan(onlyPrints(await plan()));
    Object.assign(printOf("01 Contacts"), { fitToHeight: 2 });
    expect(await undoRefresh()).toEqual({
      kind: "undone",
      changes: 23,
      left: [
        {
          sheet: "01 Contacts",
          cell: "",
          because:
            "How the page prints was changed since: one page wide and 2 pages high; the refresh had set on one page.",
        },
      ],
    });
    expect(printOf("01 Contacts")).toMatchObject({ landscape: false, fitToWidth: 1, fitToHeight: 2 });
  });
});

describe("February's report rolled to March", () => {
  beforeEach(() => open(join(SAMPLE, "february-2019-rows-to-insert.xlsx")));
  afterEach(() => connection.dispose());

  test("says March in the footer of every page that said February, and nothing else changes of it", async () => {
    printOf("05 Assessment Outcomes").header = "&R&8Feb-19";
    unset("06 Updated Assessments").footer = "&CConfidential";
    const planned = await plan(march());
    await applyPlan(planned);
    const footers = workbook.sheets.map(({ name, print }) => [name, print.footer]);
    const followed = "&L&8Performance report - March 2019 (Issue 1)&C&8&A&R&8Page &P of &N";
    for (const [name, footer] of footers)
      expect([name, footer]).toEqual([name, name === "06 Updated Assessments" ? "&CConfidential" : followed]);
    expect(footers).toHaveLength(24);
    expect(printOf("05 Assessment Outcomes").header).toBe("&R&8Mar-19");
    expect(prints(planned)[0]).toMatchObject({
      sheet: "Performance Summary",
      before: "footer “Performance report - February 2019 (Issue 1)”",
      after: "footer “Performance report - March 2019 (Issue 1)”",
      because: "The report is as at March 2019.",
    });
    expect(prints(await plan(march()))).toEqual([]);
  });

  test("prints the new month where the print area ended at the last one", async () => {
    const before = areaAt("A1:P21");
    printOf("01 Contacts").area = before;
    const longer = printOf("02 Contacts by Source").area!;
    const state = stateOf(workbook);
    const whole = await plan(march());
    const row = whole.edits.find((edit) => edit.target === "row" && edit.sheet === "01 Contacts");
    expect(row?.cell).toBe("22:22");
    await applyPlan(whole);
    expect(printOf("01 Contacts").area).toEqual(areaAt("A1:P22"));
    // One that reaches further has grown by itself.
    expect(printOf("02 Contacts by Source").area).toEqual({ ...longer, rows: longer.rows + 1 });
    await undoRefresh();
    expect(differences(state, stateOf(workbook))).toEqual([]);
  });
});

test("a print area takes in a chart that the refresh makes outside it", async () => {
  workbook = openWorkbook(new Uint8Array(readFileSync(REPORT)), "report.xlsx");
  connection = openClient(workbook, { excelApi: 1.15 });
  printOf("03 Referrals").area = areaAt("A1:L25");
  const whole = await plan();
  const made = whole.edits.flatMap((edit: Edit) =>
    edit.target === "chart" && edit.sheet === "03 Referrals" && "make" in edit.change
      ? [edit.change.make.area]
      : [],
  );
  expect(made.length).toBeGreaterThan(0);
  const { to } = prints(whole).find(({ sheet }) => sheet === "03 Referrals")!;
  for (const { row, column, rows, columns } of made) {
    expect(to.area!.row + to.area!.rows).toBeGreaterThanOrEqual(row + rows);
    expect(to.area!.column + to.area!.columns).toBeGreaterThanOrEqual(column + columns);
  }
  closeClients();
});

test("a footer that a roll before forgot is put right; one that names both months is a person's", async () => {
  open(REPORT);
  const stale = "&CPerformance report, February 2019";
  printOf("01 Contacts").footer = stale;
  printOf("02 Contacts by Source").footer = "&CFebruary 2019 and March 2019";
  // Not a page of the report, but with its footer.
  workbook.addSheet("Cover").print.footer = stale;
  workbook.addSheet("Notes").print.footer = "&CMinutes of February 2019";
  const edits = prints(await plan());
  expect(edits.map(({ sheet, to }) => [sheet, to.footer?.center])).toEqual([
    ["01 Contacts", "Performance report, March 2019"],
    ["Cover", "Performance report, March 2019"],
  ]);
  connection.dispose();
});

describe("every setting at once, with a row inserted", () => {
  const SAID = { kind: "print", before: "", after: "", because: "", ticked: true, cell: "" } as const;
  const text = (center: string): { left: string; center: string; right: string } => ({
    left: "L",
    center,
    right: `${center} R`,
  });
  const was: SomeSettings = {
    orientation: "Portrait",
    scaling: { scale: 80 },
    titles: null,
    area: areaAt("A1:B3"),
    header: text("Feb-19"),
    footer: { left: "", center: "", right: "" },
  };
  const to: SomeSettings = {
    orientation: "Landscape",
    scaling: { across: 1 },
    titles: { row: 0, rows: 1 },
    area: areaAt("A1:B4"),
    header: text("Mar-19"),
    footer: text("As at"),
  };
  const planned = planOf(insertRows(3, { sheet: "Page" }), writeCell("A4", { text: "Mar-19" }, "", "Page"), {
    target: "print",
    sheet: "Page",
    was,
    to,
    ...SAID,
  });

  beforeEach(() => {
    workbook = hostWorkbook({
      Page: [
        ["Month", "n"],
        ["Jan-19", 1],
        ["Feb-19", 2],
        ["YTD", 3],
        ["2017/18", 4],
      ],
    });
    const header = "&LL&CFeb-19&RFeb-19 R";
    Object.assign(printOf("Page"), { scale: 80, area: areaAt("A1:B3"), header });
    connection = openClient(workbook);
  });
  afterEach(closeClients);

  test("is written and taken back", async () => {
    const before = stateOf(workbook);
    expect(await applyPlan(planned)).toMatchObject({ kind: "applied", edits: 3 });
    expect(printOf("Page")).toEqual({
      landscape: true,
      fitToWidth: 1,
      fitToHeight: 0,
      titleRows: { first: 0, last: 0 },
      area: areaAt("A1:B4"),
      header: "&LL&CMar-19&RMar-19 R",
      footer: "&LL&CAs at&RAs at R",
    });
    expect(await undoRefresh()).toEqual({ kind: "undone", changes: 3, left: [] });
    expect(differences(before, stateOf(workbook))).toEqual([]);
  });

  test("is as before after a failure at any single action of writing, or of undo", async () => {
    const before = stateOf(workbook);
    let actions = 0;
    for (let isApplied = false; !isApplied; actions += 1) {
      connection.failAt(3, { afterActions: actions });
      const outcome = await applyPlan(planned);
      isApplied = outcome.kind === "applied";
      if (!isApplied) expect(outcome).toMatchObject({ kind: "put-back", left: [] });
      else await undoRefresh();
      expect([actions, differences(before, stateOf(workbook))]).toEqual([actions, []]);
    }
    expect(actions).toBeGreaterThan(15);
    for (let afterActions = 0; afterActions < actions; afterActions += 1) {
      await applyPlan(planned);
      connection.failAt(6, { afterActions });
      if ((await undoRefresh()).kind === "stopped") expect(await undoRefresh()).toMatchObject({ left: [] });
      expect([afterActions, differences(before, stateOf(workbook))]).toEqual([afterActions, []]);
      expect(await readUndo()).toBeUndefined();
    }
  });

  test("where Excel will not say how pages print, the workbook is read without it, in one round trip more", async () => {
    const refusals: string[] = [];
    for (let afterActions = 0; ; afterActions += 1) {
      const start = connection.roundTrips();
      connection.failAt(2, { afterActions });
      try {
        const [page] = (await readWorkbook()).sheets;
        if (page?.print) break;
        expect(page?.formulas).toHaveLength(5);
        expect(connection.roundTrips() - start).toBe(4);
        refusals.push("read without");
      } catch (error) {
        expect(error).toBeInstanceOf(OfficeExtension.Error);
      }
    }
    expect(refusals.length).toBeGreaterThan(2);
  });
});
