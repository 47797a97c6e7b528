import fc from "fast-check";
import { judgeRag, ragOfCells } from "../../../src/domain/measures/rag";
import { readTolerance } from "../../../src/domain/tolerance";
import { refused } from "../../support/refused";
import { handOn } from "../../../src/domain/failure";

/** Every distinct triple of the printed scorecard with the colours on, just under and just over each boundary. */
const PRINTED: readonly (readonly [
  string,
  string,
  string,
  string,
  readonly (readonly [number, string])[],
])[] = [
  ["High", "<92%", "92%>", "95%+", high(0.92, 0.95)],
  ["High", "<83%", "83%>", "86%+", high(0.83, 0.86)],
  ["High", "<83%", "83%>", "85%+", high(0.83, 0.85)],
  ["High", "<40%", "40%>", "45%+", high(0.4, 0.45)],
  ["High", "<85%", "85%>", "90%+", high(0.85, 0.9)],
  ["High", "<95%", "95%>", "98%+", high(0.95, 0.98)],
  ["High", "<93%", "93%>", "95%+", high(0.93, 0.95)],
  ["High", "<90%", "90%>", "95%+", high(0.9, 0.95)],
  ["High", "<33%", "33%>", "35%+", high(0.33, 0.35)],
  ["High", "<20%", "20%>", "22.7%+", high(0.2, 0.227)],
  ["High", "<70%", "70%>", "72%+", high(0.7, 0.72)],
  ["High", "<68%", "68%>", "70%+", high(0.68, 0.7)],
  [
    "High",
    "<55",
    "55>",
    "59.9+",
    [
      [54.9, "Red"],
      [54.95, "Amber"],
      [55, "Amber"],
      [59.8, "Amber"],
      [59.84, "Amber"],
      [59.85, "Green"],
      [59.9, "Green"],
    ],
  ],
  [
    "High",
    "<90%",
    "90%>",
    "90%+",
    [
      [0.899, "Red"],
      [0.8995, "Green"],
      [0.9, "Green"],
    ],
  ],
  ["Low", "26%+", "26%<", "23%<", low(0.26, 0.23)],
  ["Low", "11%+", "11%<", "9%<", low(0.11, 0.09)],
  ["Low", "16%+", "16%<", "14%<", low(0.16, 0.14)],
  ["Low", "3.6%+", "3.6%<", "2.6%<", low(0.036, 0.026)],
  ["Low", "6.5%+", "6.5%<", "4.5%<", low(0.065, 0.045)],
  ["Low", "13%+", "13%<", "10.8%<", low(0.13, 0.108)],
  ["Low", "511+", "511<", "487<", lowRate(511, 487)],
  ["Low", "127+", "127<", "121<", lowRate(127, 121)],
  ["Within limits (low)", "79+", "79<", "74.1<", lowRate(79, 74.1)],
  [
    "Low",
    "25+",
    "24<",
    "22<",
    [
      [21.9, "Green"],
      [22, "Amber"],
      [23.9, "Amber"],
      // The gap between the cells, from 24 to under 25, is amber.
      [24, "Amber"],
      [24.9, "Amber"],
      [24.95, "Red"],
      [25, "Red"],
    ],
  ],
  [
    "Low",
    "21+",
    "20<",
    "18<",
    [
      [17.9, "Green"],
      [18, "Amber"],
      [20, "Amber"],
      [20.9, "Amber"],
      [21, "Red"],
    ],
  ],
  [
    "Within Limits",
    "over 1% above range",
    "1% above range",
    "14-20",
    [
      // Below the range stands no colour: a gap, so amber.
      [13.9, "Amber"],
      [13.95, "Green"],
      [14, "Green"],
      [20, "Green"],
      [20.04, "Green"],
      [20.1, "Amber"],
      [20.2, "Amber"],
      [20.25, "Red"],
      [20.3, "Red"],
    ],
  ],
  [
    "Within Limits",
    "over 1% above range",
    "1% above range",
    "16-22",
    [
      [12.7, "Amber"],
      [15.9, "Amber"],
      [16, "Green"],
      [22, "Green"],
      [22.1, "Amber"],
      [22.2, "Amber"],
      [22.3, "Red"],
    ],
  ],
  [
    "Info",
    "more than +/-15",
    "+/-15",
    "+/-5 of 158.8",
    [
      [143.7, "Red"],
      [143.8, "Amber"],
      [153.7, "Amber"],
      [153.8, "Green"],
      [163.8, "Green"],
      [163.9, "Amber"],
      [173.8, "Amber"],
      [173.9, "Red"],
      [383.2, "Red"],
    ],
  ],
  ["Low", "", "", "375.5", lowTarget(375.5, 0.1)],
  ["Low", "", "", "99.6", lowTarget(99.6, 0.1)],
  ["Low", "", "", "99.1", lowTarget(99.1, 0.1)],
  ["Low", "", "", "10%", lowTarget(0.1, 0.001)],
  [
    "High",
    "range to be set",
    "",
    "85%>",
    [
      [0.849, ""],
      [0.8494, ""],
      [0.8495, "Green"],
      [0.85, "Green"],
    ],
  ],
  ["High", "range to be set", "", "", [[0.85, ""]]],
  ["Info", "", "", "n/a", [[1528, ""]]],
  ["High", "", "", "n/a", [[0.5, ""]]],
  ["High", "", "", "", [[0.791, ""]]],
];

/** Percentages where High is good: red under the first, green from the second. */
function high(red: number, green: number): readonly (readonly [number, string])[] {
  return [
    [red - 0.001, "Red"],
    [red - 0.00051, "Red"],
    [red - 0.00049, "Amber"],
    [red, "Amber"],
    [red + 0.001, "Amber"],
    [green - 0.001, "Amber"],
    [green - 0.00051, "Amber"],
    [green - 0.00049, "Green"],
    [green, "Green"],
    [1, "Green"],
    [0, "Red"],
  ];
}

/** Percentages where Low is good: red from the first, green under the second. */
function low(red: number, green: number): readonly (readonly [number, string])[] {
  return [
    [green - 0.001, "Green"],
    [green - 0.00051, "Green"],
    [green - 0.00049, "Amber"],
    [green, "Amber"],
    [red - 0.001, "Amber"],
    [red - 0.00051, "Amber"],
    [red - 0.00049, "Red"],
    [red, "Red"],
    [1, "Red"],
    [0, "Green"],
  ];
}

/** Rates and days where low is good, printed with one decimal. */
function lowRate(red: number, green: number): readonly (readonly [number, string])[] {
  return [
    [green - 0.1, "Green"],
    [green - 0.049, "Amber"],
    [green, "Amber"],
    [red - 0.1, "Amber"],
    [red - 0.049, "Red"],
    [red, "Red"],
    [red + 0.1, "Red"],
  ];
}

function lowTarget(target: number, step: number): readonly (readonly [number, string])[] {
  return [
    [target - step, "Green"],
    [target, "Green"],
    [target + step * 0.49, "Green"],
    [target + step * 0.51, "Red"],
    [target + step, "Red"],
  ];
}

describe("RAG on every tolerance of the printed scorecard", () => {
  it.each(PRINTED)("%s: %s | %s | %s", (goodIs, red, amber, green, figures) => {
    const judged = figures.map(([value]) => [value, ragOfCells(value, goodIs, red, amber, green)]);
    expect(judged).toEqual(figures);
  });
});

describe("RAG", () => {
  it("reads figures typed as text", () => {
    expect(ragOfCells("76.0%", "high", "<92%", "92%>", "95%+")).toBe("Red");
    expect(ragOfCells(" 95 % ", "high", "<92%", "92%>", "95%+")).toBe("Green");
    expect(ragOfCells("1122 of 1404", "high", "<79%", "79%>", "95%+")).toBe("Amber");
    expect(ragOfCells("4.9% (31.1)", "Low", "", "", "10%")).toBe("Green");
    expect(ragOfCells("1,528", "Low", "", "", "1,600")).toBe("Green");
  });

  it.each(["", "-", "n/a", "range to be set", "0 of 0", "Data to be supplied"])(
    "gives nothing for %j",
    (value) => {
      expect(ragOfCells(value, "high", "<92%", "92%>", "95%+")).toBe("");
    },
  );

  it("rounds to the decimals it is given", () => {
    expect(ragOfCells(0.947, "High", "<92%", "92%>", "95%+", 2)).toBe("Green");
    expect(ragOfCells(0.9496, "High", "<92%", "92%>", "95%+", 4)).toBe("Amber");
    expect(ragOfCells(24.6, "Low", "25+", "24<", "22<", 0)).toBe("Red");
    expect(ragOfCells(24.6, "Low", "25+", "24<", "22<", "0")).toBe("Red");
  });

  it("takes figures and thresholds of at most 1 for fractions", () => {
    expect(ragOfCells(0.9496, "High", "<0.92", "0.92>", 0.95)).toBe("Green");
    expect(ragOfCells(0.96, "High", "<1.5", "1.5>", "2+")).toBe("Red");
  });

  it("refuses 76 where 0.76 was meant, unless a threshold is above 100%", () => {
    expect(ragOfCells(76, "High", "<92%", "92%>", "95%+")).toEqual(
      refused({
        kind: "value",
        argument: "value",
        found: "76",
        expected: "76 where 0.76 was meant",
      }),
    );
    expect(ragOfCells(1.5, "High", "<92%", "92%>", "95%+")).toBe("Green");
    expect(ragOfCells(1.6, "High", "<101%", "", "104%+")).toBe("Green");
    expect(ragOfCells(98, "Within limits", "", "", "+/-5% of 98%")).toEqual(refused({ argument: "value" }));
    expect(ragOfCells(101, "Within limits", "", "1% above range", "95%-100%")).toEqual(
      refused({
        argument: "value",
      }),
    );
  });

  it("judges red before green where bands overlap, and amber where they leave a gap", () => {
    expect(ragOfCells(50, "Low", "50+", "", "60<")).toBe("Red");
    expect(ragOfCells(45, "Low", "50+", "", "40<")).toBe("Amber");
  });

  it("keeps red where only amber is still to be set", () => {
    expect(ragOfCells(0.5, "High", "<85%", "tbc", "90%+")).toBe("Red");
    expect(ragOfCells(0.87, "High", "<85%", "tbc", "90%+")).toBe("");
  });

  it("takes a bare number for a target only where High or Low is good", () => {
    expect(ragOfCells(100, "High", "", "", 99.6)).toBe("Green");
    expect(ragOfCells(100, "Low", "-", "n/a", 99.6)).toBe("Red");
    expect(ragOfCells(100, "Info", "", "", 99.6)).toBe("");
    expect(ragOfCells(100, "Within limits (low)", "", "", 99.6)).toBe("");
  });

  it("says what it cannot understand", () => {
    expect(ragOfCells("new", "High", "<92%", "92%>", "95%+")).toEqual(
      refused({
        argument: "value",
        found: '"new"',
      }),
    );
    expect(ragOfCells(0.5, "Hihg", "<92%", "92%>", "95%+")).toEqual(
      refused({
        argument: "goodIs",
        example: "High",
      }),
    );
    expect(ragOfCells(0.5, "", "<92%", "92%>", "95%+")).toEqual(
      refused({
        argument: "goodIs",
        found: "nothing",
      }),
    );
    expect(ragOfCells(0.5, "High", "lots", "92%>", "95%+")).toEqual(
      refused({
        argument: "red",
        found: '"lots"',
      }),
    );
    expect(ragOfCells(0.5, "High", "<92%", "92%>", "95%+", 2.5)).toEqual(refused({ argument: "decimals" }));
    expect(ragOfCells(0.5, "High", "<92%", "92%>", "95%+", 99)).toEqual(refused({ argument: "decimals" }));
  });

  it("hands on an error, wherever it stands", () => {
    const cells = ["-", "High", "<92%", "92%>", "95%+", ""] as const;
    for (const index of cells.keys()) {
      const [value, goodIs, red, amber, green, decimals] = cells.map((cell, at) =>
        at === index ? "#REF!" : cell,
      );
      expect(ragOfCells(value!, goodIs!, red!, amber!, green!, decimals)).toEqual(handOn("#REF!"));
    }
  });

  it("forgets the oldest rows rather than growing without end, and judges the same", () => {
    for (let n = 0; n < 1200; n += 1) ragOfCells(1, "High", `<${n + 2}`, "", "3000+");
    for (let n = 0; n < 200; n += 1) ragOfCells(1, "High", "<2", "", `${n + 2}+`);
    expect(ragOfCells(2, "High", "<2", "", "5+")).toBe("Amber");
  });
});

const RANK = { Red: 0, Amber: 1, Green: 2 } as const;

describe("RAG with ordered bands", () => {
  it("never gets worse as a figure gets better", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("high", "low"),
        fc.boolean(),
        fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 2 }),
        fc.double({ min: -0.1, max: 1.1, noNaN: true }),
        fc.double({ min: -0.1, max: 1.1, noNaN: true }),
        (polarity, percent, ends, one, other) => {
          const [least = 0, most = 0] = [...ends].sort((a, b) => a - b).map((end) => end / 10);
          const sign = percent ? "%" : "";
          const tolerance =
            polarity === "high"
              ? readTolerance(`<${least}${sign}`, `${least}${sign}>`, `${most}${sign}+`)
              : readTolerance(`${most}${sign}+`, `${most}${sign}<`, `${least}${sign}<`);
          const scale = percent ? 1 : 100;
          const [worse, better] = [one * scale, other * scale].sort((a, b) =>
            polarity === "high" ? a - b : b - a,
          );
          const rank = (value: number): number =>
            RANK[judgeRag(value, polarity, tolerance, 3) as keyof typeof RANK];
          expect(rank(better!)).toBeGreaterThanOrEqual(rank(worse!));
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
