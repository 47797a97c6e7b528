/**
 * Colours of RAG and DOT columns as conditional formats on the cells' text, so that they follow the figures (custom
 * functions do not run inside conditional formats), and of the key above the table. A few rules over whole ranges: ours replaced,
 * other people's untouched.
 */
import type { Understanding } from "../book/understand";
import { a1, areaAddress, columnLetters } from "../place";
import type { Area, ColourRule } from "../workbook";
import { readChoices } from "../settings/choices";
import { findKey, type ColourKey } from "./colour-key";
import { PALETTES, type Paint, type Palette } from "./palette";
import type { ColourEdit } from "./plan";
import { directionSpelling, ragSpelling } from "./vocabulary";

/** The edit that gives the scorecard its colours, or undefined where they are already right. */
export function planColours(
  understanding: Understanding,
  key: ColourKey = findKey(understanding),
): ColourEdit | undefined {
  const { book, cells } = understanding;
  const { scorecard } = book;
  const sheet = cells.sheet(scorecard.sheet);
  const first = scorecard.rows[0]?.row;
  const last = scorecard.rows.at(-1)?.row;
  if (!sheet || first === undefined || last === undefined) return undefined;
  const area = (column: number): Area => ({ row: first, column, rows: last - first + 1, columns: 1 });
  const texts = (column: number): string[] =>
    scorecard.rows.map(({ row }) => cells.cell({ sheet: scorecard.sheet, row, column }).text);
  const polarities = new Set(
    scorecard.rows
      .filter(({ polarity }) => polarity === "high" || polarity === "low")
      .map(({ row }) =>
        cells
          .cell({ sheet: scorecard.sheet, row, column: scorecard.columns.goodIs })
          .text.trim()
          .toLowerCase(),
      ),
  );
  const { ragMonth, ragYear, dotMonth, dotYear, goodIs } = scorecard.columns;
  const palette = PALETTES[readChoices(book.settings).palette];
  const columnTexts = (column: number | undefined): string[] => (column === undefined ? [] : texts(column));
  const table = [
    ...[ragMonth, ragYear].flatMap((column) =>
      column === undefined ? [] : ragRules(area(column), texts(column), palette),
    ),
    ...[dotMonth, dotYear].flatMap((column) =>
      column === undefined
        ? []
        : arrowRules(area(column), texts(column), goodIs, [...polarities].sort(), palette),
    ),
  ];
  if (table.length === 0) return undefined;
  // The key speaks the table's words.
  const wanted = [
    ...table,
    ...(key.rag ? ragRules(key.rag, columnTexts(ragMonth ?? ragYear), palette) : []),
    ...(key.arrows ? keyArrowRules(key.arrows, columnTexts(dotMonth ?? dotYear), palette) : []),
  ];
  const ours = sheet.colourRules.filter((rule) => isOurs(rule));
  if (sameRules(ours, wanted)) return undefined;
  const areas = [...new Set(wanted.map((rule) => areaAddress(rule.area)))];
  return {
    target: "colours",
    sheet: scorecard.sheet,
    cell: areas.join(", "),
    kind: "format",
    before: ours.length === 0 ? "no colours of ours" : `${ours.length} colour rules`,
    after: `${wanted.length} colour rules`,
    because: "Colours of RAG and direction of travel that follow the cells' words.",
    ticked: true,
    remove: ours.flatMap(({ id }) => (id === undefined ? [] : [id])),
    was: ours,
    add: wanted,
  };
}

function ragRules(area: Area, texts: readonly string[], { rag }: Palette): ColourRule[] {
  const words = ragSpelling(texts);
  const cell = a1(area.row, area.column);
  return (["Red", "Amber", "Green"] as const).map((word) =>
    rule(area, `=${cell}="${words[word]}"`, rag[word]),
  );
}

function arrowRules(
  area: Area,
  texts: readonly string[],
  goodIs: number,
  polarities: readonly string[],
  { arrows }: Palette,
): ColourRule[] {
  if (polarities.length === 0) return [];
  const words = directionSpelling(texts);
  const cell = a1(area.row, area.column);
  const polarity = `$${columnLetters(goodIs)}${area.row + 1}`;
  const judged = `OR(${polarities.map((word) => `TRIM(${polarity})="${word}"`).join(",")})`;
  return [
    rule(area, `=AND(${cell}="${words["↑"]}",${judged})`, arrows.better),
    rule(area, `=AND(${cell}="${words["↓"]}",${judged})`, arrows.worse),
  ];
}

/** In a key an arrow means better or worse by itself. */
function keyArrowRules(area: Area, texts: readonly string[], { arrows }: Palette): ColourRule[] {
  const words = directionSpelling(texts);
  const cell = a1(area.row, area.column);
  return [
    rule(area, `=${cell}="${words["↑"]}"`, arrows.better),
    rule(area, `=${cell}="${words["↓"]}"`, arrows.worse),
  ];
}

function rule(area: Area, formula: string, paint: Paint): ColourRule {
  return { area, formula, ...paint };
}

const PAINTS: readonly Paint[] = Object.values(PALETTES).flatMap(({ rag, arrows }) => [
  ...Object.values(rag),
  ...Object.values(arrows),
]);

/** Rules of the add-in are told from other people's by their formula's form together with a colour of its palettes. */
function isOurs({ formula, fill, font }: ColourRule): boolean {
  const form = /^=[A-Z]{1,3}\d+="[^"]+"$|^=AND\([A-Z]{1,3}\d+="[^"]+",OR\(TRIM\(/i.test(formula);
  return form && PAINTS.some((paint) => same(paint.fill, fill) && same(paint.font, font));
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function sameRules(found: readonly ColourRule[], wanted: readonly ColourRule[]): boolean {
  const key = ({ area, formula, fill, font }: ColourRule): string =>
    `${areaAddress(area)} ${formula} ${fill} ${font}`.toLowerCase();
  const have = found.map(key).sort();
  const want = wanted.map(key).sort();
  return have.length === want.length && have.every((each, i) => each === want[i]);
}
