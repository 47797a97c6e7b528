/** Saves a workbook as the same bytes on every run: no clock in the zip, none in the properties. */
import type { Workbook } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { COLOURS } from "./styles";

/** The writer cannot colour grid lines, and black ones drown the figures. */
function paleGridLines(chart: string): string {
  const line = `<a:ln w="6350"><a:solidFill><a:srgbClr val="${COLOURS.head}"/></a:solidFill></a:ln>`;
  return chart.replaceAll("<c:majorGridlines><c:spPr/>", `<c:majorGridlines><c:spPr>${line}</c:spPr>`);
}

/** The bytes of the .xlsx file, dated as filed (year, month, day). */
export async function toBytes(
  workbook: Workbook,
  [year, month, day]: readonly [number, number, number],
): Promise<Uint8Array> {
  const moment = new Date(Date.UTC(year, month - 1, day, 9));
  workbook.created = moment;
  workbook.modified = moment;
  const written = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const parts: Zippable = {};
  // A zip keeps local time: this is the same clock face in every time zone.
  const mtime = new Date(year, month - 1, day, 9);
  for (const [name, bytes] of Object.entries(written)) {
    const isChart = name.startsWith("xl/charts/chart");
    parts[name] = [isChart ? strToU8(paleGridLines(strFromU8(bytes))) : bytes, { mtime, level: 9 }];
  }
  return zipSync(parts);
}
