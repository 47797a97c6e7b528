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

const goodIs = fc.constantFrom("High", "Low", "Info");
const yearAndBenchmarks = (cell: fc.Arbitrary<CellInput>) =>
  fc.array(cell, { minLength: 6, maxLength: 6 }).map((cells) => [...cells]);
const PERIODS = ["YTD 2018/19", "2017/18", "SN AVE", "BEST SN", "NAT AVE", "NAT TOP QTILE"] as const;

interface RandomSection {
  readonly counts: readonly CellInput[];
  readonly shares: readonly CellInput[];
  readonly open: readonly CellInput[];
  /** One of PERIODS each. */
  readonly years: { readonly [measure in "counts" | "shares" | "open"]: readonly CellInput[] };
  readonly goodIs: string;
  /** What February's number of contacts was issued as. */
  readonly issued: number | undefined;
}

const random: fc.Arbitrary<RandomSection> = fc.record({
  counts: column(count),
  shares: column(percent),
  open: column(count),
  years: fc.record({
    counts: yearAndBenchmarks(count),
    shares: yearAndBenchmarks(percent),
    // A stock has no year to date.
    open: yearAndBenchmarks(count).map(([, ...others]) => ["-", ...others]),
  }),
  goodIs,
  issued: fc.option(fc.nat(2000), { nil: undefined }),
});

const TOLERANCES: Readonly<Record<string, readonly [string, string, string]>> = {
  High: ["<50%", "50%>", "90%+"],
  Low: ["26%+", "26%<", "23%<"],
};

/** A page of a flow, a percentage of it and a stock. */
function stubsOf({ counts, shares, open, years, goodIs: good, issued }: RandomSection) {
  const monthRows = LABELS.map((label, i) => [label, [counts[i], shares[i], open[i]]] as const);
  const yearRows = PERIODS.map(
    (label, i) => [label, [years.counts[i], years.shares[i], years.open[i]]] as const,
  );
  const rows = Object.fromEntries(
    [...monthRows, ...yearRows].map(([label, cells]) => [label, cells.map((cell) => cell ?? "")]),
  );
  const tolerance = TOLERANCES[good];
  const report = workbook(
    scorecard(
      {
        number: "1.1",
        name: "Number of contacts",
        goodIs: good,
        months: counts.slice(-4),
        note: "Financial Year",
      },
      {
        number: "1.2",
        name: "% of contacts in time",
        goodIs: good,
        unit: "Percentage",
        months: shares.slice(-4),
        note: "Financial Year",
        ...(tolerance && { tolerance }),
      },
      {
        number: "1.3",
        name: "Number of open cases",
        goodIs: good,
        months: open.slice(-4),
        note: "As at mth end",
      },
    ),
    page(
      "01 Contacts",
      [
        ["1.1", "Number of contacts"],
        ["1.2", "% of contacts in time"],
        ["1.3", "Number of open cases"],
      ],
      rows,
    ),
  );
  const outcome = readBook(report);
  if (outcome.kind !== "report") return undefined;
  const cells = openCells(report);
  const understanding = understand(outcome.book, cells);
  const feb = { sheet: "01 Contacts", cell: "B16", indicator: "1.1", period: "Feb-19", line: 2, size: "" };
  const [shownNow = ""] = counts.slice(-2);
  const after = typeof shownNow === "number" ? String(shownNow) : "";
  const restatements =
    issued === undefined || after === "" ? [] : [{ ...feb, before: String(issued), after, confirmed: true }];
  return {
    cells,
    restatements,
    stubs: draftStubs({ understanding, source: cells, month: outcome.book.month, restatements }),
  };
}

const shown = (cell: CellInput): boolean => !NONE.includes(cell as (typeof NONE)[number]);

test("sentences are right in number, say unchanged for no change, and nothing of a month that shows nothing", () => {
  const seen = { drafted: 0, restated: 0, unchanged: 0, one: 0, best: 0, judged: 0, joined: 0 };
  fc.assert(
    fc.property(random, (section) => {
      const found = stubsOf(section);
      if (!found) return;
      const [stub] = found.stubs;
      if ([section.counts, section.shares, section.open].every((cells) => !shown(cells.at(-1) ?? ""))) {
        expect(stub).toBeUndefined();
        return;
      }
      if (!stub) return;
      const { text, sentences, facts } = stub;
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|n\/a|  /);
      // One point, two points; never a difference of nothing.
      expect(text).not.toMatch(/\b1\.0 percentage points\b|\b(?!1\.0)\d+\.\d percentage point\b/);
      expect(text).not.toMatch(/(?<![\d,.])(?:0|0\.0 percentage points) (?:more|fewer|higher|lower)/);
      expect(text).not.toMatch(/unchanged (?:from (?:in|at)\b|than)|the same as (?:in|at) /);
      expect(text).not.toMatch(/ ,|\.\.|\( |;\s*\.|; [A-Z]|\. [a-z]/);
      // A flow is of a month, a stock of its end.
      for (const { subject, basis } of facts) {
        const told = new RegExp(`${subject} was [\\d,.%]+(?: \\([^)]*\\))? (in|at the end of) `, "i").exec(
          text,
        )?.[1];
        if (told !== undefined)
          expect([subject, told]).toEqual([subject, basis === "month-end" ? "at the end of" : "in"]);
        if (basis === "month-end") expect(text).not.toMatch(new RegExp(`${subject}[^.;]*year to date`));
      }
      if (section.goodIs === "Info") expect(text).not.toMatch(/\((?:better|worse)\)/);
      expect(sentences.length).toBeLessThanOrEqual(4);
      for (const sentence of sentences) {
        expect(sentence.text).toMatch(/^\S.*[.\]]$/);
        expect(
          traceNumbers(found.cells, facts, sentence).filter(({ source }) => source === undefined),
        ).toEqual([]);
      }
      expect(isUneditedDraft(text)).toBe(true);
      const changed = found.restatements.some(({ before, after }) => before !== after);
      expect(
        /Restated for this report: the number of contacts (?:in|at) [^;]*February 2019 from/.test(text),
      ).toBe(changed && facts.some(({ facts: all }) => all.some(({ kind }) => kind === "restated")));
      seen.drafted += 1;
      seen.restated += Number(text.includes("Restated"));
      seen.unchanged += Number(text.includes("unchanged from"));
      seen.one += Number(/\b1 (?:more|fewer)\b|\b1\.0 percentage point\b/.test(text));
      seen.best += Number(text.includes("best statistical neighbour"));
      seen.judged += Number(/\((?:better|worse)\)/.test(text));
      seen.joined += Number(/against its target.*; the year to date/.test(text));
    }),
    { numRuns: 400 },
  );
  // Every trap was met, and not once by luck.
  for (const [trap, times] of Object.entries(seen)) expect([trap, times >= 10]).toEqual([trap, true]);
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
