/** Findings for a terminal: worst first, sheet by sheet, one row for each cause. */
import type { Finding, Severity } from "../../src/domain/finding";
import { groupByCause, type CauseGroup } from "../../src/domain/findings/group-by-cause";

const HEADS: readonly (readonly [Severity, string])[] = [
  ["error", "ERRORS"],
  ["warning", "WARNINGS"],
  ["info", "FOR INFORMATION"],
];
const INDENT = 2;
const GAP = 2;
/** Below this a message has no room beside cell and rule, and goes under them. */
const LEAST_MESSAGE = 40;

/** The table's lines, none longer than `width` where words allow. */
export function tabulate(findings: readonly Finding[], width: number): readonly string[] {
  const groups = groupByCause(findings);
  const columns = {
    cell: longest(findings.map(({ cell }) => cell)),
    rule: longest(findings.map(({ rule }) => rule)),
    width,
  };
  return HEADS.flatMap(([severity, head]) => {
    const own = groups.filter(({ lead }) => lead.severity === severity);
    return own.length === 0 ? [] : [head, ...bySheet(own, columns), ""];
  }).slice(0, -1);
}

interface Columns {
  readonly cell: number;
  readonly rule: number;
  readonly width: number;
}

function bySheet(groups: readonly CauseGroup[], columns: Columns): readonly string[] {
  const sheets = [...new Set(groups.map(({ lead }) => lead.sheet))];
  return sheets.flatMap((sheet) => [
    "",
    ...wrap(sheet, columns.width),
    ...groups.filter(({ lead }) => lead.sheet === sheet).flatMap((group) => rowsOf(group, columns)),
  ]);
}

function rowsOf({ lead, others }: CauseGroup, columns: Columns): readonly string[] {
  return [
    ...row(lead.cell, lead.rule, lead.message, columns),
    ...others.flatMap((each) => {
      if (each.rule !== lead.rule) return row(each.cell, each.rule, each.message, columns);
      return each.sheet === lead.sheet
        ? row(each.cell, "", also(each), columns)
        : row("", "", `${also(each)} On '${each.sheet}' ${each.cell}.`, columns);
    }),
  ];
}

/** A further finding of the same rule in a few words: what differs from the first. */
function also({ indicator, period, found, expected }: Finding): string {
  const about = [indicator, period].filter((text) => text !== "" && text !== found).join(" ");
  return `also ${about === "" ? "" : `${about}: `}${found}; expected ${expected}.`;
}

function row(cell: string, rule: string, message: string, columns: Columns): readonly string[] {
  const lead = " ".repeat(INDENT) + cell.padEnd(columns.cell + GAP) + rule.padEnd(columns.rule + GAP);
  const room = columns.width - lead.length;
  if (room >= LEAST_MESSAGE) {
    const under = " ".repeat(lead.length);
    return wrap(message, room).map((line, index) => (index === 0 ? lead : under) + line);
  }
  const under = " ".repeat(INDENT + GAP);
  const head = [cell, rule].filter((text) => text !== "").join("  ");
  return [
    ...(head === "" ? [] : [" ".repeat(INDENT) + head]),
    ...wrap(message, columns.width - under.length).map((line) => under + line),
  ];
}

/** A text as lines of at most `width` characters, broken between words; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}
