/** Text on every fill can be read: contrast as WCAG 2.2 counts it. */
import { PALETTES } from "../../../src/domain/plan/palette";

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(PALETTES))("the palette %s", (_, { rag, arrows }) => {
  it.each(Object.entries(rag))("has text of at least 4.5:1 on its fill of %s", (_word, { fill, font }) => {
    expect(contrast(fill, font)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(arrows))("has arrows of at least 4.5:1 on white: %s", (_word, { font }) => {
    expect(contrast(font, "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
  });

  it("has no two fills alike in lightness beside each other, so that no colour vision is needed for red and amber", () => {
    expect(contrast(rag.Red.fill, rag.Amber.fill)).toBeGreaterThan(3);
    expect(contrast(rag.Green.fill, rag.Amber.fill)).toBeGreaterThan(3);
  });
});

it("the counting is right: black on white is 21:1", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
});
