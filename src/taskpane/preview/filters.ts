/** What of a plan the preview shows. */
import type { Edit } from "../../domain/plan/plan";

export type PreviewFilter = "restated" | "differs" | "rag" | "new" | "formats";

interface Filter {
  readonly key: PreviewFilter;
  readonly words: string;
  readonly keeps: (edit: Edit) => boolean;
}

const FORMATS: ReadonlySet<Edit["kind"]> = new Set(["format", "chart", "print"]);

/** Whether an edit is about how the report looks, not about what it says. */
export function isFormat({ kind }: Edit): boolean {
  return FORMATS.has(kind);
}

const FILTERS: readonly Filter[] = [
  { key: "differs", words: "Differs", keeps: ({ kind }) => kind === "differs" },
  { key: "restated", words: "Restated", keeps: ({ kind }) => kind === "restated" },
  {
    key: "rag",
    words: "RAG changed",
    keeps: ({ kind, before, after }) => kind === "rag" && before !== after,
  },
  { key: "new", words: "New", keeps: (edit) => !isFormat(edit) && edit.before === "" && edit.after !== "" },
  { key: "formats", words: "Formats", keeps: isFormat },
];

export interface FilterCount {
  readonly key: PreviewFilter;
  readonly words: string;
  readonly count: number;
}

/** The filters that keep something, each with how much. */
export function countFilters(edits: readonly Edit[]): readonly FilterCount[] {
  return FILTERS.map(({ key, words, keeps }) => ({ key, words, count: edits.filter(keeps).length })).filter(
    ({ count }) => count > 0,
  );
}

/** Whether a filter keeps an edit; undefined keeps all. */
export function keepsEdit(filter: PreviewFilter | undefined): (edit: Edit) => boolean {
  return FILTERS.find(({ key }) => key === filter)?.keeps ?? (() => true);
}
