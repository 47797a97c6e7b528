/** Rates per 10,000 of a population. */
import { DIVISION_BY_ZERO, finite, isFailure, NO_SUCH_NUMBER, type Failure } from "../failure";
import { readFigure } from "../figure";
import type { CellContent } from "../workbook";
import { firstError, notAFigure, readMeasure } from "./arguments";

/** count / population × 10,000, unrounded; #DIV/0! where the population is 0, #NUM! where either is negative. */
export function rate10k(count: number, population: number): number | Failure {
  if (count < 0 || population < 0) return NO_SUCH_NUMBER;
  if (population === 0) return DIVISION_BY_ZERO;
  const rate = (count / population) * 10_000;
  return finite(rate);
}

/** RATE10K from cells: no count gives "", a blank population #DIV/0!. */
export function rateOfCells(count: CellContent, population: CellContent): number | "" | Failure {
  const error = firstError([count, population]);
  if (error) return error;
  const counted = readCount("count", count);
  const base = readCount("population", population);
  if (isFailure(counted)) return counted;
  if (isFailure(base)) return base;
  if (counted === undefined) return "";
  return rate10k(counted, base ?? 0);
}

/** "207 of 450" is a share, and no count to make a rate of. */
function readCount(argument: string, cell: CellContent): number | undefined | Failure {
  if (typeof cell === "string" && readFigure(cell).kind === "share") return notAFigure(argument, cell);
  return readMeasure(argument, cell);
}
