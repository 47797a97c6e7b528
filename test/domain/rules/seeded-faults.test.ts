import type { Finding } from "../../../src/domain/finding";
import { parseMonth } from "../../../src/domain/period";
import { planRefresh } from "../../../src/domain/refresh";
import { RULES } from "../../../src/domain/rules/index";
import type { WorkbookSnapshot } from "../../../src/domain/workbook";
import { correctedReport, withCells } from "../../support/corrected-report";
import { extractRows, SEEDS, type Seed } from "../../support/seeded-faults";

const corrected = correctedReport();

function findingsOf(
  report: WorkbookSnapshot,
  { month, extract }: Pick<Seed, "month" | "extract">,
): readonly Finding[] {
  const told = month === undefined ? undefined : parseMonth(month);
  const outcome = planRefresh(report, {
    ...(told === undefined ? { keepMonth: true } : { month: told }),
    extract: extract === undefined ? [] : extractRows([extract]),
  });
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome.findings;
}

/** What is found in the corrected report itself, by the month of the refresh. */
const without = new Map<string | undefined, ReadonlySet<string>>();

function knownFindings(seed: Seed): ReadonlySet<string> {
  let known = without.get(seed.month);
  if (!known)
    without.set(
      seed.month,
      (known = new Set(
        findingsOf(corrected, seed.month === undefined ? {} : { month: seed.month }).map(said),
      )),
    );
  return known;
}

const said = ({ severity, message }: Finding): string => `${severity} ${message}`;
const at = ({ rule, sheet, cell }: Finding): string => `${rule} ${sheet}!${cell}`;

describe("a fault in the corrected report", () => {
  it.each(SEEDS.map((seed) => [seed.rule, seed.fault, seed] as const))(
    "is found by %s: %s",
    (rule, _, seed) => {
      const known = knownFindings(seed);
      const fresh = findingsOf(withCells(corrected, seed.changes), seed).filter(
        (finding) => !known.has(said(finding)),
      );

      const wanted = `${rule} ${seed.found}`;
      const found = fresh.filter((finding) => at(finding) === wanted);
      expect(found.map(({ severity }) => severity)).toEqual([seed.severity]);

      const others = fresh
        .filter(({ severity }) => severity === "error")
        .filter((each) => at(each) !== wanted);
      expect(others.map(at).sort()).toEqual([...(seed.consequences ?? [])].sort());
    },
  );
});

describe("the catalogue of rules", () => {
  it("has a fault planted for every rule", () => {
    const seeded = new Set(SEEDS.map(({ rule }) => rule));
    expect(RULES.filter(({ id }) => !seeded.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
