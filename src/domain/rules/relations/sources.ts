/** Pages that split a count by source: groups of the same columns whose figures add up to a total shown elsewhere. */
import type { Section } from "../../book/book";
import type { Understanding } from "../../book/understand";
import type { Place } from "../../workbook";
import { isCount } from "./count";
import { findSameCount, indexCounts } from "./same-count";
import { seriesOf, type Series, type Shown } from "./series";

/** One column of a page, once in each group, and what the groups add up to. */
export interface Sources {
  readonly name: string;
  readonly parts: readonly Series[];
  readonly total: Series;
}

/** The parts of one period. */
export interface Split {
  readonly key: string;
  readonly total: Shown;
  readonly parts: readonly { readonly series: Series; readonly shown: Shown }[];
}

const known = new WeakMap<Understanding, readonly Sources[]>();

/** Every split of a total by source; the figures tell which total it is. */
export function sourcesOf(understanding: Understanding): readonly Sources[] {
  let sources = known.get(understanding);
  if (!sources) known.set(understanding, (sources = [...findSources(understanding)]));
  return sources;
}

function* findSources(understanding: Understanding): Iterable<Sources> {
  const { all } = seriesOf(understanding);
  const columns = new Map<Section, Map<string, Series[]>>();
  for (const series of all) {
    const { figure, group, unit, names } = series;
    if (!figure || figure.part !== "main" || group === "" || unit !== "count") continue;
    const name = (names[0] ?? "").trim().toLowerCase();
    const ofSection = columns.get(figure.section) ?? new Map<string, Series[]>();
    ofSection.set(name, [...(ofSection.get(name) ?? []), series]);
    columns.set(figure.section, ofSection);
  }
  if (columns.size === 0) return;
  const counts = indexCounts(all.filter(({ unit }) => unit === "count"));
  for (const [section, names] of columns) {
    for (const [name, parts] of names) {
      if (parts.length < 2) continue;
      const sums = new Map<string, number>();
      for (const key of parts[0]?.keys ?? []) {
        const shown = parts.flatMap((series) => series.at(key) ?? []);
        if (shown.length === parts.length)
          sums.set(
            key,
            shown.reduce((so, { value }) => so + value, 0),
          );
      }
      const total = findSameCount(sums, counts, ({ figure }) => figure?.section !== section);
      if (total?.exact === true) yield { name, parts, total: total.series };
    }
  }
}

/** The periods that show the total and every part. */
export function splitsOf({ parts, total }: Sources): readonly Split[] {
  return total.keys.flatMap((key) => {
    const whole = total.at(key);
    const there = parts.flatMap((series) => {
      const shown = series.at(key);
      return shown ? [{ series, shown }] : [];
    });
    return whole && there.length === parts.length ? [{ key, total: whole, parts: there }] : [];
  });
}

/** What the other sources leave of the total for a cell that holds no count: the figure that belongs there, very likely. */
export function leftFor(
  understanding: Understanding,
  { sheet, row, column }: Place,
): { readonly left: number; readonly total: Shown; readonly of: Series } | undefined {
  for (const sources of sourcesOf(understanding)) {
    if (!sources.parts.some(({ figure }) => figure?.section.sheet === sheet && figure.column === column))
      continue;
    for (const { total, parts } of splitsOf(sources)) {
      if (!parts.some(({ shown }) => shown.place.row === row && shown.place.column === column)) continue;
      const others = parts.filter(({ shown }) => shown.place.column !== column);
      if (!others.every(({ series, shown }) => isCount(series, shown))) return undefined;
      const left = others.reduce((so, { shown }) => so - shown.value, total.value);
      return left >= 0 ? { left, total, of: sources.total } : undefined;
    }
  }
  return undefined;
}
