/** The way back of how a sheet prints: each setting that is still what the refresh made it is again what it was. */
import { pickSettings, sameSetting, settingsIn, type SomeSettings } from "../plan/print/print-settings";
import { saySettings } from "../plan/print/say-settings";
import type { SheetSnapshot } from "../workbook";
import type { FormerSheet, Left, RowBlock } from "./way-back";

export interface PrintOfSheet {
  /** undefined where nothing is to be done. */
  readonly restored: SomeSettings | undefined;
  readonly left: readonly Left[];
}

/**
 * What makes the settings those of before.
 * @param inserted the rows that are there, of those that the refresh was to insert
 */
export function planPrint(
  { print, inserted: wanted }: FormerSheet,
  { name, print: now }: SheetSnapshot,
  inserted: readonly RowBlock[],
): PrintOfSheet {
  if (!print) return { restored: undefined, left: [] };
  if (!now) return { restored: undefined, left: [{ sheet: name, cell: "", because: UNREAD }] };
  const { was, wrote } = print;
  // Rows come first: where some are missing, nothing that names rows was written yet.
  const written = settingsIn(was).filter(
    (each) => (each !== "titles" && each !== "area") || inserted.length === wanted.length,
  );
  const differing = written.filter((each) => !sameSetting(now[each], was[each]));
  const back = differing.filter((each) => isBetween(now[each], was[each], wrote[each]));
  const changed = differing.filter((each) => !back.includes(each));
  return {
    restored: back.length > 0 ? Object.fromEntries(back.map((each) => [each, was[each]])) : undefined,
    left: changed.map((each) => {
      const [found, ours] = [pickSettings(now, [each]), { [each]: wrote[each] }];
      const said = `${saySettings(found, ours)}; the refresh had set ${saySettings(ours, found)}`;
      return { sheet: name, cell: "", because: `How the page prints was changed since: ${said}.` };
    }),
  };
}

const UNREAD = "Excel does not say how the page prints: what the refresh set up stays.";

/** What the refresh wrote, or parts of it where Excel failed in between. */
function isBetween(now: unknown, was: unknown, wrote: unknown): boolean {
  if (sameSetting(now, wrote)) return true;
  if (!isText(now) || !isText(was) || !isText(wrote)) return false;
  return (["left", "center", "right"] as const).every(
    (part) => now[part] === was[part] || now[part] === wrote[part],
  );
}

type Text = Readonly<Record<"left" | "center" | "right", string>>;

function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && "center" in value;
}
