/** What a refresh leaves undone because the application does not tell how it stands. */
import type { Book } from "../book/book";

/** Sentences for the reader of the preview and of the receipt; none where everything could be planned. */
export function unplanned({ workbook: { sheets }, scorecard, sections }: Book): readonly string[] {
  const named = (name: string) => sheets.find((sheet) => sheet.name === name);
  const pages = sections.flatMap(({ sheet }) => named(sheet) ?? []);
  const all = [named(scorecard.sheet), ...pages];
  return [
    ...(pages.length > 0 && pages.every(({ charts }) => charts === undefined)
      ? ["No chart is made or changed: this version of Excel does not tell what a chart shows."]
      : []),
    ...(all.every((sheet) => sheet?.print === undefined)
      ? ["How the pages print stays: Excel does not tell it here, as where there is no printer."]
      : []),
  ];
}
