/** Drafted paragraphs into the analysis boxes, and out of them; a box grows so that its paragraph can be read. */
import type { Cells } from "../book/book";
import { boxStateOf, type SectionStub } from "../commentary/stub";
import { a1, areaAddress } from "../place";
import type { Place } from "../workbook";
import type { CellEdit, Edit, HeightEdit } from "./plan";

/** Stubs into boxes that are empty or hold a draft nobody has touched; a person's words stay, and the stub waits in the pane. */
export function* stubEdits(cells: Cells, stubs: readonly SectionStub[]): Iterable<Edit> {
  for (const { box, text } of stubs) {
    if (!box) continue;
    const edit = stubEdit(cells, box, text);
    if (edit) yield* [edit, heightEdit(cells, box, text)];
  }
}

function heightEdit(cells: Cells, box: Place, text: string): HeightEdit {
  const area = cells.merge(box) ?? { row: box.row, column: box.column, rows: 1, columns: 1 };
  return {
    target: "height",
    sheet: box.sheet,
    cell: areaAddress(area),
    kind: "format",
    before: "as high as it is",
    after: "high enough to read",
    because: "The drafted paragraph has several lines.",
    ticked: true,
    area,
    text,
  };
}

function stubEdit(cells: Cells, box: Place, text: string): CellEdit | undefined {
  const { text: shown, formula } = cells.cell(box);
  const state = formula === "" ? boxStateOf(shown) : "person";
  if (state === "person" || shown.trim() === text) return undefined;
  const because =
    state === "empty" ? "The analysis box is empty." : "The box holds an earlier draft, unedited.";
  return textEdit(cells, box, because, { text });
}

/** The edit that takes an unedited draft out of its box; undefined where the box holds something else. */
export function withdrawEdit(cells: Cells, box: Place): CellEdit | undefined {
  const { text, formula } = cells.cell(box);
  if (formula !== "" || boxStateOf(text) !== "draft") return undefined;
  return textEdit(cells, box, "The draft is withdrawn, unedited.", { clear: true });
}

function textEdit(
  cells: Cells,
  box: Place,
  because: string,
  write: { readonly text: string } | { readonly clear: true },
): CellEdit {
  const { text, formula, value } = cells.cell(box);
  return {
    target: "cell",
    ...box,
    cell: a1(box.row, box.column),
    kind: "text",
    before: text,
    after: "text" in write ? write.text : "",
    because,
    ticked: true,
    write,
    was: formula === "" ? value : formula,
  };
}
