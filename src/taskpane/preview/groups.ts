/**
 * The plan as a change list: what a person must decide, RAG and restatements, then sheet by sheet; figures that stay the same and
 * become formulas after them, formats last.
 */
import type { Edit } from "../../domain/plan/plan";
import { KINDS } from "../month-end/receipt";
import { isFormat, keepsEdit, type PreviewFilter } from "./filters";

/** An edit with its position in the plan. */
export interface NumberedEdit {
  readonly edit: Edit;
  readonly index: number;
}

export interface EditGroup {
  readonly title: string;
  /** A sentence on what the group is, where its title does not say it. */
  readonly note?: string;
  /** Whether the rows name their sheets: the group spans several. */
  readonly spansSheets: boolean;
  readonly openAtFirst: boolean;
  readonly edits: readonly NumberedEdit[];
}

/** A plan of up to so many changes is shown unfolded. */
const SHORT = 30;

const RANK = new Map(KINDS.map((kind, rank) => [kind, rank]));

/** The groups of a plan, none of them empty; of the edits that a filter keeps, if there is one. */
export function groupEdits(edits: readonly Edit[], filter?: PreviewFilter): readonly EditGroup[] {
  const keeps = keepsEdit(filter);
  const numbered = edits.map((edit, index) => ({ edit, index })).filter(({ edit }) => keeps(edit));
  const short = numbered.length <= SHORT;
  const bySheet = new Map<string, NumberedEdit[]>();
  const decide: NumberedEdit[] = [];
  const older: NumberedEdit[] = [];
  const targets: NumberedEdit[] = [];
  const rag: NumberedEdit[] = [];
  const restated: NumberedEdit[] = [];
  const formulas: NumberedEdit[] = [];
  const formats: NumberedEdit[] = [];
  for (const each of numbered) {
    const { kind, sheet, ticked } = each.edit;
    if (!ticked) (kind === "restated" ? older : kind === "text" ? targets : decide).push(each);
    else if (isSameFigure(each.edit)) formulas.push(each);
    else if (kind === "rag") rag.push(each);
    else if (kind === "restated") restated.push(each);
    else if (isFormat(each.edit)) formats.push(each);
    else bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), each]);
  }
  const groups: EditGroup[] = [
    {
      title: "For you to decide",
      note: "Your figure, or formula, differs from what follows. It stays unless you tick it.",
      spansSheets: true,
      openAtFirst: true,
      edits: decide,
    },
    {
      title: "Older months restated",
      note: "The extract has another figure for a month before the re-run window. Yours stays unless you tick it.",
      spansSheets: true,
      openAtFirst: true,
      edits: older,
    },
    {
      title: "Targets for the new year",
      note: "The financial year is new; the targets on the scorecard are those of the year before. Enter the new ones, or keep them, then tick this.",
      spansSheets: true,
      openAtFirst: true,
      edits: targets,
    },
    { title: "Red, amber, green", spansSheets: true, openAtFirst: true, edits: rag },
    { title: "Restated figures", spansSheets: true, openAtFirst: true, edits: restated },
    ...[...bySheet].map(([title, its]) => ({
      title,
      spansSheets: false,
      openAtFirst: short,
      edits: inOrder(its),
    })),
    {
      title: "Same figures, as formulas",
      note: "These show what they showed. They are now worked out, and follow the figures behind them.",
      spansSheets: true,
      openAtFirst: false,
      edits: formulas,
    },
    {
      title: "Formats, charts and print",
      spansSheets: true,
      openAtFirst: filter === "formats",
      edits: formats,
    },
  ];
  return groups.filter((group) => group.edits.length > 0);
}

/** A typed figure is replaced by a formula that shows the same. */
export function isSameFigure(edit: Edit): boolean {
  return edit.target === "cell" && "formula" in edit.write && edit.before === edit.after;
}

/** By kind, most telling first; within a kind as the plan has them. */
function inOrder(edits: readonly NumberedEdit[]): readonly NumberedEdit[] {
  return edits.slice().sort((a, b) => (RANK.get(a.edit.kind) ?? 0) - (RANK.get(b.edit.kind) ?? 0));
}
