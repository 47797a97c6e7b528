/** Each number of a drafted sentence traced to the cells that it names: a figure, n or d, or the difference of two figures. */
import type { Cells } from "../../src/domain/book/book";
import type { MeasureFacts } from "../../src/domain/commentary/facts";
import type { Sentence } from "../../src/domain/commentary/sentences";
import { roundHalfAway } from "../../src/domain/rounding";

export interface Traced {
  readonly number: string;
  /** How it comes out of the cells; undefined where it does not. */
  readonly source: string | undefined;
}

/** What a sentence may say in digits besides figures: names of measures, months and years, the readback of a tolerance. */
function figuresOnly(text: string, facts: readonly MeasureFacts[]): string {
  const subjects = facts.map(({ subject }) => subject).sort((a, b) => b.length - a.length);
  return subjects
    .reduce(
      (rest, subject) => rest.split(subject).join("…").split(subject.replace(/^t/, "T")).join("…"),
      text,
    )
    .replace(/\((?:green|no target)[^()]*\)/g, "")
    .replace(/\b20\d\d\/\d\d\b/g, "")
    .replace(
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d\b/g,
      "",
    )
    .replaceAll("rolling 12 months", "");
}

export function traceNumbers(
  cells: Cells,
  facts: readonly MeasureFacts[],
  sentence: Sentence,
): readonly Traced[] {
  const values = sentence.cells.flatMap((place) => {
    const figure = cells.figure(place);
    if (figure.kind === "number")
      return [{ value: figure.value, ...(figure.year !== undefined && { year: figure.year }) }];
    if (figure.kind !== "share") return [];
    const { numerator, denominator } = figure;
    return [
      { value: numerator },
      { value: denominator },
      ...(denominator > 0 ? [{ value: numerator / denominator }] : []),
    ];
  });
  // What a restated figure was before stands on no page any more: the extract's refresh saw it, the log holds it.
  const before = facts.flatMap(({ facts: all }) =>
    all.flatMap((fact) =>
      fact.kind === "restated" ? (fact.before.match(/\d+(?:\.\d+)?/g) ?? []).map(Number) : [],
    ),
  );
  const years = values.flatMap((each) => ("year" in each ? [each.year] : []));
  const needed = facts.flatMap(({ facts: all }) =>
    all.flatMap((fact) => (fact.kind === "target" && fact.needed ? [Math.abs(fact.needed.more)] : [])),
  );
  const found = figuresOnly(sentence.text, facts).matchAll(
    /(\d[\d,]*(?:\.\d+)?)(%| percentage points?)?( (?:more|fewer) of the)?/g,
  );
  return [...found].map(([whole, digits = "", unit = "", neededOf = ""]) => {
    const shown = Number(digits.replaceAll(",", ""));
    const decimals = digits.split(".")[1]?.length ?? 0;
    const scale = unit === "" ? 1 : 100;
    const prints = (value: number): boolean => roundHalfAway(value * scale, decimals) === shown;
    // A difference is of figures as they print: 83.4% less 76.0% is 7.4.
    const round = (value: number): number =>
      roundHalfAway(value * scale, Math.max(decimals, scale === 100 ? 1 : 0)) / scale;
    const source =
      neededOf !== "" && needed.includes(shown)
        ? "needed for green"
        : unit !== " percentage points" &&
            unit !== " percentage point" &&
            values.some(({ value }) => prints(value))
          ? "figure"
          : sentence.text.startsWith("Restated") && before.includes(shown)
            ? "as issued before"
            : years.includes(digits)
              ? "year of the benchmark"
              : unit !== "%" &&
                  values.some((a) =>
                    values.some((b) => a !== b && prints(Math.abs(round(a.value) - round(b.value)))),
                  )
                ? "difference"
                : undefined;
    return { number: whole.trim(), source };
  });
}
