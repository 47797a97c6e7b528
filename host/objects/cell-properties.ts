/** Looks of cells one by one: Range.getCellProperties and setCellProperties. */
import { PLAIN, type Border, type Style } from "../model/style";
import { wrong } from "../richapi/arguments";
import { changedStyle, eachOf } from "./cell-content";
import type { RangePlace } from "./session";

/** What is asked for, as nothing that we ship asks for less. */
const FORMAT = {
  fill: { color: true, pattern: true },
  font: {
    bold: true,
    color: true,
    italic: true,
    name: true,
    size: true,
    strikethrough: true,
    underline: true,
  },
  borders: { style: true, color: true, weight: true },
  horizontalAlignment: true,
  verticalAlignment: true,
  indentLevel: true,
  textOrientation: true,
  wrapText: true,
};

/** The file's words for lines, as Excel's style and weight. */
const LINES: Readonly<Record<string, readonly [string, string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  double: ["Double", "Thick"],
  slantDashDot: ["SlantDashDot", "Medium"],
};
const SIDES = ["top", "right", "bottom", "left"] as const;

export function readCellProperties(
  { sheet, area }: RangePlace,
  wanted: unknown,
): readonly (readonly object[])[] {
  const expected = JSON.stringify({ format: FORMAT });
  if (JSON.stringify(wanted) !== expected) throw wrong("cellPropertiesLoadOptions", wanted, expected);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) =>
      propertiesOf(sheet.cell(area.row + r, area.column + c)?.style ?? PLAIN),
    ),
  );
}

function propertiesOf(style: Style): object {
  return {
    format: {
      // Excel calls the missing fill white.
      fill:
        style.fill === "" ? { color: "#FFFFFF", pattern: "None" } : { color: style.fill, pattern: "Solid" },
      font: {
        bold: style.bold,
        color: style.fontColor,
        italic: style.italic,
        name: style.fontName,
        size: style.fontSize,
        strikethrough: style.strikethrough,
        underline: style.underline ? "Single" : "None",
      },
      borders: Object.fromEntries(SIDES.map((side) => [side, lineOf(style.borders[side])])),
      horizontalAlignment: style.horizontal,
      verticalAlignment: style.vertical,
      indentLevel: style.indent,
      textOrientation: style.rotation,
      wrapText: style.wrap,
    },
  };
}

function lineOf(border: Border | undefined): object {
  const [style, weight] = LINES[border?.style ?? ""] ?? ["None", "Thin"];
  return { style, weight, color: border?.color ?? "#000000" };
}

/** The members that were asked for are understood, and no others. */
interface Given {
  readonly fill?: { readonly color: string };
  readonly font?: Readonly<Record<string, never>> & {
    readonly bold: boolean;
    readonly color: string;
    readonly italic: boolean;
    readonly name: string;
    readonly size: number;
    readonly strikethrough: boolean;
    readonly underline: string;
  };
  readonly borders?: Readonly<
    Record<string, { readonly style: string; readonly weight: string; readonly color: string }>
  >;
  readonly horizontalAlignment?: Style["horizontal"];
  readonly verticalAlignment?: Style["vertical"];
  readonly indentLevel?: number;
  readonly textOrientation?: number;
  readonly wrapText?: boolean;
}

export function writeCellProperties({ session, sheet, area }: RangePlace, looks: unknown): void {
  session.change(sheet);
  for (const { row, column, value } of eachOf(area, looks, "cellPropertiesData")) {
    const given = (value as { readonly format?: Given }).format ?? {};
    const unknown = Object.keys(given).filter((name) => !(name in FORMAT));
    if (unknown.length > 0) throw wrong("cellPropertiesData", unknown, Object.keys(FORMAT).join());
    const cell = sheet.cell(row, column) ?? { value: "", formula: "", style: PLAIN };
    sheet.put(row, column, { ...cell, style: changedStyle(cell.style, styleOf(given)) });
  }
}

function styleOf(given: Given): Partial<Style> {
  const {
    fill,
    font,
    borders = {},
    horizontalAlignment,
    verticalAlignment,
    indentLevel,
    textOrientation,
    wrapText,
  } = given;
  const sides = Object.entries(borders).map(([side, line]) => [side, borderOf(side, line)]);
  return {
    ...(fill ? { fill: fill.color } : {}),
    ...(font
      ? {
          bold: font.bold,
          fontColor: font.color,
          italic: font.italic,
          fontName: font.name,
          fontSize: font.size,
          strikethrough: font.strikethrough,
          underline: font.underline === "Single",
        }
      : {}),
    ...(sides.length > 0 ? { borders: Object.fromEntries(sides) as Style["borders"] } : {}),
    ...(horizontalAlignment === undefined ? {} : { horizontal: horizontalAlignment }),
    ...(verticalAlignment === undefined ? {} : { vertical: verticalAlignment }),
    ...(indentLevel === undefined ? {} : { indent: indentLevel }),
    ...(textOrientation === undefined ? {} : { rotation: textOrientation }),
    ...(wrapText === undefined ? {} : { wrap: wrapText }),
  };
}

function borderOf(
  side: string,
  line: { readonly style: string; readonly weight: string; readonly color: string },
): Border {
  const style = Object.keys(LINES).find((word) => LINES[word]?.join() === [line.style, line.weight].join());
  if (style === undefined) throw wrong(side, line, "a line of Excel's");
  return { style, color: line.color };
}
