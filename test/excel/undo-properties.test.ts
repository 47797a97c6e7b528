/** Whatever stands in a workbook, whatever a refresh does to it and wherever it fails: undo makes it what it was. */
import fc from "fast-check";
import type { Workbook } from "../../host/model/workbook";
import type { Style } from "../../host/model/style";
import type { Edit } from "../../src/domain/plan/plan";
import { moveArea } from "../../src/domain/undo/shift-references";
import type { RowBlock } from "../../src/domain/undo/way-back";
import type { Area, CellContent, WorkbookSnapshot } from "../../src/domain/workbook";
import { addLines } from "../../src/domain/log/add-lines";
import { momentCell, textCell } from "../../src/domain/log/log-cells";
import { a1, quoteSheet } from "../../src/domain/place";
import { extendFormats } from "../../src/domain/plan/extend-formats";
import { extendNames } from "../../src/domain/plan/extend-names";
import { mark } from "../../src/domain/restated-format";
import { applyPlan } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { undoRefresh } from "../../src/excel/undo";
import { closeClients, hostWorkbook, openClient, type HostCell } from "../support/open-client";
import { areaAt, insertRows, planOf, recolour, writeCell } from "../support/small-plan";
import { differences, stateOf } from "../support/workbook-state";

afterEach(closeClients);

const SHEETS = ["Summary", "Bob's page"] as const;
const ROWS = 7;
const COLUMNS = 4;

const quoted: Partial<Style> = { quotePrefix: true };
const cell = fc.oneof(
  fc.constant<HostCell>(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n): HostCell => (Object.is(n, -0) ? 0 : n)),
  fc.boolean(),
  fc.stringMatching(/^[A-Za-z][a-z <&>"\n]{2,20}[b-z]{3}$/),
  fc
    .constantFrom("1.10", "2-4", "Apr-19", "+/-15", "-5%", "@x", "TRUE", "76%")
    .chain((content) =>
      fc.constantFrom<HostCell>({ content, style: quoted }, { content, style: { numberFormat: "@" } }),
    ),
  fc
    .tuple(fc.constantFrom("", "$"), fc.nat(ROWS - 1), fc.nat(ROWS - 1), fc.boolean())
    .map(([lock, one, other, elsewhere]): HostCell => {
      const sheet = elsewhere ? "'Bob''s page'!" : "";
      const [first, last] = [Math.min(one, other) + 1, Math.max(one, other) + 1];
      return `=SUM(${sheet}A${lock}${first}:B${lock}${last})+${sheet}$C${other + 1}`;
    }),
);
const grid = fc.array(fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), {
  minLength: ROWS,
  maxLength: ROWS,
});

const written = fc.record({
  sheet: fc.constantFrom(...SHEETS),
  row: fc.nat(ROWS),
  column: fc.nat(COLUMNS - 1),
  write: fc.oneof(
    fc.integer().map((number) => ({ number, numberFormat: "0.0" })),
    fc.integer().map((number) => ({ number, numberFormat: mark("0.0") })),
    fc.constantFrom("12 of 40", "1.10").map((text) => ({ text, numberFormat: mark("@") })),
    fc.constantFrom("1.10", "+3", "", "words").map((text) => ({ text })),
    fc.constantFrom("=A1*2", "=SUM(B1:B4)").map((formula) => ({ formula })),
    fc.constant({ clear: true as const }),
  ),
});

const inserted = fc.option(
  fc.record({ sheet: fc.constantFrom(...SHEETS), row: fc.integer({ min: 1, max: ROWS - 1 }) }),
);

/** What else a refresh may do; each is there or not. */
const others = fc.record({
  sheet: fc.boolean(),
  log: fc.boolean(),
  colours: fc.boolean(),
  height: fc.option(fc.constantFrom("A3:D3", "B8:B8")),
  madeChart: fc.boolean(),
  movedChart: fc.boolean(),
});
type Others = typeof others extends fc.Arbitrary<infer O> ? O : never;

const SAID = { before: "", after: "", because: "", ticked: true } as const;
const PAGE = "Summary";

/** A page with a chart and colours of ours, and names and formats of a person's that end above the row to be inserted. */
function furnish(workbook: Workbook, block: { readonly sheet: string; readonly row: number } | null): void {
  const shown = { name: "", categories: `${PAGE}!$E$2:$E$4`, values: `${PAGE}!$B$2:$B$4` };
  const place = { type: "line", row: 20, column: 0, width: 300, height: 200 } as const;
  workbook.sheet(PAGE)!.charts = [{ ...place, name: "Ours", title: "", series: [shown] }];
  const rule = { type: "custom", fill: "", font: "", stopIfTrue: true };
  workbook
    .sheet(PAGE)!
    .conditionalFormats.push(
      { ...rule, ...OURS, id: "{ours}", priority: 2 },
      { ...rule, id: "{theirs}", area: areaAt("C1:D2"), formula: "=C1>1", priority: 1 },
    );
  const last = block?.row ?? ROWS;
  const on = block?.sheet ?? PAGE;
  const ended = { row: 0, column: 0, rows: last, columns: 3 };
  const sheet = workbook.sheet(on)!;
  sheet.conditionalFormats.push({ ...rule, id: "{ended}", area: ended, formula: "=A1>9", priority: 3 });
  workbook.names.push(
    { name: "Ended", formula: `=SUM(${quoteSheet(on)}!$A$1:$A$${last})` },
    { name: "Own", formula: `=${quoteSheet(on)}!$B$1:$B$${last}`, sheet: on },
  );
}

function logOf(workbook: WorkbookSnapshot): readonly Edit[] {
  return addLines(workbook, { refreshes: [[momentCell(new Date(2019, 3, 1)), textCell("-5")]] });
}

const OURS = { area: areaAt("D1:D7"), formula: '=D1="Red"', fill: "#FF0000", font: "" };

/** @param blocks the rows inserted on the page: a chart counts as after them. */
function editsOf(wanted: Others, blocks: readonly RowBlock[]): readonly Edit[] {
  const cells = { values: areaAt("B2:B5"), categories: areaAt("E2:E5") };
  const [values, categories] = [moveArea(areaAt("B2:B4"), blocks), moveArea(areaAt("E2:E4"), blocks)];
  const was = { values, categories };
  const longer = (area: Area): Area => ({ ...area, rows: area.rows + 1 });
  const to = { values: longer(values), categories: longer(categories) };
  const look = { name: "n", colour: "#1F4E79", line: true, dashed: false, labels: false };
  const chart = { target: "chart", kind: "chart", sheet: PAGE, cell: "B2:B5", ...SAID } as const;
  const make = {
    type: "Line",
    area: areaAt("G2:K9"),
    title: { row: 0, column: 6 },
    series: [{ ...cells, look }],
  } as const;
  const title = writeCell("G1", { text: "More contacts", numberFormat: ";;;" }, "", PAGE);
  const added = { target: "sheet", kind: "text", sheet: "New", cell: "", ...SAID } as const;
  const band = { area: areaAt("A1:B1"), bold: true, fill: "#12436D", font: "#FFFFFF" };
  const text = "A paragraph that needs some room. ".repeat(30);
  return [
    ...(wanted.sheet
      ? [{ ...added, widths: [90], bands: [band] }, writeCell("B2", { text: "+3" }, "", "New")]
      : []),
    ...(wanted.colours ? [recolour([{ ...OURS, id: "{ours}" }], [{ ...OURS, formula: '=D1="R"' }])] : []),
    ...(wanted.height === null
      ? []
      : [
          {
            target: "height" as const,
            kind: "text" as const,
            sheet: PAGE,
            cell: wanted.height,
            area: areaAt(wanted.height),
            text,
            ...SAID,
          },
        ]),
    ...(wanted.madeChart ? [{ ...chart, name: "New chart", change: { make }, cells: [title] }] : []),
    ...(wanted.movedChart
      ? [{ ...chart, name: "Ours", change: { move: [{ index: 0, to, was }] }, cells: [] }]
      : []),
  ];
}

test("undo after a refresh, and after one that failed at any place", async () => {
  await fc.assert(
    fc.asyncProperty(
      grid,
      grid,
      fc.uniqueArray(written, {
        selector: ({ sheet, row, column }) => `${sheet}${row} ${column}`,
        maxLength: 12,
      }),
      inserted,
      others,
      fc.option(fc.record({ trip: fc.integer({ min: 3, max: 8 }), afterActions: fc.nat(30) })),
      async (one, other, cells, block, wanted, fault) => {
        const workbook = hostWorkbook({
          // A page is recognised by its labels.
          Summary: one.map((row, r) => [...row, `label ${r}`]),
          "Bob's page": other.map((row, r) => [...row, `row ${r}`]),
        });
        furnish(workbook, block);
        const connection = openClient(workbook, { excelApi: 1.15 });
        const before = stateOf(workbook);
        const snapshot = await readWorkbook();
        const wasAt = (sheet: string, row: number, column: number): CellContent => {
          const moved = block?.sheet === sheet && row >= block.row ? row - 1 : row;
          if (block?.sheet === sheet && row === block.row) return "";
          return snapshot.sheets.find(({ name }) => name === sheet)?.formulas[moved]?.[column] ?? "";
        };
        const edits: Edit[] = cells.map(({ sheet, row, column, write }) =>
          writeCell(a1(row, column), write, wasAt(sheet, row, column), sheet),
        );
        const rows = block ? [insertRows(block.row, { sheet: block.sheet })] : [];
        edits.push(
          ...rows,
          ...extendNames(snapshot, rows),
          ...extendFormats(snapshot, rows),
          ...editsOf(wanted, block?.sheet === PAGE ? [{ row: block.row, rows: 1 }] : []),
        );
        if (fault) connection.failAt(fault.trip, { afterActions: fault.afterActions });
        const outcome = await applyPlan({
          ...planOf(...edits),
          ...(wanted.log ? { log: logOf(snapshot) } : {}),
        });
        expect(["applied", "put-back", "not-put-back"]).toContain(outcome.kind);
        // The fault may fall on the undo instead, which then goes on the second time.
        let undone = await undoRefresh().catch(() => undefined);
        if (undone?.kind === "stopped" || !undone) undone = await undoRefresh();
        expect(undone).toMatchObject(undone.kind === "undone" ? { left: [] } : { kind: "nothing-to-undo" });
        expect(differences(before, stateOf(workbook))).toEqual([]);
        connection.dispose();
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
