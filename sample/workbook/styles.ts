/** How the sheets look: one family of blues, a tint for each block of rows, thin rules. */
import type { Cell, Worksheet } from "@cj-tech-master/excelts";

export const FONT = "Arial";

export const COLOURS = {
  ink: "1B2733",
  quiet: "5B6B7A",
  rule: "C3CCD6",
  brand: "12436D",
  brandText: "FFFFFF",
  head: "DCE6F1",
  months: "FFFFFF",
  stripe: "F6F9FC",
  ytd: "FFF4D6",
  years: "EAF1EC",
  benchmarks: "F1EBF5",
  box: "F7F9FB",
} as const;

/** Block labels are a darker shade of the block's tint. */
export const LABELS = {
  months: "2A6F97",
  ytd: "8A6508",
  years: "4F7A5B",
  benchmarks: "7A5C8E",
} as const;

/** Tab and block colours of the scorecard's sections, in the order of the report. */
export const SECTION_COLOURS: Readonly<Record<string, string>> = {
  "CONTACT & REFERRAL (MASH)": "12436D",
  "ASSESSMENTS (NEW ONLY)": "1A7F77",
  "S47's": "801650",
  CIN: "8A5A00",
  "CHILD PROTECTION": "A3272F",
  "LOOKED AFTER CHILDREN": "3D3D8F",
  "CARE LEAVERS": "2F6F4F",
  PLACEMENTS: "5A4A78",
  FOSTERING: "7A4A2B",
  ADOPTIONS: "1D6A7A",
  "WORKFORCE & CASELOADS": "4A5568",
};

const argb = (hex: string): { argb: string } => ({ argb: `FF${hex}` });

export interface Look {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle";
  readonly rotate?: boolean;
  readonly indent?: number;
  readonly format?: string;
  /** Rules on all four sides unless false. */
  readonly rules?: boolean;
}

/** Dresses a cell; what is not named is plain. */
export function dress(cell: Cell, look: Look): void {
  cell.font = {
    name: FONT,
    size: look.size ?? 9,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    color: argb(look.color ?? COLOURS.ink),
  };
  cell.alignment = {
    horizontal: look.align ?? "center",
    vertical: look.vertical ?? "middle",
    wrapText: true,
    ...(look.rotate === true ? { textRotation: 90 } : {}),
    ...(look.indent === undefined ? {} : { indent: look.indent }),
  };
  if (look.fill !== undefined) cell.fill = { type: "pattern", pattern: "solid", fgColor: argb(look.fill) };
  if (look.rules !== false) {
    const side = { style: "thin", color: argb(COLOURS.rule) } as const;
    cell.border = { top: side, right: side, bottom: side, left: side };
  }
  if (look.format !== undefined) cell.numFmt = look.format;
}

/** Gives every cell of a merge the look of its first one, so that fills and rules reach the edge. */
export function dressMerges(sheet: Worksheet): void {
  for (const { top, left, bottom, right } of sheet.mergedRegions) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        sheet.getCell(row, column).style = sheet.getCell(top, left).style;
      }
    }
  }
}
