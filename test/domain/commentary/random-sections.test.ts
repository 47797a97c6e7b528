/** Random sections: whatever the figures, the sentences are right in number, never claim what is not there, and trace back. */
import fc from "fast-check";
import { readBook } from "../../../src/domain/book/read-book";
import { openCells } from "../../../src/domain/book/open-cells";
import { understand } from "../../../src/domain/book/understand";
import { draftStubs } from "../../../src/domain/commentary/stub";
import { isUneditedDraft, markDraft, withoutMark } from "../../../src/domain/commentary/marker";
import { heightToRead } from "../../../src/domain/commentary/height";
import type { CellInput } from "../../support/sheet-builder";
import { monthLabels, page, scorecard } from "../../support/rule-tester";
import { workbook } from "../../support/sheet-builder";
import { traceNumbers } from "../../support/trace-numbers";

const NONE = ["", "-", "n/a"] as const;
const count: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 2, 3) },
  { weight: 2, arbitrary: fc.nat(4000) },
  { weight: 1, arbitrary: fc.constantFrom(...NONE) },
);
const percent: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("0.0%", "1.0%", "2.0%", "99.0%", "100.0%") },
  { weight: 2, arbitrary: fc.nat(1000).map((tenths) => `${(tenths / 10).toFixed(1)}%`) },
  { weight: 1, arbitrary: fc.constantFrom(...NONE) },
);
const LABELS = monthLabels();
const column = (cell: fc.Arbitrary<CellInput>) =>
  fc.oneof(
    fc.array(cell, { minLength: LABELS.length, maxLength: LABELS.length }),
    // Months that do not change.
    cell.map((same) => LABELS.map(() => same)),
  );

function stubsOf(counts: readonly CellInput[], shares: readonly CellInput[]) {
  const rows = Object.fromEntries(LABELS.map((label, i) => [label, [counts[i] ?? "", shares[i] ?? ""]]));
  const report = workbook(
    scorecard(
      { number: "1.1", name: "Number of contacts", months: counts.slice(-4), note: "Financial Year" },
      {
        number: "1.2",
        name: "% of contacts in time",
        unit: "Percentage",
        months: shares.slice(-4),
        note: "Financial Year",
      },
    ),
    page(
      "01 Contacts",
      [
        ["1.1", "Number of contacts"],
        ["1.2", "% of contacts in time"],
      ],
      rows,
    ),
  );
  const outcome = readBook(report);
  if (outcome.kind !== "report") return undefined;
  const cells = openCells(report);
  const understanding = understand(outcome.book, cells);
  return {
    cells,
    stubs: draftStubs({ understanding, source: cells, month: outcome.book.month, restatements: [] }),
  };
}

const shown = (cell: CellInput): boolean => !NONE.includes(cell as (typeof NONE)[number]);

test("sentences are right in number, say unchanged for no change, and nothing of a month that shows nothing", () => {
  let drafted = 0;
  fc.assert(
    fc.property(column(count), column(percent), (counts, shares) => {
      const found = stubsOf(counts, shares);
      if (!found) return;
      const [stub] = found.stubs;
      if (!shown(counts.at(-1) ?? "") && !shown(shares.at(-1) ?? "")) {
        expect(stub).toBeUndefined();
        return;
      }
      if (!stub) return;
      drafted += 1;
      expect(stub.text).not.toMatch(/undefined|NaN|Infinity|\[object|n\/a|  /);
      // One point, two points; never a difference of nothing.
      expect(stub.text).not.toMatch(/\b1\.0 percentage points\b|\b(?!1\.0)\d+\.\d percentage point\b/);
      expect(stub.text).not.toMatch(/(?<![\d,.])(?:0|0\.0 percentage points) (?:more|fewer|higher|lower)/);
      expect(stub.text).not.toMatch(/ ,|\.\.|\( |;\s*\./);
      for (const sentence of stub.sentences) {
        expect(sentence.text).toMatch(/^\S.*[.\]]$/);
        expect(
          traceNumbers(found.cells, stub.facts, sentence).filter(({ source }) => source === undefined),
        ).toEqual([]);
      }
      expect(isUneditedDraft(stub.text)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(drafted).toBeGreaterThan(100);
});

test("any change of a draft makes it a person's; its mark is all that is taken off", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z][a-z ,.%\d]{5,60}[a-z.]$/), fc.nat(60), (words, at) => {
      const draft = markDraft(words);
      expect(isUneditedDraft(draft)).toBe(true);
      expect(isUneditedDraft(`${draft}\n`)).toBe(true);
      expect(withoutMark(draft)).toBe(words.trim());
      const place = Math.min(at, words.length - 1);
      expect(isUneditedDraft(draft.slice(0, place) + "Q" + draft.slice(place))).toBe(false);
      expect(isUneditedDraft(words)).toBe(false);
    }),
  );
});

test("a narrower box or a longer text is never lower", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 12 }), { maxLength: 80 }),
      fc.integer({ min: 60, max: 900 }),
      (words, width) => {
        const text = words.join(" ");
        const height = heightToRead(text, { width, fontSize: 10 });
        expect(heightToRead(text, { width: width / 2, fontSize: 10 })).toBeGreaterThanOrEqual(height);
        expect(heightToRead(`${text} more words`, { width, fontSize: 10 })).toBeGreaterThanOrEqual(height);
        expect(height % 0.75).toBe(0);
      },
    ),
  );
});
