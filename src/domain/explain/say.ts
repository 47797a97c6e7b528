/** Figures and periods in the words of an explanation. */
import type { Benchmark, Unit } from "../book/book";
import { printMonth, type Period } from "../period";
import { display } from "../plan/computed";

/** As the report prints it, thousands apart: "1,528", "76.0%". */
export function say(value: number, unit: Unit): string {
  return grouped(display(value, unit));
}

/** "1528" is "1,528", "1234.5" is "1,234.5". */
export function grouped(number: string): string {
  return number.replace(/^(-?)(\d+)/, (_, sign: string, digits: string) => {
    return sign + digits.replace(/\B(?=(\d{3})+$)/g, ",");
  });
}

const BENCHMARKS: Readonly<Record<Benchmark, string>> = {
  neighbours: "average of statistical neighbours",
  "best-neighbour": "best statistical neighbour",
  national: "national average",
  "top-quartile": "threshold of the national top quartile",
  regional: "regional average",
};

/** "Mar-19", "2018/19 to date", "2017/18", "national average". */
export function sayPeriod(period: Period): string {
  switch (period.kind) {
    case "month":
      return printMonth(period.month);
    case "ytd":
      return `${period.year} to date`;
    case "year":
      return period.year;
    case "benchmark":
      return BENCHMARKS[period.benchmark];
  }
}

/** The first letter as a capital: sentences begin with figures' names as well as with words. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
