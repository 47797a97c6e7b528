/** Cells of the scorecard in words: figures, colours, arrows, tolerances, and the row itself. */
import type { IndicatorRow } from "../book/book";
import { openLedger } from "../plan/ledger";
import { scorecardPeriods, scorecardPlace, rowsByPeriod, periodKey } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { addMonths, printMonth, type Period } from "../period";
import { a1 } from "../place";
import { comparisons, judgedAtYearEnd, judgedRow, type JudgedRow, type Shown } from "../plan/judged-row";
import { readRag, type Rag } from "../plan/vocabulary";
import type { Place } from "../workbook";
import { compose } from "./composition";
import { linkTo, type Explanation, type Sentence } from "./explanation";
import { colourOf, target, toleranceAsRead, whyArrow, whyColour } from "./judgement";
import { capital, say, sayPeriod } from "./say";
import { BASIS_WORDS } from "./basis-words";

/** A cell in the row of an indicator. */
export function explainScorecard(understanding: Understanding, row: IndicatorRow, place: Place): Explanation {
  const { book, cells } = understanding;
  const { columns } = book.scorecard;
  const judged = judgedRow(understanding, openLedger(cells), row, book.month);
  const about = {
    title: [row.number, row.name].filter((each) => each !== "").join(" "),
    shown: cells.cell(place).text.trim(),
  };
  const month = printMonth(book.month);
  switch (place.column) {
    case columns.ragMonth:
      return colour(`RAG in month, ${month}`, judged?.month);
    case columns.ragYear:
      return colour("RAG at year end", judged && judgedAtYearEnd(understanding, judged, book.month));
    case columns.dotMonth:
      return arrow("Direction of travel, month on month", "month");
    case columns.dotYear:
      return arrow("Direction of travel, year on year", "year");
    case columns.red:
    case columns.amber:
    case columns.green:
      return { ...about, what: "Target and tolerances", sentences: present([target(understanding, row)]) };
  }
  const period = scorecardPeriods(book.scorecard).find(({ column }) => column === place.column)?.period;
  return period ? figure(period) : whole();

  function colour(what: string, shown: Shown | undefined): Explanation {
    const tolerance = toleranceAsRead(understanding, row)?.tolerance;
    const given =
      judged && shown && tolerance?.hasGreen === true ? colourOf(judged, shown, tolerance) : undefined;
    const written = readRag(about.shown);
    const why: Sentence[] = [];
    if (given && judged && shown && tolerance) {
      if (written === undefined)
        why.push([`The cell shows no colour yet; by the tolerances it is ${given}.`]);
      else if (written !== given) why.push([`By the tolerances it would be ${given}, not ${written}.`]);
      why.push(whyColour(judged, shown, tolerance, given));
    } else if (judged && !shown) {
      why.push([noFigure(judged, what)]);
    } else if (shown && tolerance?.hasGreen === true) {
      why.push([
        `No colour: whether ${say(shown.value, row.unit ?? "count")} is red or amber is still to be set.`,
      ]);
    }
    return {
      ...about,
      what,
      ...((given ?? written) ? { rag: (given ?? written) as Rag } : {}),
      sentences: present([...why, target(understanding, row), ...source(periodOf(shown)), before(shown)]),
    };
  }

  function arrow(what: string, which: "month" | "year"): Explanation {
    const compared = judged && comparisons(understanding, judged, book.month)[which];
    return {
      ...about,
      what,
      sentences: judged && compared ? [whyArrow(judged, compared)] : [["Its unit or polarity is not known."]],
    };
  }

  function figure(period: Period): Explanation {
    const shown = [judged?.month, judged?.ytd].find((each) => each?.cell === a1(place.row, place.column));
    const tolerance = toleranceAsRead(understanding, row)?.tolerance;
    const rag =
      shown && judged && tolerance?.hasGreen === true ? colourOf(judged, shown, tolerance) : undefined;
    return {
      ...about,
      what: capital(sayPeriod(period)),
      ...(rag ? { rag } : {}),
      sentences: present([
        rag && shown && judged && tolerance ? whyColour(judged, shown, tolerance, rag) : undefined,
        shown ? target(understanding, row) : undefined,
        ...source(period),
        before(shown),
      ]),
    };
  }

  /** The name, the number, the data notes: what is known of the indicator as a whole. */
  function whole(): Explanation {
    const basis = understanding.rowBasis.get(row.row);
    const shown = judged?.month;
    return {
      ...about,
      what: "An indicator of the scorecard",
      sentences: present([
        ...source(periodOf(shown)),
        basis ? [BASIS_WORDS[basis]] : ["How its figures add up over the year is not known."],
        target(understanding, row),
      ]),
    };
  }

  function periodOf(shown: Shown | undefined): Period | undefined {
    if (!shown) return undefined;
    return shown === judged?.ytd ? columns.ytd?.period : { kind: "month", month: book.month };
  }

  /** Which section figure the row shows, and what that is made of. */
  function source(period: Period | undefined): readonly Sentence[] {
    const join = understanding.joins.byRow.get(row.row);
    if (!join) return [unjoined(understanding, row)];
    const { section, measure, column, part } = join.figure;
    const at = period && rowsByPeriod(section).get(periodKey(period));
    if (period === undefined || at === undefined) {
      return period?.kind === "benchmark" ? [] : [[`From the page ${section.sheet}.`]];
    }
    const sense = understanding.measures.find((each) => each.measure === measure);
    const here = scorecardPlace(book.scorecard, row, place.column).sheet;
    const composed = sense && part === "main" ? compose(understanding, sense, period, at, here) : [];
    const from: Sentence = [
      "From ",
      linkTo({ sheet: section.sheet, row: at, column }, here),
      `: ${measure.name}.`,
    ];
    return [from, ...composed];
  }

  /** What it was the month before, with its colour. */
  function before(shown: Shown | undefined): Sentence | undefined {
    if (!judged || !shown || shown !== judged.month || !judged.previous) return undefined;
    const { previous } = judged;
    const tolerance = toleranceAsRead(understanding, row)?.tolerance;
    const was = tolerance?.hasGreen === true ? colourOf(judged, previous, tolerance) : undefined;
    const value = say(previous.value, judged.unit);
    const monthBefore = printMonth(addMonths(book.month, -1));
    return was ? [`Was ${was} in ${monthBefore} (${value}).`] : [`Was ${value} in ${monthBefore}.`];
  }
}

function noFigure(judged: JudgedRow, what: string): string {
  return judged.ytd && what.includes("year end")
    ? "No colour before March: a count's target is for the whole year."
    : "No colour: there is no figure to judge.";
}

function unjoined({ joins }: Understanding, row: IndicatorRow): Sentence {
  const doubt = joins.doubts.find((each) => each.row === row);
  if (!doubt) return ["No section figure was found for it: its figures are typed here."];
  const here: Sentence = doubt.candidates.flatMap(({ section, column, measure }, index) => [
    ...(index === 0 ? [] : [" or "]),
    linkTo({ sheet: section.sheet, row: section.headEnd, column }, ""),
    ` (${measure.name})`,
  ]);
  return ["Which section figure it shows is not certain: ", ...here, ". Settings is where to say so."];
}

function present(sentences: readonly (Sentence | undefined)[]): readonly Sentence[] {
  return sentences.filter((sentence) => sentence !== undefined);
}
