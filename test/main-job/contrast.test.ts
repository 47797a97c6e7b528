/** Text on every fill at least 4.5:1: the palettes, and every cell of the refreshed report as it is seen. */
import { join } from "node:path";
import { makeRuleTest } from "../../host/formulas/evaluate";
import { displayText } from "../../host/model/display-text";
import { colourRules } from "../../host/page/shell/colour-rules";
import { makePicture } from "../../host/page/shell/grid/picture";
import { a1 } from "../../src/domain/place";
import * as palettes from "../../src/domain/plan/palette";
import { contrast } from "../support/contrast";
import { openFile, refreshOnHost } from "../support/refresh-on-host";

const SAMPLE = join(__dirname, "../../sample/workbooks/march-2019-as-printed.xlsx");

test("the measure is the published one", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
  expect(contrast("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
});

/** Every fill and font that a palette holds, however deep. */
function paints(value: unknown): readonly palettes.Paint[] {
  if (typeof value !== "object" || value === null) return [];
  if ("fill" in value && "font" in value) return [value as palettes.Paint];
  return Object.values(value).flatMap(paints);
}

test("in every palette", () => {
  const all = paints(palettes);
  expect(all.length).toBeGreaterThanOrEqual(5);
  const weak = all.filter(({ fill, font }) => contrast(fill === "" ? "#FFFFFF" : fill, font) < 4.5);
  expect(weak).toEqual([]);
});

test("in every cell of the refreshed sample", async () => {
  const { workbook } = await refreshOnHost(openFile(SAMPLE));
  const colours = colourRules(makeRuleTest(workbook));
  const weak: string[] = [];
  let judged = 0;
  for (const sheet of workbook.sheets) {
    const picture = makePicture(sheet, {
      display: ({ value, style }) => displayText(value, style.numberFormat),
      colours,
    });
    for (const { row, column } of sheet.cells()) {
      const look = picture.look(row, column);
      if (look === undefined || look.text.text.trim() === "") continue;
      judged += 1;
      const [fill, font] = [look.fill === "" ? "#FFFFFF" : look.fill, look.text.color];
      const ratio = contrast(fill, font === "" ? "#000000" : font);
      if (ratio < 4.5)
        weak.push(`${sheet.name} ${a1(row, column)}: ${font} on ${fill} is ${ratio.toFixed(2)}`);
    }
  }
  expect(weak).toEqual([]);
  expect(judged).toBeGreaterThan(5000);
});
