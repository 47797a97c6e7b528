/** What the "Refresh log" sheet holds: three tables, one below the other, that share their columns' widths. */

export const LOG_NAME = "Refresh log";

export type LogTableName = "refreshes" | "restatements" | "dismissed";

export interface LogTable {
  readonly title: string;
  /** The first holds the time of the line; a table is found again by its heads. */
  readonly heads: readonly string[];
}

/** In the order in which they stand on the sheet. */
export const LOG_TABLES: Readonly<Record<LogTableName, LogTable>> = {
  refreshes: {
    title: "Refreshes",
    heads: [
      "Refreshed",
      "Report month",
      "Changes",
      "Restated",
      "Differences taken",
      "Differences left",
      "Other changes left out",
      "What changed",
    ],
  },
  restatements: {
    title: "Restatements",
    heads: ["Refreshed", "Sheet", "Cell", "Indicator", "Period", "Before", "After", "Change"],
  },
  dismissed: {
    title: "Dismissed findings",
    heads: ["Dismissed", "Sheet", "Cell", "Indicator", "Period", "Rule", "Found at that time", "Reason"],
  },
};

export const LOG_TABLE_NAMES = Object.keys(LOG_TABLES) as readonly LogTableName[];

/** Of the tables' columns, in points. */
export const LOG_WIDTHS: readonly number[] = [100, 150, 66, 84, 96, 96, 110, 420];

/** The sentences under the sheet's title. */
export const LOG_NOTES: readonly string[] = [
  "Written by the Performance add-in: a line for each refresh, each restated figure and each finding that was dismissed. Lines may be sorted, coloured or deleted: a finding whose line goes comes back, and a restated figure whose line goes is no longer held against it.",
  "To undo the last refresh, the workbook keeps what stood before it in a custom XML part of its own (urn:performance-workbook:way-back:2). “Remove what Undo keeps” in the add-in's pane takes it out; Undo is then no longer possible.",
];
