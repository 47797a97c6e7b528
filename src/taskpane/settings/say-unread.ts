/** What the pane says where Report settings cannot be drafted, as there is a sheet of that name. */
import type { UnreadSettings } from "../../domain/settings/unread-settings";

export function sayUnread({ sheet, hidden }: UnreadSettings): string {
  return hidden
    ? `The sheet ${sheet} is there, but hidden, and hidden sheets are not read. Unhide it (right-click a sheet’s tab, Unhide), then read the workbook again.`
    : `The sheet ${sheet} is there, but reads as a list of figures, not as settings. Rename it, then read the workbook again.`;
}
