/** Print settings in words. */
import { areaAddress } from "../../place";
import { sayText } from "./page-text";
import { NO_TEXT, type Scaling, type SomeSettings } from "./print-settings";

/** "landscape, one page wide, rows 6 to 7 on each page"; of headers and footers what differs from the other settings. */
export function saySettings(settings: SomeSettings, other: SomeSettings): string {
  const { orientation, scaling, titles, area } = settings;
  return [
    ...(orientation ? [orientation.toLowerCase()] : []),
    ...(scaling ? [sayScaling(scaling)] : []),
    ...(titles === undefined ? [] : [sayTitles(titles)]),
    ...(area ? [`prints ${areaAddress(area)}`] : []),
    ...sayTexts("header", settings, other),
    ...sayTexts("footer", settings, other),
  ].join(", ");
}

function sayScaling({ scale, across, down }: Scaling): string {
  if (across === 1 && down === 1) return "on one page";
  const pages = (count: number): string => (count === 1 ? "one page" : `${count} pages`);
  const fitted = [
    ...(across === undefined ? [] : [`${pages(across)} wide`]),
    ...(down === undefined ? [] : [`${pages(down)} high`]),
  ];
  return fitted.length > 0 ? fitted.join(" and ") : `at ${scale ?? 100} %`;
}

function sayTitles(titles: SomeSettings["titles"]): string {
  if (!titles) return "no rows on each page";
  const { row, rows } = titles;
  return rows === 1 ? `row ${row + 1} on each page` : `rows ${row + 1} to ${row + rows} on each page`;
}

function sayTexts(
  setting: "header" | "footer",
  { [setting]: text }: SomeSettings,
  { [setting]: other = NO_TEXT }: SomeSettings,
): readonly string[] {
  if (!text) return [];
  const said = sayText(text, other);
  return [said === "" ? `no ${setting}` : `${setting} “${said}”`];
}
