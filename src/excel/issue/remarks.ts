/** Notes and threaded comments: found, taken away, put back. */
import type { Remark } from "./way-back";

/** Notes can be reached from this set on; before it Excel's own inspector removes them. */
export function canReachNotes(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.18");
}

/** A remark with what stands for it in Excel. */
export interface FoundRemark extends Remark {
  readonly remove: () => void;
  /** Adds an answer to a comment. */
  readonly answer: (text: string) => void;
}

/** Asks for all remarks; the answer asks once more, for where they are. */
export function askForRemarks(
  { workbook }: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): () => () => readonly FoundRemark[] {
  const { comments } = workbook;
  comments.load("items/content,items/replies/items/content");
  const notes = canReachNotes() ? sheets.map((sheet) => sheet.notes) : [];
  for (const each of notes) each.load("items/content");
  return () => {
    const found = [
      ...comments.items.map((comment) => ({
        kind: "comment" as const,
        item: comment,
        text: comment.content,
        replies: comment.replies.items.map(({ content }) => content),
      })),
      ...notes.flatMap(({ items }) =>
        items.map((note) => ({ kind: "note" as const, item: note, text: note.content, replies: [] })),
      ),
    ].map((remark) => {
      const range = remark.item.getLocation();
      range.load("address");
      range.worksheet.load("name");
      return { ...remark, range };
    });
    return () =>
      found.map(({ kind, item, text, replies, range }) => ({
        kind,
        text,
        replies,
        sheet: range.worksheet.name,
        cell: range.address.slice(range.address.lastIndexOf("!") + 1),
        remove: () => item.delete(),
        answer: (words) => {
          if ("replies" in item) item.replies.add(words);
        },
      }));
  };
}

/** Adds a remark again. It stands under the name of whoever puts it back: Excel lets nobody write for another. */
export function putRemark(
  { workbook }: Excel.RequestContext,
  { kind, sheet, cell, text, replies }: Remark,
): void {
  const place = workbook.worksheets.getItem(sheet);
  if (kind === "note") {
    place.notes.add(cell, text);
    return;
  }
  const comment = workbook.comments.add(place.getRange(cell), text);
  for (const reply of replies) comment.replies.add(reply);
}
