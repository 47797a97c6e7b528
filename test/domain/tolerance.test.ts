import fc from "fast-check";
import { judgeRag } from "../../src/domain/measures/rag";
import type { Polarity } from "../../src/domain/polarity";
import { describeTolerance, readTolerance, readTriple } from "../../src/domain/tolerance";

const HIGH: Polarity = "high";

describe("tolerances in words", () => {
  it.each([
    [
      "<92%",
      "92%>",
      "95%+",
      "high",
      "Green at 95.0% or more; amber from 92.0% to under 95.0%; red under 92.0%",
    ],
    ["<55", "55>", "59.9+", "high", "Green at 59.9 or more; amber from 55 to under 59.9; red under 55"],
    ["<90%", "90%>", "90%+", "high", "Green at 90.0% or more; amber never; red under 90.0%"],
    [
      "26%+",
      "26%<",
      "23%<",
      "low",
      "Green under 23.0%; amber from 23.0% to under 26.0%; red at 26.0% or more",
    ],
    ["50+", "", "60<", "low", "Green under 50; amber never; red at 50 or more"],
    ["25+", "24<", "22<", "low", "Green under 22; amber from 22 to under 25; red at 25 or more"],
    [
      "over 1% above range",
      "1% above range",
      "14-20",
      "within",
      "Green from 14 to 20; amber under 14 or over 20 to 20.2; red over 20.2",
    ],
    [
      "more than +/-15",
      "+/-15",
      "+/-5 of 158.8",
      "info",
      "Green from 153.8 to 163.8; amber from 143.8 to under 153.8 or over 163.8 to 173.8; red under 143.8 or over 173.8",
    ],
    ["", "", "375.5", "low", "Green at 375.5 or less; red over 375.5"],
    ["", "", "375.5", "high", "Green at 375.5 or more; red under 375.5"],
    ["", "", "375.5", "info", "No target"],
    ["", "", "n/a", "high", "No target"],
    ["range to be set", "", "", "high", "No target"],
    ["range to be set", "", "85%>", "high", "Green at 85.0% or more; amber to be set; red to be set"],
    ["", "", "Red > 4 / Amber 2-4 / Green < 2", "low", "Green under 2; amber from 2 to 4; red over 4"],
  ] as const)("%s | %s | %s where %s is good", (red, amber, green, polarity, words) => {
    expect(describeTolerance(readTolerance(red, amber, green, polarity))).toBe(words);
  });

  it("names the cell that cannot be read, and what it could hold", () => {
    expect(describeTolerance(readTolerance("85", "90%>", "95%+", HIGH))).toBe(
      'The red cell cannot be read: found "85", expected an operator with the number, such as <90%, 90%> or 90%+',
    );
  });
});

describe("the forms of a threshold", () => {
  it.each([
    ["at least 95%", "at 95.0% or more"],
    ["95% or more", "at 95.0% or more"],
    ["95 per cent and over", "at 95.0% or more"],
    ["≥95%", "at 95.0% or more"],
    ["95%≥", "at 95.0% or more"],
    ["=/> 101%", "at 101.0% or more"],
    [">/= 104%", "at 104.0% or more"],
    ["=>4.5", "at 4.5 or more"],
    ["minimum of 4", "at 4 or more"],
    ["no less than 4", "at 4 or more"],
    ["no lower than 4", "at 4 or more"],
    ["no higher than 5%", "at 5.0% or less"],
    ["1,500+", "at 1500 or more"],
    [">2", "over 2"],
    ["more than 2", "over 2"],
    ["greater than 2", "over 2"],
    ["less than 90%", "under 90.0%"],
    ["below 90%", "under 90.0%"],
    ["90%<", "under 90.0%"],
    ["up to 5%", "at 5.0% or less"],
    ["5% or less", "at 5.0% or less"],
    ["maximum 5%", "at 5.0% or less"],
    ["<=5%", "at 5.0% or less"],
    ["≤ 5 %", "at 5.0% or less"],
    ["between 15% & 30%", "from 15.0% to 30.0%"],
    ["between 15 and 30", "from 15 to 30"],
    ["15 – 30%", "from 15.0% to 30.0%"],
    ["from 15% to 30%", "from 15.0% to 30.0%"],
    ["15% - <30%", "from 15.0% to under 30.0%"],
    [">=15% and <30%", "from 15.0% to under 30.0%"],
    ["-5 - 5", "from -5 to 5"],
    ["± 5 of 20", "from 15 to 25"],
    ["within +/- 5 of 20", "from 15 to 25"],
    ["+/-5% of 80%", "from 75.0% to 85.0%"],
    ["+/-5% of 200", "from 190 to 210"],
    ["<14 or >22", "under 14 or over 22"],
    ["Green: 95%+", "at 95.0% or more"],
    ["22.75%+", "at 22.75% or more"],
  ])("%s is green %s", (green, words) => {
    expect(describeTolerance(readTolerance("", "", green, HIGH)).split(";")[0]).toBe(`Green ${words}`);
  });

  it("takes a bare number among percentages for a percentage, and a fraction for itself", () => {
    expect(describeTolerance(readTolerance("<85", "", "90%+"))).toContain("red under 85.0%");
    expect(describeTolerance(readTolerance("<85%", "85%>", 0.9, HIGH))).toContain("Green at 90.0% or more");
  });

  it.each([
    ["about 95%", "", "95%+", "red"],
    ["<92%", "92", "95%+", "amber"],
    ["<92%", "92%>", "ninety-five", "green"],
    ["<92%", "92%>", "90%<95%", "green"],
    ["more than +/-15", "+/-15", "14-20", "red"],
    ["over 1% above range", "", "95%+ or so", "green"],
    ["over 1% above range", "1% above range", "95%+", "red"],
    ["", "", "+/-5", "green"],
    ["", "", true, "green"],
    ["x".repeat(32_767), "", "95%+", "red"],
  ] as const)("%.20s | %s | %s cannot be read at %s", (red, amber, green, cell) => {
    expect(readTolerance(red, amber, green).problem?.cell).toBe(cell);
  });

  it("lets red and amber wait for a green cell that is still to be set", () => {
    expect(readTolerance("over 1% above range", "1% above range", "range to be set").problem).toBeUndefined();
    expect(readTolerance("more than +/-15", "+/-15", "n/a").problem).toBeUndefined();
  });
});

describe("what a tolerance is", () => {
  it("is in percent mode where a threshold is a percentage, not where a share of the range is", () => {
    expect(readTolerance("<92%", "92%>", "95%+").percent).toBe(true);
    expect(readTolerance("over 1% above range", "1% above range", "14-20").percent).toBe(false);
    expect(readTolerance("over 1% above range", "1% above range", "14%-20%").percent).toBe(true);
    expect(readTolerance("511+", "511<", "487<").percent).toBe(false);
  });

  it("has a bare target only where High or Low is good", () => {
    expect(readTolerance("", "", "375.5", "low")).toMatchObject({ green: { at: 375.5 }, hasGreen: true });
    expect(readTolerance("", "", "375.5", "info")).toMatchObject({ green: { at: 375.5 }, hasGreen: false });
    expect(readTolerance("", "", "375.5", "within").hasGreen).toBe(false);
    expect(readTolerance("<92%", "92%>", "95%+", "info")).toMatchObject({
      green: { kind: "test" },
      hasGreen: true,
    });
    expect(readTolerance("-", "tbc", "n/a", "high").hasGreen).toBe(false);
  });

  it("is read once for a triple, as long as there are not thousands", () => {
    const first = readTriple("<92%", "92%>", "95%+");
    expect(readTriple("<92%", "92%>", "95%+")).toBe(first);
    expect(readTriple("<92%", "92%>", "95.0%+")).not.toBe(first);
    for (let n = 0; n < 2100; n += 1) readTriple(`<${n}`, "", "95+");
    const again = readTriple("<92%", "92%>", "95%+");
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});

/** Thresholds as typed: whole numbers or tenths, all with or all without a per cent sign. */
const triples = fc
  .record({
    percent: fc.boolean(),
    ends: fc.array(fc.integer({ min: 2, max: 990 }), { minLength: 4, maxLength: 4 }),
    shapes: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(7)),
  })
  .map(({ percent, ends, shapes }) => {
    const [a = "", b = "", c = "", d = ""] = ends.map((end) => `${end / 10}${percent ? "%" : ""}`);
    const shape = (n: string, m: string, which: number): string =>
      [`<${n}`, `${n}<`, `${n}>`, `${n}+`, `>${n}`, `≤${n}`, `${n}-${m}`, `+/-${n} of ${m}`, "", "tbc"][
        which
      ] ?? "";
    return [shape(a, b, shapes[0]), shape(b, c, shapes[1]), shape(c, d, shapes[2])] as const;
  });

describe("the words of a tolerance, read again", () => {
  it("judge alike, on every boundary and beside it", () => {
    fc.assert(
      fc.property(
        triples,
        fc.integer({ min: -20, max: 1020 }),
        fc.constantFrom("high", "low", "within"),
        (...drawn) => {
          const [[red, amber, green], tenths, polarity] = drawn;
          const tolerance = readTolerance(red, amber, green, polarity);
          expect(tolerance.problem).toBeUndefined();
          const again = readTolerance("", "", describeTolerance(tolerance), polarity);
          const value = tenths / (tolerance.percent ? 1000 : 10);
          expect(judgeRag(value, polarity, again)).toEqual(judgeRag(value, polarity, tolerance));
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
