/** Small workbooks for tests, written as arrays of what people see. */
import { parseAddress } from "../../src/domain/place";
import type { CellContent, SheetSnapshot, WorkbookSnapshot } from "../../src/domain/workbook";

/** A cell with everything said: the rest follows from its value and its number format. */
export interface CellSpec {
  readonly value: CellContent;
  readonly format?: string;
  readonly text?: string;
  readonly formula?: string;
}

/** "" or null is an empty cell. */
export type CellInput = CellContent | null | CellSpec;

export interface SheetOptions {
  /** Address of the top-left cell; "A1" unless told. */
  readonly at?: string;
  /** Addresses on the sheet, "A1:N1". */
  readonly merges?: readonly string[];
  readonly visible?: boolean;
  readonly protected?: boolean;
}

/** A sheet from its rows; short rows are filled with empty cells. */
export function sheet(
  name: string,
  rows: readonly (readonly CellInput[])[],
  options: SheetOptions = {},
): SheetSnapshot {
  const start = address(options.at ?? "A1");
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, c) => cellSpec(row[c] ?? "")));
  return {
    name,
    visible: options.visible ?? true,
    protected: options.protected ?? false,
    area: { row: start.row, column: start.column, rows: rows.length, columns: width },
    values: cells.map((row) => row.map((cell) => cell.value)),
    formulas: cells.map((row) => row.map((cell) => cell.formula ?? cell.value)),
    text: cells.map((row) => row.map((cell) => cell.text ?? displayed(cell.value, cell.format ?? "General"))),
    numberFormats: cells.map((row) => row.map((cell) => cell.format ?? "General")),
    merges: (options.merges ?? []).map(address),
    colourRules: [],
  };
}

/** A workbook of sheets. */
export function workbook(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: "test.xlsx", sheets, manualCalculation: false };
}

/** A real date, the first of a month: monthCell(2019, 3) displays "Mar-19". */
export function monthCell(year: number, month: number, format = "mmm-yy"): CellSpec {
  return { value: serial(year, month, 1), format };
}

/** A fraction that displays as a percentage with one decimal: percentCell(0.76) is 76.0%. */
export function percentCell(value: number): CellSpec {
  return { value, format: "0.0%" };
}

/** A number with one decimal, as rates and averages are shown. */
export function rateCell(value: number): CellSpec {
  return { value, format: "0.0" };
}

/** Text in a cell of the text format, as numbers of indicators are kept: textCell("1.10"). */
export function textCell(value: string): CellSpec {
  return { value, format: "@" };
}

/** What a cell shows, for the handful of number formats that tests use. */
export function displayed(value: CellContent, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const date = datePattern(format);
  if (date) return date(dateOf(value));
  const percent = /^0(?:\.(0+))?%$/.exec(format);
  if (percent) return `${fixed(value * 100, percent[1]?.length ?? 0)}%`;
  const plain = /^(#,##)?0(?:\.(0+))?$/.exec(format);
  if (!plain) return String(Number(value.toPrecision(11)));
  const digits = fixed(value, plain[2]?.length ?? 0);
  return plain[1] === undefined ? digits : digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

function cellSpec(input: CellInput): CellSpec {
  if (input === null) return { value: "" };
  return typeof input === "object" ? input : { value: input };
}

function address(text: string) {
  const area = parseAddress(text);
  if (!area) throw new Error(`"${text}" is no address of cells`);
  return area;
}

/** Half away from zero, as Excel displays. */
function fixed(value: number, decimals: number): string {
  const scaled = Math.round(Number((Math.abs(value) * 10 ** decimals).toPrecision(15)));
  return ((Math.sign(value) * scaled) / 10 ** decimals).toFixed(decimals);
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

interface CivilDate {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

function datePattern(format: string): ((date: CivilDate) => string) | undefined {
  const two = (n: number) => String(n).padStart(2, "0");
  const name = (date: CivilDate) => MONTHS[date.month - 1] ?? "";
  const patterns: Record<string, (date: CivilDate) => string> = {
    "mmm-yy": (date) => `${name(date).slice(0, 3)}-${two(date.year % 100)}`,
    "mmm yyyy": (date) => `${name(date).slice(0, 3)} ${date.year}`,
    "mmmm yyyy": (date) => `${name(date)} ${date.year}`,
    "dd/mm/yyyy": (date) => `${two(date.day)}/${two(date.month)}/${date.year}`,
    "yyyy-mm": (date) => `${date.year}-${two(date.month)}`,
  };
  return patterns[format];
}

function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

function dateOf(serialNumber: number): CivilDate {
  const date = new Date((Math.floor(serialNumber) - 25_569) * 86_400_000);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}
