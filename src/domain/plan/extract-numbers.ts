/**
 * The figures of one line of an extract, read for the column that they go to. What cannot stand in such a column is said, as
 * a part of a sentence, and refuses the extract: a wrong figure that came in silently is worse than none.
 */
import type { Measure, Unit } from "../book/book";
import { isErrorText, parseNumber, readFigure } from "../figure";
import { printPercent } from "../rounding";
import type { ExtractRow } from "./extract";

/** What a line's figures must fit. */
export interface Receiver {
  /** undefined where the report does not say: then any number goes. */
  readonly unit: Unit | undefined;
  /** "parts": n and d, or a percentage of them. "pair": n alone may stand beside the percentage. "single": one figure. */
  readonly shape: "parts" | "pair" | "single";
}

export interface Figures {
  readonly value: number | undefined;
  /** Kept as it is written: words, "-", "4.9% (14)". */
  readonly text: string | undefined;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  /** How a percentage without its sign was written: as 0.76 or as 76. */
  readonly bare?: "fraction" | "points";
}

/** What a measure's cells take. */
export function receiverOf({ unit, share, numerator, denominator }: Measure): Receiver {
  const parts = share !== undefined || denominator !== undefined;
  return { unit, shape: parts ? "parts" : numerator !== undefined ? "pair" : "single" };
}

/** Reads value, numerator and denominator of a line; a string says what is wrong. */
export function readFigures(row: ExtractRow, receiver: Receiver): Figures | string {
  const written = row.value.trim();
  const shared = row.numerator === "" && row.denominator === "" ? readFigure(written) : undefined;
  // "1161 of 1528" as the value is n and d.
  if (shared?.kind === "share") {
    const { numerator, denominator } = shared;
    return readFigures(
      { ...row, value: "", numerator: String(numerator), denominator: String(denominator) },
      receiver,
    );
  }
  const parts = readParts(row, receiver);
  if (typeof parts === "string") return parts;
  if (written === "") {
    return parts.numerator === undefined
      ? "there is no value and no numerator."
      : { value: undefined, text: undefined, ...parts };
  }
  const own = readValue(written, receiver.unit);
  if (typeof own === "string") return own;
  const { numerator, denominator } = parts;
  if (numerator === undefined || denominator === undefined) return { ...own, ...parts };
  const ratio = printPercent(denominator === 0 ? 0 : numerator / denominator);
  if (own.value === undefined || printPercent(own.value) !== ratio) {
    return `the value is "${row.value}", but ${numerator} of ${denominator} is ${ratio}; expected them to agree, or no value.`;
  }
  // The percentage follows from its parts.
  return { value: undefined, text: undefined, ...parts };
}

type Parts = Pick<Figures, "numerator" | "denominator">;

function readParts(row: ExtractRow, { unit, shape }: Receiver): Parts | string {
  const numerator = readCount(row.numerator, "numerator");
  if (typeof numerator === "string") return numerator;
  const denominator = readCount(row.denominator, "denominator");
  if (typeof denominator === "string") return denominator;
  if (numerator === undefined) {
    return denominator === undefined
      ? { numerator, denominator }
      : `there is a denominator, ${denominator}, without a numerator; expected both.`;
  }
  if (denominator === undefined) {
    return shape === "pair"
      ? { numerator, denominator }
      : `there is a numerator, ${numerator}, without a denominator; expected both.`;
  }
  if (numerator > denominator)
    return `${numerator} of ${denominator}: the numerator is above the denominator; expected n of d.`;
  if (shape === "single" && unit !== undefined && unit !== "percentage") {
    return `found ${numerator} of ${denominator}; the column holds ${UNITS[unit].many}, so a value is expected.`;
  }
  return { numerator, denominator };
}

function readCount(text: string, part: string): number | undefined | string {
  if (text.trim() === "") return undefined;
  const number = parseNumber(text);
  return number && !number.percent && Number.isInteger(number.value) && number.value >= 0
    ? number.value
    : `the ${part} is "${text}"; expected a whole number, 0 or more.`;
}

const UNITS: Readonly<Record<Unit, { readonly many: string; readonly expected: string }>> = {
  count: { many: "counts", expected: "a whole number, 0 or more" },
  percentage: { many: "percentages", expected: "0% to 100%" },
  rate: { many: "rates per 10,000", expected: "a number, 0 or more, without %" },
  average: { many: "averages", expected: "a number, 0 or more, without %" },
};

type Own = Pick<Figures, "value" | "text" | "bare">;

function readValue(written: string, unit: Unit | undefined): Own | string {
  if (isErrorText(written)) return `the value is Excel's error ${written}; expected a figure.`;
  const number = parseNumber(written);
  const figure = readFigure(written);
  // "4.9% (14)" is kept as it is written, and judged by its first figure.
  const aside = number ? undefined : figure.kind === "number" ? figure.value : undefined;
  if (!number && aside === undefined) {
    return /^[+-]?\s*[£$€]?\s*\.?\d/.test(written)
      ? `the value is "${written}"; expected a number such as 1528 or 76.0%.`
      : { value: undefined, text: written };
  }
  const value = number?.value ?? aside ?? 0;
  const percent = number?.percent ?? written.includes("%");
  if (unit === undefined) return number ? { value, text: undefined } : { value: undefined, text: written };
  const wrong = `the value is "${written}" in a column of ${UNITS[unit].many}; expected ${UNITS[unit].expected}.`;
  if (value < 0) return wrong;
  if (unit !== "percentage") {
    if (percent || (unit === "count" && !Number.isInteger(value))) return wrong;
    return number ? { value, text: undefined } : { value: undefined, text: written };
  }
  if (percent) {
    if (value > 1) return wrong;
    return number ? { value, text: undefined } : { value: undefined, text: written };
  }
  if (!number) return value > 100 ? wrong : { value: undefined, text: written };
  return readBarePercentage(written, value) ?? wrong;
}

/** As PERF.RAG reads people: what is at most 1 is a fraction; what is above 1.5 cannot be one, and was meant with its %. */
function readBarePercentage(written: string, value: number): Own | string | undefined {
  if (value <= 1) return { value, text: undefined, bare: "fraction" };
  if (value > 100) return undefined;
  if (value <= 1.5) {
    return `the value is "${written}" in a column of percentages, which may mean ${written}% or ${printPercent(value)}; expected it with its %.`;
  }
  return { value: parseNumber(`${written}%`)?.value ?? value / 100, text: undefined, bare: "points" };
}
