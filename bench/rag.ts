/**
 * 100,000 RAG cells, three ways: one call over ranges, a call a cell, and a loop by hand that does the same rounding
 * with thresholds parsed beforehand. Fails where the range call takes more than three times the loop, or where a
 * tolerance is parsed more than once.
 */
import { rag } from "../src/functions/functions";
import { roundHalfAway } from "../src/domain/rounding";
import { readTriple } from "../src/domain/tolerance";

const CELLS = 100_000;
const ROUNDS = 50;
const LIMIT = 3;

/** High and Low shapes of the March 2019 scorecard: goodIs, red, amber, green, then what they mean. */
const TRIPLES = [
  ["High", "<92%", "92%>", "95%+", 0.92, 0.95],
  ["High", "<83%", "83%>", "86%+", 0.83, 0.86],
  ["High", "<40%", "40%>", "45%+", 0.4, 0.45],
  ["High", "<85%", "85%>", "90%+", 0.85, 0.9],
  ["High", "<95%", "95%>", "98%+", 0.95, 0.98],
  ["High", "<90%", "90%>", "95%+", 0.9, 0.95],
  ["High", "<33%", "33%>", "35%+", 0.33, 0.35],
  ["High", "<70%", "70%>", "72%+", 0.7, 0.72],
  ["Low", "26%+", "26%<", "23%<", 0.26, 0.23],
  ["Low", "11%+", "11%<", "9%<", 0.11, 0.09],
  ["Low", "16%+", "16%<", "14%<", 0.16, 0.14],
  ["Low", "3.6%+", "3.6%<", "2.6%<", 0.036, 0.026],
  ["Low", "13%+", "13%<", "10.8%<", 0.13, 0.108],
] as const;

/** A repeatable sequence: fractions with as many digits as n / d has. */
const values = Array.from({ length: CELLS }, (_, index) => [((index * 7919) % 1404) / 1404]);

/** Every cell a string of its own, as Excel sends them, not one shared by all rows. */
function column(pick: 0 | 1 | 2 | 3): string[][] {
  return values.map((_, index) => {
    const text = TRIPLES[index % TRIPLES.length]![pick];
    return JSON.parse(JSON.stringify([text])) as string[];
  });
}

const goodIs = column(0);
const red = column(1);
const amber = column(2);
const green = column(3);

function byRange(): unknown[][] {
  return rag(values, goodIs, red, amber, green);
}

function byCell(): unknown[][] {
  return values.map((value, index) => {
    const [result] = rag([value], [goodIs[index]!], [red[index]!], [amber[index]!], [green[index]!]);
    return [result![0]];
  });
}

function byHand(): string[][] {
  const results: string[][] = [];
  for (let index = 0; index < CELLS; index += 1) {
    const triple = TRIPLES[index % TRIPLES.length]!;
    const redEnd = triple[4];
    const greenEnd = triple[5];
    const printed = roundHalfAway(values[index]![0]!, 3);
    if (triple[0] === "High") {
      results.push([printed < redEnd ? "Red" : printed >= greenEnd ? "Green" : "Amber"]);
    } else {
      results.push([printed >= redEnd ? "Red" : printed < greenEnd ? "Green" : "Amber"]);
    }
  }
  return results;
}

/**
 * The least time of each way in milliseconds, taken in turns: what else the machine does only ever adds to a time, and
 * must not fall on one way alone.
 */
function timeInTurns(ways: readonly (() => unknown)[]): number[] {
  const least = ways.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    ways.forEach((run, index) => {
      const start = performance.now();
      run();
      least[index] = Math.min(least[index]!, performance.now() - start);
    });
  }
  return least;
}

const expected = JSON.stringify(byHand());
for (const [name, run] of Object.entries({ byRange, byCell })) {
  if (JSON.stringify(run()) !== expected) throw new Error(`${name} judges otherwise than the loop by hand`);
}

const parsed = new Set(
  red.map((_, index) => readTriple(red[index]![0]!, amber[index]![0]!, green[index]![0]!)),
);
const [hand = NaN, range = NaN] = timeInTurns([byHand, byRange]);
const [cell = NaN] = timeInTurns([byCell]);
const ratio = range / hand;

console.log(`${CELLS} RAG cells, ${TRIPLES.length} distinct tolerances, best of ${ROUNDS} runs`);
console.log(`one call over ranges  ${range.toFixed(1)} ms`);
console.log(`a call a cell         ${cell.toFixed(1)} ms`);
console.log(`a loop by hand        ${hand.toFixed(1)} ms`);
console.log(`range to hand ${ratio.toFixed(2)}, at most ${LIMIT}; tolerances parsed ${parsed.size}`);
if (!(ratio <= LIMIT) || parsed.size !== TRIPLES.length) process.exitCode = 1;
