/** Counts, times and kinds of change in the words that the pane speaks. */
import type { EditKind } from "../../domain/plan/plan";

const WHOLE = new Intl.NumberFormat("en-GB");

/** "1,204". */
export function whole(count: number): string {
  return WHOLE.format(count);
}

/** "1 change", "312 changes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** "14:32". */
export function timeOfDay(at: Date): string {
  return at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** "1 April 2019". */
export function dayInWords(at: Date): string {
  return at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/** "under a second", "2.4 seconds", "1 minute 5 seconds". */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return "under a second";
  if (milliseconds < 10_000) return `${(milliseconds / 1000).toFixed(1)} seconds`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return counted(seconds, "second");
  const rest = seconds % 60;
  const minutes = counted(Math.floor(seconds / 60), "minute");
  return rest === 0 ? minutes : `${minutes} ${counted(rest, "second")}`;
}

/** "3 errors, 9 warnings": the counts that are not 0, or `nothing`. */
export function listed(parts: readonly (readonly [number, string])[], nothing: string): string {
  const words = parts.filter(([count]) => count > 0).map(([count, one]) => counted(count, one));
  return words.length === 0 ? nothing : words.join(", ");
}

/** What each kind of change is called. */
export const KIND_WORDS: Readonly<Record<EditKind, string>> = {
  differs: "Typed figures replaced",
  rag: "Red, amber, green",
  restated: "Restated figures",
  figure: "Figures loaded",
  scorecard: "Scorecard figures",
  dot: "Direction of travel",
  percent: "Percentages",
  ytd: "Year to date",
  rolling: "Rolling 12 months",
  rate: "Rates per 10,000",
  row: "Rows added",
  header: "Headings",
  text: "Text",
  chart: "Charts",
  format: "Formats and colours",
  print: "Print set-up",
};
