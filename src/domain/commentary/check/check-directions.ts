/**
 * Directions and comparisons in words, held against the page: rose, worse, unchanged, higher than neighbours, above target, red.
 * Long, as one word decides by its neighbours which of these it is.
 */
import { decimalsOf } from "../../book/section-figure";
import type { MeasureSense } from "../../book/understand";
import { judgeRag } from "../../measures/rag";
import { addMonths, financialYearOf, previousYear, printMonth } from "../../period";
import { display } from "../../plan/computed";
import { toleranceOf } from "../../plan/judged-row";
import type { Reading } from "../facts";
import type { Claim } from "./claims";
import { baseOf } from "./months";
import { measureNamed } from "./measure-named";
import { printedDifference, readingOf, type Page } from "./page";

/** Behind "up" and "down" where they tell of a figure: "up to date" and "step down to Early Help" do not. */
const MOVED = String.raw`(?=,?\s+(?:\d|to\s+\d|(?:by|from|on|since|slightly|sharply|further|again|compared|against|in the month|year on year|month on month)\b))`;
const ROSE = new RegExp(
  `\\b(?:rose|risen|rising|increased?|increasing|grew|grown|went up|gone up|up${MOVED})\\b`,
  "i",
);
const FELL = new RegExp(
  `\\b(?:fell|fallen|falling|decreased?|decreasing|dropped|declined|reduced|went down|gone down|down${MOVED})\\b`,
  "i",
);
const BETTER = /\b(?:improved|improving|better)\b/i;
const WORSE = /\b(?:worsened|worsening|deteriorated|worse)\b/i;
const SAME = /\b(?:unchanged|no change|did not change|the same as)\b/i;
/** A denial or a second thought makes it another sentence than this reading takes it for. */
const DENIED = /\b(?:not|no|never|n't|but|while|although|despite|however|whereas)\b/i;

export function* checkDirections(page: Page, sentence: string): Iterable<Claim> {
  const fromTo = checkFromTo(page, sentence);
  if (fromTo) {
    yield fromTo;
    return;
  }
  const claims = [ROSE, FELL, BETTER, WORSE, SAME].filter((words) => words.test(sentence));
  const [claim] = claims;
  if (!claim || claims.length > 1 || BENCHMARK.test(sentence)) return;
  if (claim !== SAME && DENIED.test(sentence)) return;
  const sense = measureNamed(sentence, page);
  const base = baseOf(sentence, page.month);
  const pair = sense && base !== undefined ? pairFor(page, sense, base, sentence) : undefined;
  if (!sense || !pair) return;
  const wanted = wantedSign(claim, sense);
  if (wanted === undefined) return;
  const { now, then, thenName } = pair;
  const change = Math.sign(printedDifference(sense, now.value, then.value));
  const { unit, name } = sense.measure;
  const moved = change === 0 ? "unchanged" : change > 0 ? "up" : "down";
  yield {
    ...words(claim, sentence),
    verdict: change === wanted ? "tied" : "contradicted",
    expected:
      change === wanted
        ? ""
        : `${moved}: ${display(then.value, unit)} in ${thenName}, ${display(now.value, unit)} in ${pair.nowName}`,
    about: `of "${name}" since ${thenName}`,
    month: page.month,
    sense,
    cells: [...now.cells, ...then.cells],
  };
}

interface NamedPair {
  readonly now: Reading;
  readonly then: Reading;
  readonly nowName: string;
  readonly thenName: string;
}

function pairFor(page: Page, sense: MeasureSense, base: string, sentence: string): NamedPair | undefined {
  const nowName = printMonth(page.month);
  const now = readingOf(page, sense, page.month);
  if (base !== "year") {
    const month = addMonths(page.month, 0) === base ? undefined : base;
    const then = month === undefined ? undefined : readingOf(page, sense, month);
    return now && then && month !== undefined
      ? { now, then, nowName, thenName: printMonth(month as typeof page.month) }
      : undefined;
  }
  const year = financialYearOf(page.month);
  const toDate = readingOf(page, sense, `ytd ${year}`);
  const closed = readingOf(page, sense, `year ${previousYear(year)}`);
  const ago = readingOf(page, sense, addMonths(page.month, -12));
  const whole =
    toDate && closed
      ? { now: toDate, then: closed, nowName: `the year to date`, thenName: previousYear(year) }
      : undefined;
  const month =
    now && ago ? { now, then: ago, nowName, thenName: printMonth(addMonths(page.month, -12)) } : undefined;
  if (/\b(?:ytd|year to date)\b/i.test(sentence)) return whole;
  // "On last year" may mean either: where the two disagree, nothing can be said.
  if (whole && month && sign(sense, whole) !== sign(sense, month)) return undefined;
  return whole ?? month;
}

function sign(sense: MeasureSense, { now, then }: NamedPair): number {
  return Math.sign(printedDifference(sense, now.value, then.value));
}

/** 1 where the number should have risen, -1 fallen, 0 stayed; undefined where the polarity does not tell. */
function wantedSign(claim: RegExp, { row }: MeasureSense): number | undefined {
  if (claim === ROSE) return 1;
  if (claim === FELL) return -1;
  if (claim === SAME) return 0;
  const good = row?.polarity === "high" ? 1 : row?.polarity === "low" ? -1 : undefined;
  return good === undefined ? undefined : claim === BETTER ? good : -good;
}

const FROM_TO =
  /\b(rose|risen|increased|grew|went up|up|fell|fallen|decreased|dropped|declined|reduced|went down|down)\s+from\s+(\d[\d,]*(?:\.\d+)?)\s?%?(?:\s+in\s+\w+(?:\s+\d{4})?)?\s+to\s+(\d[\d,]*(?:\.\d+)?)/i;

/** "Fell from 76.0% to 83.4%" is at odds with itself. */
function checkFromTo(page: Page, sentence: string): Claim | undefined {
  const match = FROM_TO.exec(sentence);
  const [, verb = "", from = "", to = ""] = match ?? [];
  if (!match) return undefined;
  const [then, now] = [from, to].map((digits) => Number(digits.replaceAll(",", "")));
  const moved = Math.sign((now ?? 0) - (then ?? 0));
  const agrees = moved === (/^(?:rose|risen|increased|grew|went up|up)/i.test(verb) ? 1 : -1);
  return {
    text: verb,
    start: match.index,
    verdict: agrees ? "tied" : "contradicted",
    expected: agrees ? "" : moved === 0 ? "unchanged" : moved > 0 ? "rose" : "fell",
    about: `from ${from} to ${to}`,
    month: page.month,
    sense: measureNamed(sentence, page),
    cells: [],
  };
}

const BENCHMARK = /\b(statistical neighbours?|neighbours?|national|nationally|england)\b/i;
const HIGHER = /\b(?:above|higher than|over|exceeds?|more than|greater than)\b/i;
const LOWER = /\b(?:below|lower than|under|fewer than|less than)\b/i;

/** "Better than the national average", "below target", "is red". */
export function* checkComparisons(page: Page, sentence: string): Iterable<Claim> {
  if (DENIED.test(sentence)) return;
  yield* checkBenchmarks(page, sentence);
  const sense = measureNamed(sentence, page);
  if (sense) yield* checkAgainstTarget(page, sentence, sense);
}

function* checkBenchmarks(page: Page, sentence: string): Iterable<Claim> {
  const claims = [HIGHER, LOWER, BETTER, WORSE].filter((each) => each.test(sentence));
  const [claim] = claims;
  const keywords = [...sentence.matchAll(new RegExp(BENCHMARK, "gi"))];
  const kinds = new Set(
    keywords.map(([, word = ""]) => (/neighbour/i.test(word) ? "neighbours" : "national")),
  );
  if (!claim || claims.length > 1 || kinds.size === 0 || TARGET.test(sentence)) return;
  // Of a number and a percentage of one name only that is meant which has such a benchmark.
  const has = (each: MeasureSense) => [...kinds].some((kind) => readingOf(page, each, kind) !== undefined);
  const sense = measureNamed(sentence, page, has);
  if (!sense) return;
  const good = sense.row?.polarity === "high" ? 1 : sense.row?.polarity === "low" ? -1 : undefined;
  const wanted =
    claim === HIGHER
      ? 1
      : claim === LOWER
        ? -1
        : good === undefined
          ? undefined
          : claim === BETTER
            ? good
            : -good;
  if (wanted === undefined) return;
  const current = [
    readingOf(page, sense, page.month),
    readingOf(page, sense, `ytd ${financialYearOf(page.month)}`),
  ].flatMap((reading) => reading ?? []);
  for (const kind of kinds) {
    const benchmark = readingOf(page, sense, kind);
    if (!benchmark || current.length === 0) continue;
    const holds = current.filter(
      (now) => Math.sign(printedDifference(sense, now.value, benchmark.value)) === wanted,
    );
    const { unit, name } = sense.measure;
    const now = holds[0] ?? current[0] ?? benchmark;
    yield {
      ...words(claim, sentence),
      verdict: holds.length > 0 ? "tied" : "contradicted",
      expected:
        holds.length > 0
          ? ""
          : `${display(now.value, unit)} against ${display(benchmark.value, unit)} ${kind === "national" ? "nationally" : "for statistical neighbours"}`,
      about: `of "${name}" than ${kind === "national" ? "the national average" : "statistical neighbours"}`,
      month: page.month,
      sense,
      cells: [...now.cells, ...benchmark.cells],
    };
  }
}

const TARGET = /\btargets?\b/i;
const MET =
  /\b(?:above|over|exceed(?:s|ed|ing)?|met|meets?|meeting|achieved|hit|better than)(?: the| its| our)? target\b|\bon target\b/i;
const MISSED = /\b(?:below|under|missed|misses|short of|worse than)(?: the| its| our)? target\b/i;
const COLOUR = /\b(?:is|was|are|were|rated|remains?|stays?|at)\s+(red|amber|green)\b/i;

function* checkAgainstTarget(
  { understanding, ...page }: Page,
  sentence: string,
  sense: MeasureSense,
): Iterable<Claim> {
  const tolerance = sense.row && toleranceOf(understanding, sense.row);
  const polarity = sense.row?.polarity;
  if (!tolerance || !polarity) return;
  const colours = [page.month, `ytd ${financialYearOf(page.month)}`].flatMap((period) => {
    const reading = readingOf({ understanding, ...page }, sense, period);
    const colour = reading && judgeRag(reading.value, polarity, tolerance, decimalsOf(sense.measure.unit));
    return reading && typeof colour === "string" && colour !== "" ? [{ colour, reading }] : [];
  });
  const [first] = colours;
  if (!first) return;
  const said = COLOUR.exec(sentence);
  const claim = MET.test(sentence) ? MET : MISSED.test(sentence) ? MISSED : undefined;
  const checks: {
    readonly at: Pick<Claim, "text" | "start">;
    readonly holds: (colour: string) => boolean;
  }[] = [];
  if (said)
    checks.push({
      at: { text: said[1] ?? "", start: said.index },
      holds: (colour) => colour.toLowerCase() === said[1]?.toLowerCase(),
    });
  // Above a target where low is good is no praise, and "met" always is.
  const turned =
    polarity !== "high" &&
    claim !== undefined &&
    /above|over|below|under|exceed/i.test(claim.exec(sentence)?.[0] ?? "");
  if (claim && (!turned || polarity === "low")) {
    checks.push({
      at: words(claim, sentence),
      holds: (colour) => (colour === "Green") === ((claim === MET) !== turned),
    });
  }
  for (const { at, holds } of checks) {
    const right = colours.find(({ colour }) => holds(colour));
    const { colour, reading } = right ?? first;
    yield {
      ...at,
      verdict: right ? "tied" : "contradicted",
      expected: right ? "" : `${colour}: ${display(reading.value, sense.measure.unit)}`,
      about: `of "${sense.measure.name}"`,
      month: page.month,
      sense,
      cells: reading.cells,
    };
  }
}

function words(claim: RegExp, sentence: string): Pick<Claim, "text" | "start"> {
  const match = claim.exec(sentence);
  return { text: match?.[0] ?? "", start: match?.index ?? 0 };
}
