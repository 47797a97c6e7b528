/** The rows of the home view: each step's state in one phrase, and the view it opens. */
import { printMonthLong } from "../../domain/period";
import { isIssued } from "../../domain/plan/is-issued";
import { countChosen } from "../month-end/choice";
import type { Extract, Ready } from "../month-end/state";
import type { View } from "../month-end/view";
import type { Standing } from "../components/SeverityIcon/SeverityIcon";
import { counted, listed, whole } from "../words/words";
import { countSeverities, type IndicatorNow } from "./summaries";

export interface Step {
  readonly name: string;
  readonly standing: Standing;
  readonly phrase: string;
  readonly view: View;
}

/** The steps of a month-end, in the order that one goes through them. */
export function steps(ready: Ready, indicators: readonly IndicatorNow[], extract?: Extract): readonly Step[] {
  return [
    figures(ready, indicators, extract),
    ...meant(ready),
    check(ready),
    refresh(ready),
    commentary(ready),
    issue(ready),
  ];
}

/** What the primary button does next, and the view it opens; no view where it reads the workbook again. */
export function nextStep(ready: Ready): { readonly action: string; readonly view?: View } {
  const { edits } = ready.refresh.plan;
  const preview: View = { kind: "preview" };
  if (isIssued(ready.refresh.standing.book))
    return { action: "Look at the issue copy", view: { kind: "issue" } };
  if (edits.some((edit) => edit.ticked)) return { action: "Preview the refresh", view: preview };
  if (edits.length > 0) return { action: `Decide on ${counted(edits.length, "difference")}`, view: preview };
  const { error } = countSeverities(ready.refresh);
  if (error > 0) {
    const action = error === 1 ? "Look at the error" : `Look at the ${whole(error)} errors`;
    return { action, view: { kind: "findings", severity: "error" } };
  }
  return { action: "Read the workbook again" };
}

function figures({ refresh }: Ready, indicators: readonly IndicatorNow[], extract?: Extract): Step {
  if (extract?.kind === "refused") {
    return {
      name: "Figures",
      standing: "error",
      phrase: `${extract.name} was not loaded: ${counted(extract.problems.length, "problem")}`,
      view: { kind: "figures" },
    };
  }
  const missing = indicators.filter(({ hasFigure }) => !hasFigure).length;
  const month = printMonthLong(refresh.month).split(" ")[0] ?? "";
  const restated = refresh.restatements.length;
  const words =
    missing === 0 ? `${month} in` : `${month} in, ${whole(missing)} of ${whole(indicators.length)} missing`;
  return {
    name: "Figures",
    standing: missing === 0 ? "fine" : missing === indicators.length ? "none" : "info",
    phrase: restated === 0 ? words : `${words}, ${whole(restated)} restated`,
    view: { kind: "figures" },
  };
}

/** Where more than one section figure would fit a row, nothing is filled until a person says which: asked here, remembered there. */
function meant({ refresh }: Ready): readonly Step[] {
  const { length } = refresh.standing.joins.doubts;
  if (length === 0) return [];
  return [
    {
      name: "Which figure is meant",
      standing: "warning",
      phrase: `${counted(length, "row")} to say`,
      view: { kind: "mapping" },
    },
  ];
}

function check({ refresh }: Ready): Step {
  const { error, warning, info } = countSeverities(refresh);
  const severe = listed(
    [
      [error, "error"],
      [warning, "warning"],
    ],
    info > 0 ? `No errors, ${whole(info)} to note` : "Nothing found",
  );
  return {
    name: "Check",
    standing: error > 0 ? "error" : warning > 0 ? "warning" : "fine",
    phrase: severe,
    view: { kind: "findings" },
  };
}

function refresh(ready: Ready): Step {
  const { edits } = ready.refresh.plan;
  const undecided = edits.filter((edit) => !edit.ticked).length;
  if (edits.length === 0) {
    return { name: "Refresh", standing: "fine", phrase: "Nothing to change", view: { kind: "preview" } };
  }
  const chosen = countChosen(ready);
  const planned = `${counted(chosen, "change")} planned`;
  const decide =
    chosen === 0
      ? `${counted(undecided, "difference")} to decide`
      : `${planned}, ${whole(undecided)} to decide`;
  return {
    name: "Refresh",
    standing: "due",
    phrase: undecided === 0 ? planned : decide,
    view: { kind: "preview" },
  };
}

function issue({ refresh }: Ready): Step {
  const made = isIssued(refresh.standing.book);
  return {
    name: "Issue copy",
    standing: made ? "fine" : "none",
    phrase: made ? "This workbook is one" : "Not made yet",
    view: { kind: "issue" },
  };
}

function commentary({ refresh }: Ready): Step {
  const sections = refresh.commentary;
  // A draft is a start: a person's own words are what counts as written.
  const due = sections.filter(({ box }) => box?.state !== "person").length;
  const written = `${counted(sections.length, "section")}, ${due === 0 ? "all written" : `${whole(due)} to write`}`;
  return {
    name: "Commentary",
    standing: sections.length === 0 ? "none" : due > 0 ? "due" : "fine",
    phrase: sections.length > 0 ? written : "Nothing drafted",
    view: { kind: "commentary" },
  };
}
