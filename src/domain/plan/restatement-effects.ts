/** What restated figures change besides themselves: year to date, rolling 12 months, RAG. */
import type { CellEdit, Edit, EditKind } from "./plan";

/** A computed cell that is another than it would be without the restatements. */
export interface RestatementEffect {
  /** "ytd", "rolling" or "rag". */
  readonly kind: EditKind;
  /** The edit of its cell. Where it is not ticked, a typed figure stands there and a person decides. */
  readonly edit: CellEdit;
  /** What it would show without them, and what it shows with them. */
  readonly before: string;
  readonly after: string;
}

const TOLD: ReadonlySet<EditKind> = new Set(["ytd", "rolling", "rag"]);

/** Compares the plan with the one made without the restated figures, cell by cell. */
export function effectsOf(edits: readonly Edit[], without: readonly Edit[]): readonly RestatementEffect[] {
  const now = cellEdits(edits);
  const other = cellEdits(without);
  const effects: RestatementEffect[] = [];
  for (const [key, edit] of now) {
    const was = other.get(key);
    // A typed figure that agreed, and is now said to differ, keeps the kind that it had.
    const kind = edit.kind === "differs" ? was?.kind : edit.kind;
    const before = was?.after ?? edit.before;
    if (kind !== undefined && TOLD.has(kind) && before !== edit.after) {
      effects.push({ kind, edit, before, after: edit.after });
    }
  }
  // The restatement brings the figure to what stands there already.
  for (const [key, edit] of other) {
    if (!now.has(key) && TOLD.has(edit.kind) && edit.after !== edit.before) {
      effects.push({ kind: edit.kind, edit, before: edit.after, after: edit.before });
    }
  }
  return effects;
}

function cellEdits(edits: readonly Edit[]): ReadonlyMap<string, CellEdit> {
  return new Map(
    edits.flatMap((edit) => (edit.target === "cell" ? [[`${edit.sheet}!${edit.cell}`, edit] as const] : [])),
  );
}
