/** Typed figures held against what they follow from: shared by the rules about computed cells. */
import type { Understanding } from "../book/understand";
import type { Finding } from "../finding";
import { a1 } from "../place";
import { display, type Computed } from "../plan/computed";
import { sameAsShown } from "../plan/fill";
import { readDirection, readRag } from "../plan/vocabulary";

/** Computed cells of a kind whose typed content differs, as printed. A blank cell is work for the refresh, not a finding. */
export function* differing(
  { cells }: Understanding,
  computed: readonly Computed[],
  wanted: (each: Computed) => boolean,
): Iterable<Omit<Finding, "rule" | "severity">> {
  for (const each of computed) {
    if (!wanted(each)) continue;
    const cell = cells.cell(each.place);
    const figure = cells.figure(each.place);
    if (each.content === "direction" || each.content === "rag") {
      const read = each.content === "rag" ? readRag : readDirection;
      const shown = read(cell.text);
      if (shown === undefined || shown === read(String(each.value))) continue;
    } else if (
      (figure.kind !== "number" && figure.kind !== "share") ||
      sameAsShown(cell, figure, each) ||
      each.value === "-"
    ) {
      continue;
    }
    const expected = display(each.value, each.content);
    const address = a1(each.place.row, each.place.column);
    yield {
      sheet: each.place.sheet,
      cell: address,
      indicator: each.indicator,
      period: each.period,
      found: cell.text,
      expected,
      message: `${each.indicator} ${each.period} on '${each.place.sheet}' ${address} shows ${cell.text}; expected ${expected}. ${each.because}`,
    };
  }
}
