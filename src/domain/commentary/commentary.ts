/** The commentary of a report as the pane shows it: facts with their cells, the stub, and whose words the box holds. */
import type { Cells } from "../book/book";
import { a1 } from "../place";
import type { Place } from "../workbook";
import { evidenceOf } from "./facts";
import { upperFirst } from "./phrases";
import { sayFact } from "./say-fact";
import { boxStateOf, type BoxState, type SectionStub } from "./stub";

/** A statement and the cells that it comes from. */
export interface Statement {
  readonly text: string;
  readonly cells: readonly CellName[];
}

export interface CellName {
  readonly sheet: string;
  /** "F12". */
  readonly cell: string;
}

/** A measure's facts in words. */
export interface ToldMeasure {
  readonly name: string;
  readonly facts: readonly Statement[];
}

/** A section's commentary. */
export interface SectionCommentary {
  readonly section: string;
  readonly sheet: string;
  /** The stub as it would stand in the box. */
  readonly text: string;
  /** Its sentences, without prompts. */
  readonly sentences: readonly Statement[];
  readonly measures: readonly ToldMeasure[];
  /** The analysis box; absent where the page has none. */
  readonly box?: {
    readonly cell: string;
    readonly state: BoxState;
    /** What it holds now. */
    readonly text: string;
  };
}

/** Puts the commentary of every section into words. */
export function tellCommentary(cells: Cells, stubs: readonly SectionStub[]): readonly SectionCommentary[] {
  return stubs.map(({ section, sheet, box, facts, sentences, text }) => ({
    section,
    sheet,
    text,
    sentences: sentences.map((each) => statement(each.text, each.cells)),
    measures: facts.map((measure) => ({
      name: upperFirst(measure.subject),
      facts: measure.facts.map((fact) => statement(upperFirst(sayFact(measure, fact)), evidenceOf(fact))),
    })),
    ...(box && { box: describeBox(cells, box) }),
  }));
}

function describeBox(cells: Cells, box: Place): NonNullable<SectionCommentary["box"]> {
  const { text } = cells.cell(box);
  return { cell: a1(box.row, box.column), state: boxStateOf(text), text };
}

function statement(text: string, places: readonly Place[]): Statement {
  const names = new Map<string, CellName>();
  for (const { sheet, row, column } of places) {
    const cell = a1(row, column);
    names.set(`${cell} ${sheet}`, { sheet, cell });
  }
  return { text, cells: [...names.values()] };
}
