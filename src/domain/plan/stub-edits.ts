/** Drafted paragraphs into the analysis boxes. */
import type { Understanding } from "../book/understand";
import { boxIsFree, type SectionStub } from "../commentary/stub";
import { a1 } from "../place";
import type { CellEdit } from "./plan";

/** Stubs into boxes that are empty or hold a stub nobody has touched; the others wait in the pane. */
export function* stubEdits(
  { cells }: Understanding,
  stubs: readonly SectionStub[],
  untouched: readonly SectionStub[],
): Iterable<CellEdit> {
  for (const { sheet, box, text } of stubs) {
    if (!box) continue;
    const drafted = untouched.filter((stub) => stub.sheet === sheet).map((stub) => stub.text);
    const cell = cells.cell(box);
    if (!boxIsFree(cells, box, drafted) || cell.text.trim() === text) continue;
    yield {
      target: "cell",
      ...box,
      cell: a1(box.row, box.column),
      kind: "text",
      before: cell.text,
      after: text,
      because:
        cell.text.trim() === "" ? "The analysis box is empty." : "The box holds last month's stub, unedited.",
      ticked: true,
      write: { text },
      was: cell.formula === "" ? cell.value : cell.formula,
    };
  }
}
