import { nearestPolarityWord, parsePolarity, printPolarity } from "../../src/domain/polarity";

describe("what stands under 'Good perf is'", () => {
  it.each([
    ["High", "high"],
    ["  HIGH ", "high"],
    ["H", "high"],
    ["Higher is better", "high"],
    ["Bigger is better", "high"],
    ["Increase", "high"],
    ["Aim to maximise", "high"],
    ["Aim to maximize", "high"],
    ["↑", "high"],
    ["Low", "low"],
    ["l", "low"],
    ["Lower is better", "low"],
    ["Smaller is better", "low"],
    ["Decrease", "low"],
    ["Aim to minimise", "low"],
    ["↓", "low"],
    ["Info", "info"],
    ["Neutral", "info"],
    ["Data only", "info"],
    ["Within Limits", "within"],
    ["Target range", "within"],
    ["T", "within"],
    ["T (near target)", "within"],
    ["Within limits (low)", "within-low"],
    ["within  limits(LOW)", "within-low"],
    ["Within\u00a0limits ( low )", "within-low"],
  ])("%s is %s", (text, expected) => {
    expect(parsePolarity(text)).toBe(expected);
  });

  it.each(["Hihg", "", "-", "Highland", "constructor", "medium"])(
    "%s is unknown, however often it is asked",
    (text) => {
      expect(parsePolarity(text)).toBeUndefined();
      expect(parsePolarity(text)).toBeUndefined();
    },
  );

  it.each([
    ["Hihg", "High"],
    ["Lo", "Low"],
    ["Inf", "Info"],
    ["Within limts", "Within limits"],
    ["Within limits low)", "Within limits (low)"],
    ["Hgher is beter", "High"],
  ])("%s is nearest to %s", (text, expected) => {
    expect(nearestPolarityWord(text)).toBe(expected);
  });

  it("prints the report's own word, which it reads again", () => {
    for (const polarity of ["high", "low", "info", "within", "within-low"] as const) {
      expect(parsePolarity(printPolarity(polarity))).toBe(polarity);
    }
    expect(printPolarity("within-low")).toBe("Within limits (low)");
  });
});
