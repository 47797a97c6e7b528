/** What a person sets in the pane, as edits of Report settings: a row of a table is changed, or one is added. */
import { viewSheet, type SheetView } from "../book/layout/sheet-view";
import type { Book, Cells, Settings } from "../book/book";
import {
  cellText,
  findSettingsTables,
  type SettingsTable,
  type TableKind,
  type TableRow,
} from "../book/settings/settings-tables";
import type { SettingsHead } from "../book/words/page-words";
import { addMonths, type Month } from "../period";
import type { CellEdit, Edit, Plan, RowEdit } from "../plan/plan";
import { CHOICES, type ChoiceName } from "./choices";
import { monthCell, numberCell, settingsEdit, textCell, type SettingsCell } from "./settings-cell";
import { SETTINGS_LAYOUT } from "./table-heads";

export type SettingsChange =
  | { readonly kind: "choices"; readonly values: Readonly<Partial<Record<ChoiceName, string>>> }
  /** From a month on; one that begins then already is corrected. */
  | {
      readonly kind: "population";
      readonly from: Month;
      readonly population: number;
      readonly source: string;
    }
  /** Which section figure a scorecard row shows. */
  | {
      readonly kind: "link";
      readonly indicator: string;
      readonly sheet: string;
      /** "E". */
      readonly column: string;
      /** "figure", "n" or "d". */
      readonly figure: string;
    };

const CHOSEN = "Set in the pane.";

/** The edits of a change; none where the sheet says so already, or where there is no such sheet. */
export function changeSettings(book: Book, cells: Cells, change: SettingsChange): Plan {
  const { settings, month } = book;
  const sheet = settings.sheet === undefined ? undefined : cells.sheet(settings.sheet);
  const edits = sheet ? editsOf(viewSheet(sheet, cells), cells, settings, change) : [];
  return { month, edits };
}

type Values = Readonly<Partial<Record<SettingsHead, SettingsCell>>>;

function editsOf(view: SheetView, cells: Cells, settings: Settings, change: SettingsChange): readonly Edit[] {
  const named =
    (head: SettingsHead, words: string) =>
    (row: TableRow): boolean =>
      cellText(view, row, head).toLowerCase() === words.toLowerCase();
  switch (change.kind) {
    case "choices": {
      const rows = CHOICES.flatMap(({ name, meaning }) => {
        const value = change.values[name];
        if (value === undefined) return [];
        const values = { value: choiceCell(value) };
        const added = { name: textCell(name), ...values, meaning: textCell(meaning) };
        return [{ isMeant: named("name", name), values, added }];
      });
      return setRows(view, cells, "conventions", rows);
    }
    case "population":
      return setPopulation(view, cells, settings, change);
    case "link": {
      const { indicator, sheet, column, figure } = change;
      const values = { sheet: textCell(sheet), column: textCell(column), figure: textCell(figure) };
      const added = { indicator: textCell(indicator), ...values };
      return setRows(view, cells, "links", [{ isMeant: named("indicator", indicator), values, added }]);
    }
  }
}

/** The population that went on until further notice ends the month before the new one begins. */
function setPopulation(
  view: SheetView,
  cells: Cells,
  { populations }: Settings,
  { from, population, source }: Extract<SettingsChange, { kind: "population" }>,
): readonly Edit[] {
  const forAll = populations.filter(({ indicators }) => indicators.length === 0);
  const same = forAll.find((each) => each.from === from);
  const open = forAll.find((each) => each.to === undefined && each.from < from);
  const until = { to: monthCell(addMonths(from, -1)) };
  const values = { population: numberCell(population), source: textCell(source) };
  const start = { from: monthCell(from) };
  const ended = open
    ? findSettingsTables(view)
        .filter(({ rows }) => rows.includes(open.place.row))
        .flatMap(({ columns }) => writeRow(view, cells, columns, open.place.row, until))
    : [];
  const isSame = ({ row }: TableRow): boolean => row === same?.place.row;
  const row = { isMeant: isSame, values, added: { ...start, ...values } };
  const written = setRows(view, cells, "populations", [row]);
  // A row that is inserted comes first: the others count their rows as after it, and it stands below them.
  return [...written, ...ended];
}

function choiceCell(value: string): SettingsCell {
  return /^\d+$/.test(value) ? { write: { number: Number(value) }, shown: value } : textCell(value);
}

/** A row that is to say something: found by `isMeant` and changed, or added. */
interface WantedRow {
  readonly isMeant: (row: TableRow) => boolean;
  readonly values: Values;
  readonly added: Values;
}

function setRows(
  view: SheetView,
  cells: Cells,
  kind: TableKind,
  wanted: readonly WantedRow[],
): readonly Edit[] {
  const tables = findSettingsTables(view).filter((table) => table.kind === kind);
  const rows = tables.flatMap(({ rows: all, columns }) => all.map((row) => ({ row, columns })));
  const missing: Values[] = [];
  const changed = wanted.flatMap(({ isMeant, values, added }) => {
    const found = rows.find(isMeant);
    if (!found) missing.push(added);
    return found ? writeRow(view, cells, found.columns, found.row, values) : [];
  });
  if (missing.length === 0) return changed;
  const table = tables.at(-1);
  // Rows are counted as after an insertion; what is changed stands above it.
  return [...(table ? addRows(view, table, missing) : addTable(view, kind, missing)), ...changed];
}

function writeRow(
  view: SheetView,
  cells: Cells,
  columns: ReadonlyMap<SettingsHead, number>,
  row: number,
  values: Values,
): readonly CellEdit[] {
  const present = cells.sheet(view.name);
  return entries(values).flatMap(([head, cell]) => {
    const column = columns.get(head);
    return column === undefined ? [] : (settingsEdit(view.name, row, column, cell, CHOSEN, present) ?? []);
  });
}

/** New last rows: inserted, so that nothing below is run into; the empty line under heads alone is simply filled. */
function addRows(
  view: SheetView,
  { columns, rows, headRow }: SettingsTable,
  lines: readonly Values[],
): readonly Edit[] {
  const last = rows.at(-1);
  const first = (last ?? headRow) + 1;
  const count = last === undefined ? lines.length - 1 : lines.length;
  const written = lines.flatMap((values, below) =>
    entries(values).flatMap(([head, cell]) => {
      const column = columns.get(head);
      return column === undefined ? [] : (settingsEdit(view.name, first + below, column, cell, CHOSEN) ?? []);
    }),
  );
  if (count === 0) return written;
  const row = first + lines.length - count;
  const inserted: RowEdit = {
    target: "row",
    sheet: view.name,
    kind: "row",
    cell: `${row + 1}:${row + count}`,
    before: "",
    after: count === 1 ? "a row of the table" : `${count} rows of the table`,
    because: CHOSEN,
    ticked: true,
    area: { row, column: 0, rows: count, columns: 1 },
  };
  return [inserted, ...written];
}

function addTable(view: SheetView, kind: TableKind, lines: readonly Values[]): readonly Edit[] {
  const { title, heads } = SETTINGS_LAYOUT[kind];
  const top = view.bottom + 1;
  const write = (row: number, column: number, cell: SettingsCell | undefined): readonly Edit[] => {
    const edit = cell && settingsEdit(view.name, row, column, cell, CHOSEN);
    return edit ? [edit] : [];
  };
  return [
    ...write(top, view.left, textCell(title)),
    ...heads.flatMap(([head, words], index) => [
      ...write(top + 1, view.left + index, textCell(words)),
      ...lines.flatMap((values, below) => write(top + 2 + below, view.left + index, values[head])),
    ]),
  ];
}

function entries(values: Values): readonly (readonly [SettingsHead, SettingsCell])[] {
  return Object.entries(values) as [SettingsHead, SettingsCell][];
}
