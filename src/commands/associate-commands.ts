/** The ribbon's buttons, tied to what they do. The ids stand in manifest.xml. */

/** What the ribbon asks for; the pane's own session does it, so that there is one state and one thing at a time. */
export interface RibbonActions {
  /** Reads the workbook and refreshes it, as far as nothing needs a person's decision. */
  readonly monthEndRefresh: () => Promise<void>;
  /** Reads the workbook and shows what the rules found. */
  readonly checkReport: () => Promise<void>;
  /** Reads the workbook and shows a drafted paragraph for each section. */
  readonly draftCommentary: () => Promise<void>;
  /** Reads the workbook and gives the report the colours, key and formats that it lacks. */
  readonly applyColours: () => Promise<void>;
  /** Puts back what stood before the last refresh. */
  readonly undoRefresh: () => Promise<void>;
  /** Shows what the add-in does. */
  readonly showHelp: () => Promise<void>;
}

/** The functions that manifest.xml names. */
export const COMMANDS: readonly (keyof RibbonActions)[] = [
  "monthEndRefresh",
  "checkReport",
  "draftCommentary",
  "applyColours",
  "undoRefresh",
  "showHelp",
];

/** Associates each button of the manifest. What they do comes late: it is loaded on the first click. */
export function associateCommands(loadActions: () => Promise<RibbonActions>): void {
  for (const name of COMMANDS) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void runCommand(event, async () => (await loadActions())[name]());
    });
  }
}

/**
 * Shows the pane, where progress and any decision are seen, and does a button's work. Excel is always told of the end, also
 * after a failure: later clicks would otherwise wait for ever.
 */
export async function runCommand(
  event: Pick<Office.AddinCommands.Event, "completed">,
  work: () => Promise<void>,
): Promise<void> {
  try {
    const both = await Promise.allSettled([work(), Office.addin.showAsTaskpane()]);
    for (const one of both) if (one.status === "rejected") throw one.reason;
  } finally {
    event.completed();
  }
}
