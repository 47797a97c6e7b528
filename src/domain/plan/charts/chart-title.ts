/** What a chart's title says: the figure, where it came from, and the target. Made from figures alone. */
import type { Unit } from "../../book/book";
import { decimalsOf, partOf } from "../../book/section-figure";
import type { MeasureSense } from "../../book/understand";
import { addMonths, financialYearOf, printMonthLong, type Month } from "../../period";
import { equalAsPrinted, roundHalfAway } from "../../rounding";
import { holds } from "../../tolerance/bands";
import { display } from "../computed";
import type { Ledger } from "../ledger";
import type { Target } from "./chart-lines";
import type { ChartSubject } from "./chart-subjects";

const LONGEST_NAME = 64;
/** Of more series only the highest and the lowest are told. */
const MOST_TOLD = 3;
/** Fewer characters in common say nothing by themselves. */
const SHORTEST_SHARED = 8;

/** The title of a chart as at a month. */
export function chartTitle(
  subject: ChartSubject,
  ledger: Ledger,
  month: Month,
  target: Target | undefined,
): string {
  const [first, ...others] = subject.senses;
  if (!first) return "";
  if (subject.kind === "groups") return titleOfGroups(subject.senses, ledger, month);
  if (others.length > 0) return titleOfSeveral(subject.senses, ledger, month);
  const name = brief(first.measure.name);
  const now = valueAt(first, month, ledger);
  if (now === undefined) return `${name}: no figure for ${printMonthLong(month)}`;
  const unit = first.measure.unit;
  const shown = `${display(now, unit)} ${when(first, month)}`;
  return `${name}: ${shown}${changeOf(first, now, month, ledger)}${againstTarget(first, now, target)}`;
}

function changeOf(sense: MeasureSense, now: number, month: Month, ledger: Ledger): string {
  const earlier = addMonths(month, -1);
  const before = valueAt(sense, earlier, ledger);
  if (before === undefined) return "";
  const { unit } = sense.measure;
  const than = `${display(before, unit)} in ${printMonthLong(earlier).split(" ")[0] ?? ""}`;
  if (equalAsPrinted(now, before, decimalsOf(unit))) return `, unchanged from ${than}`;
  const rose = now > before;
  const polarity = sense.row?.polarity;
  if (polarity === "high" || polarity === "low")
    return `, ${rose === (polarity === "high") ? "better" : "worse"} than ${than}`;
  return `, ${rose ? "up" : "down"} from ${than}`;
}

function againstTarget({ measure }: MeasureSense, now: number, target: Target | undefined): string {
  if (target === undefined) return "";
  const meets = holds(target.bands, roundHalfAway(now, decimalsOf(measure.unit)));
  return `; ${meets ? "meets" : "misses"} the target of ${asTyped(target.level, measure.unit)}`;
}

/** 95% rather than 95.0%: a target is a round figure. */
function asTyped(target: number, unit: Unit): string {
  return display(target, unit).replace(/\.0(?=%|$)/, "");
}

function titleOfSeveral(senses: readonly MeasureSense[], ledger: Ledger, month: Month): string {
  const names = shortNames(senses.map(({ measure }) => measure.name));
  const head = names.shared === "" ? "" : `${names.shared}: `;
  const known = senses.map((sense, index) => ({
    name: names.own[index] ?? "",
    value: valueAt(sense, month, ledger),
    unit: sense.measure.unit,
  }));
  if (known.length > MOST_TOLD) return `${head}${extremes(known)} in ${printMonthLong(month)}`;
  const told = known.map(
    ({ name, value, unit }) => `${name} ${value === undefined ? "no figure" : display(value, unit)}`,
  );
  return `${head}${told.join(", ")} in ${printMonthLong(month)}`;
}

function titleOfGroups(senses: readonly MeasureSense[], ledger: Ledger, month: Month): string {
  const [first] = senses;
  const year = financialYearOf(month);
  const known = senses.map((sense) => ({
    name: groupName(sense.measure.group),
    value: yearToDate(sense, month, ledger),
    unit: sense.measure.unit,
  }));
  return `${brief(first?.measure.name ?? "")}, ${year} to ${printMonthLong(month)}: ${extremes(known)}`;
}

interface Told {
  readonly name: string;
  readonly value: number | undefined;
  readonly unit: Unit;
}

/** The highest and the lowest of many. */
function extremes(all: readonly Told[]): string {
  const known = all.flatMap(({ value, ...each }) => (value === undefined ? [] : [{ ...each, value }]));
  const sorted = known.sort((one, other) => other.value - one.value);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return "no figures";
  const say = ({ name, value, unit }: (typeof sorted)[number]): string => `${name} (${display(value, unit)})`;
  return most === least ? say(most) : `highest for ${say(most)}, lowest for ${say(least)}`;
}

/** "(1) POLICE" is "POLICE". */
export function groupName(group: string): string {
  return brief(group.replace(/^\(?\d+\)?[.:)]?\s*/, ""), 40);
}

/** Names without the words that they begin with in common, or else end with, and those words. */
export function shortNames(names: readonly string[]): {
  readonly shared: string;
  readonly own: readonly string[];
} {
  const split = names.map((name) => name.split(/\s+/).filter((word) => word !== ""));
  const most = Math.min(...split.map(({ length }) => length)) - 1;
  const start = commonWords(split, most);
  // "Av. no. cases in" heads "Duty Teams 21.6" no better than "Av. no. cases".
  const shared = start.join(" ").replace(/(\s+(in|of|for|the|a|an)|[\s:–-])+$/i, "");
  if (shared.length >= SHORTEST_SHARED)
    return { shared: brief(shared), own: split.map((words) => tidy(words.slice(start.length))) };
  const end = commonWords(
    split.map((words) => words.slice().reverse()),
    most,
  );
  const last = end.slice().reverse().join(" ");
  const atEnd = last.charAt(0).toUpperCase() + last.slice(1);
  if (atEnd.length < SHORTEST_SHARED) return { shared: "", own: names.map((name) => brief(name)) };
  return { shared: brief(atEnd), own: split.map((words) => tidy(words.slice(0, words.length - end.length))) };
}

function tidy(words: readonly string[]): string {
  return brief(words.join(" "));
}

/** The words that all begin with in common, at most so many. */
function commonWords(split: readonly (readonly string[])[], most: number): readonly string[] {
  const [first = []] = split;
  const differs = first.findIndex(
    (word, index) => index >= most || split.some((words) => words[index] !== word),
  );
  return first.slice(0, Math.max(0, differs));
}

/** How much of a long name's beginning stays. */
const HEAD = 0.6;

/** A name cut at words in its middle: measures of one page often differ only in how they end ("in month", "rolling 12 months"). */
export function brief(name: string, longest = LONGEST_NAME): string {
  const tidy = name.replace(/\s+/g, " ").trim();
  if (tidy.length <= longest) return tidy;
  const start = tidy.slice(0, longest * HEAD);
  const head = start.slice(0, Math.max(start.lastIndexOf(" "), start.length / 2));
  const end = tidy.slice(tidy.length - Math.floor(longest * (1 - HEAD)));
  const tail = end.slice(end.indexOf(" ") + 1);
  return `${head.replace(/[\s,;:(–-]+$/, "")}… ${tail.replace(/^[\s,;:)–-]+/, "")}`;
}

function when({ basis }: MeasureSense, month: Month): string {
  if (basis === "rolling-year") return `in the 12 months to ${printMonthLong(month)}`;
  return basis === "month-end" ? `at the end of ${printMonthLong(month)}` : `in ${printMonthLong(month)}`;
}

function valueAt({ section, measure, rows }: MeasureSense, month: Month, ledger: Ledger): number | undefined {
  const row = rows.get(month);
  if (row === undefined) return undefined;
  return partOf(ledger.figure({ sheet: section.sheet, row, column: measure.column }), "main");
}

function yearToDate(
  { section, measure, rows }: MeasureSense,
  month: Month,
  ledger: Ledger,
): number | undefined {
  const row = rows.get(`ytd ${financialYearOf(month)}`);
  if (row === undefined) return undefined;
  return partOf(ledger.figure({ sheet: section.sheet, row, column: measure.column }), "main");
}
