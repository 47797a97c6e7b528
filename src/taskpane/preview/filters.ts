/** What of a plan the preview shows. */
import type { Edit } from "../../domain/plan/plan";

export type PreviewFilter = "restated" | "differs" | "rag" | "new" | "formats";

interface Filter {
  readonly key: PreviewFilter;
  readonly label: string;
  readonly keeps: (edit: Edit) => boolean;
}

const FORMATS: ReadonlySet<Edit["kind"]> = new Set(["format", "chart", "print"]);

/** Whether an edit is about how the report looks, not about what it says. */
export function isFormat({ kind }: Edit): boolean {
  return FORMATS.has(kind);
}

const FILTERS: readonly Filter[] = [
  { key: "differs", label: "Differs", keeps: ({ kind }) => kind === "differs" },
  { key: "restated", label: "Restated", keeps: ({ kind }) => kind === "restated" },
  {
    key: "rag",
    label: "RAG changed",
    keeps: ({ kind, before, after }) => kind === "rag" && before !== after,
  },
  { key: "new", label: "New", keeps: (edit) => !isFormat(edit) && edit.before === "" && edit.after !== "" },
  { key: "formats", label: "Formats", keeps: isFormat },
];

export interface FilterCount {
  readonly key: PreviewFilter;
  readonly label: string;
  readonly count: number;
}

/** The filters that keep something, each with how much. */
export function countFilters(edits: readonly Edit[]): readonly FilterCount[] {
  return FILTERS.map(({ key, label, keeps }) => ({ key, label, count: edits.filter(keeps).length })).filter(
    ({ count }) => count > 0,
  );
}

/** Whether a filter keeps an edit; undefined keeps all. */
export function keepsEdit(filter: PreviewFilter | undefined): (edit: Edit) => boolean {
  return FILTERS.find(({ key }) => key === filter)?.keeps ?? (() => true);
}
