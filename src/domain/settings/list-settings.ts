/** What stands on Report settings beside the pane's own forms: each line in words, with its cell, for a person to go there and edit. */
import type { Book, Cells } from "../book/book";
import { viewSheet } from "../book/layout/sheet-view";
import { cellText, findSettingsTables, rowsOf, type TableKind } from "../book/settings/settings-tables";
import { a1 } from "../place";
import { CHOICES } from "./choices";
import { SETTINGS_LAYOUT } from "./table-heads";

export interface SettingsLine {
  /** "1.2: 01 Contacts, E, figure". */
  readonly words: string;
  readonly cell: string;
}

export interface SettingsList {
  readonly kind: ListedKind;
  readonly title: string;
  readonly lines: readonly SettingsLine[];
}

export type ListedKind = Exclude<TableKind, "populations">;

const LISTED: readonly ListedKind[] = ["conventions", "links", "bases", "relations"];

/** The tables in their order, an empty one too: what may stand there is worth knowing. Conventions without those that have a form. */
export function listSettings({ settings }: Book, cells: Cells): readonly SettingsList[] {
  const sheet = settings.sheet === undefined ? undefined : cells.sheet(settings.sheet);
  if (!sheet) return [];
  const view = viewSheet(sheet, cells);
  const tables = findSettingsTables(view);
  const haveForms = new Set<string>(CHOICES.map(({ name }) => name));
  return LISTED.map((kind) => {
    const { title, heads } = SETTINGS_LAYOUT[kind];
    const lines = rowsOf(tables, kind).flatMap((row): readonly SettingsLine[] => {
      const [name = "", ...rest] = heads.map(([head]) => cellText(view, row, head));
      if (kind === "conventions" && haveForms.has(name.toLowerCase())) return [];
      const said = rest.filter((text) => text !== "").join(", ");
      const column = row.columns.get(heads[0]?.[0] ?? "name") ?? 0;
      return [{ words: said === "" ? name : `${name}: ${said}`, cell: a1(row.row, column) }];
    });
    return { kind, title, lines };
  });
}
