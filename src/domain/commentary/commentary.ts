/** The commentary of a report as the pane shows it: facts with their cells, the stub, and whose words the box holds. */
import type { Cells } from "../book/book";
import type { Understanding } from "../book/understand";
import { a1 } from "../place";
import type { Edit } from "../plan/plan";
import { stubEdits, withdrawEdit } from "../plan/stub-edits";
import type { Place } from "../workbook";
import { checkParagraph } from "./check/check-paragraph";
import type { Claim, Verdict } from "./check/claims";
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
  readonly box?: AnalysisBox;
}

export interface AnalysisBox {
  readonly cell: string;
  readonly state: BoxState;
  /** What it holds now. */
  readonly text: string;
  /** A person's paragraph, sentence by sentence, held against the page; empty for any other text. */
  readonly checked: readonly ToldSentence[];
  /** What puts the stub into the box by itself; empty where it is there, a person has written, or the refresh must come first. */
  readonly insert: readonly Edit[];
  /** What takes an unedited draft out again. */
  readonly withdraw: readonly Edit[];
}

/** A sentence of a person's, in pieces: a piece that claims something has its verdict. */
export interface ToldSentence {
  readonly pieces: readonly ToldPiece[];
}

export interface ToldPiece {
  readonly text: string;
  readonly claim?: {
    readonly verdict: Verdict;
    /** What the page shows instead, "" where there is nothing to say. */
    readonly expected: string;
    readonly cells: readonly CellName[];
  };
}

/**
 * Puts the commentary of every section into words.
 *
 * @param moved whether the refresh brings a month or figures of its own: a draft of these cannot go in before them
 */
export function tellCommentary(
  cells: Cells,
  understanding: Understanding,
  stubs: readonly SectionStub[],
  moved: boolean,
): readonly SectionCommentary[] {
  return stubs.map((stub) => {
    const { section, sheet, facts, sentences, text } = stub;
    return {
      section,
      sheet,
      text,
      sentences: sentences.map((each) => statement(each.text, each.cells)),
      measures: facts.map((measure) => ({
        name: upperFirst(measure.subject),
        facts: measure.facts.map((fact) => statement(upperFirst(sayFact(measure, fact)), evidenceOf(fact))),
      })),
      ...(stub.box && { box: describeBox(cells, understanding, stub, stub.box, moved) }),
    };
  });
}

function describeBox(
  cells: Cells,
  understanding: Understanding,
  stub: SectionStub,
  box: Place,
  moved: boolean,
): AnalysisBox {
  const { text } = cells.cell(box);
  const state = boxStateOf(text);
  const section = understanding.book.sections.find(
    ({ analysis, title }) => analysis?.sheet === box.sheet && title === stub.section,
  );
  const withdraw = moved ? undefined : withdrawEdit(cells, box);
  return {
    cell: a1(box.row, box.column),
    state,
    text,
    checked:
      state === "person" && section
        ? checkParagraph(understanding, section, text).map(({ text: sentence, claims }) => ({
            pieces: inPieces(sentence, claims),
          }))
        : [],
    insert: moved ? [] : [...stubEdits(cells, [stub])],
    withdraw: withdraw ? [withdraw] : [],
  };
}

/** A sentence cut at its claims; where two overlap, the graver one is kept. */
function inPieces(sentence: string, claims: readonly Claim[]): readonly ToldPiece[] {
  const pieces: ToldPiece[] = [];
  let at = 0;
  for (const { text, start, verdict, expected, cells } of withoutOverlaps(claims)) {
    if (start > at) pieces.push({ text: sentence.slice(at, start) });
    pieces.push({ text, claim: { verdict, expected, cells: namesOf(cells) } });
    at = start + text.length;
  }
  return at < sentence.length ? [...pieces, { text: sentence.slice(at) }] : pieces;
}

const GRAVITY: Readonly<Record<Verdict, number>> = { contradicted: 0, "not-found": 1, tied: 2 };

function withoutOverlaps(claims: readonly Claim[]): readonly Claim[] {
  const kept: Claim[] = [];
  for (const claim of [...claims].sort((a, b) => GRAVITY[a.verdict] - GRAVITY[b.verdict])) {
    const overlaps = kept.some(
      ({ start, text }) => claim.start < start + text.length && start < claim.start + claim.text.length,
    );
    if (!overlaps && claim.text !== "") kept.push(claim);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function statement(text: string, places: readonly Place[]): Statement {
  return { text, cells: namesOf(places) };
}

function namesOf(places: readonly Place[]): readonly CellName[] {
  const names = new Map<string, CellName>();
  for (const { sheet, row, column } of places) {
    const cell = a1(row, column);
    names.set(`${cell} ${sheet}`, { sheet, cell });
  }
  return [...names.values()];
}
