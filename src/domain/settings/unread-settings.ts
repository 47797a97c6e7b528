/** A sheet that has the name of Report settings and is not read as it. */
import type { WorkbookSnapshot } from "../workbook";

export const SETTINGS_NAME = "Report settings";

export interface UnreadSettings {
  readonly sheet: string;
  /** Hidden sheets are left alone; else it reads as an extract or as the Refresh log. */
  readonly hidden: boolean;
}

/** The sheet that stands where Report settings would be drafted, in a workbook whose settings were read nowhere. */
export function unreadSettings({ sheets }: Pick<WorkbookSnapshot, "sheets">): UnreadSettings | undefined {
  const taken = sheets.find(({ name }) => name.toLowerCase() === SETTINGS_NAME.toLowerCase());
  return taken && { sheet: taken.name, hidden: !taken.visible };
}
