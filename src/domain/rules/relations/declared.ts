/**
 * Relations that a person declares on Report settings: "4.2 = 4.1 + 5.1", "1.4 = 1.3 / 1.1", "6.7 + 6.9 <= 6.5",
 * "6.1 = previous 6.1 + 6.3 - 6.4". An indicator is its number, or its name in quotes. "not 4.2 = 4.1 + 5.1" silences one.
 */
import type { RelationOf, Signed } from "./relation";

/** An indicator as a relation writes it: "4.2", or a name. */
export type Mention = string;

type Term = Signed<Mention> & { readonly previous: boolean };

const MENTION = `(?:"[^"]+"|“[^”]+”|'[^']+'|\\d{1,2}(?:\\.\\d{1,3})?[a-z]?)`;
const PREVIOUS = /^(?:previous|last month'?s?|prev\.?)\s+/i;
const LAGGED = /\s*\[\s*t\s*-\s*1\s*\]$/i;
const ONE = new RegExp(`^${MENTION}$`, "i");

/** A declared relation; undefined where the text is none. */
export function readRelationText(text: string): RelationOf<Mention> | undefined {
  const sides = /^(.+?)\s*(<=|=<|≤|>=|=>|≥|=)\s*(.+)$/s.exec(text.trim().replace(/\s+/g, " "));
  if (!sides) return undefined;
  const [, left = "", sign = "", right = ""] = sides;
  if (sign === "=") return readEquality(left, right);
  return sign === ">=" || sign === "=>" || sign === "≥" ? readAtMost(right, left) : readAtMost(left, right);
}

/** The indicators of a relation that is not to be checked: "not 4.2 = 4.1 + 5.1", "not 10.4 with 10.1"; undefined for other texts. */
export function readSilence(text: string): readonly Mention[] | undefined {
  const silenced = /^not\b:?(.+)$/is.exec(text.trim())?.[1];
  const mentions = [...(silenced ?? "").matchAll(new RegExp(MENTION, "gi"))].flatMap(
    ([mention]) => readMention(mention) ?? [],
  );
  return mentions.length > 0 ? mentions : undefined;
}

function readEquality(left: string, right: string): RelationOf<Mention> | undefined {
  const total = readMention(left);
  if (total === undefined) return undefined;
  const ratio = splitRatio(right);
  if (ratio) return { kind: "ratio", share: total, ...ratio };
  const terms = readTerms(right);
  if (!terms || terms.length < 2) return undefined;
  const before = terms.filter(({ previous }) => previous);
  const flows = terms.filter(({ previous }) => !previous).map(({ of, sign }) => ({ of, sign }));
  if (before.length === 0) return { kind: "sum", total, parts: flows };
  const [stock] = before;
  return before.length === 1 && stock?.of === total && stock.sign === 1
    ? { kind: "stock", stock: total, flows }
    : undefined;
}

function readAtMost(parts: string, whole: string): RelationOf<Mention> | undefined {
  const most = readMention(whole);
  const terms = readTerms(parts);
  if (most === undefined || !terms || terms.some(({ sign, previous }) => sign < 0 || previous))
    return undefined;
  return { kind: "at-most", parts: terms.map(({ of }) => of), whole: most };
}

function splitRatio(text: string): { readonly part: Mention; readonly whole: Mention } | undefined {
  const match = new RegExp(`^(${MENTION})\\s*[/÷]\\s*(${MENTION})$`, "i").exec(text);
  const part = readMention(match?.[1] ?? "");
  const whole = readMention(match?.[2] ?? "");
  return part === undefined || whole === undefined ? undefined : { part, whole };
}

function readTerms(text: string): readonly Term[] | undefined {
  const pieces = [
    ...text.matchAll(
      new RegExp(
        `(^|[+−–-])\\s*((?:${PREVIOUS.source.slice(1)})?${MENTION}(?:${LAGGED.source.slice(0, -1)})?)\\s*`,
        "gi",
      ),
    ),
  ];
  if (pieces.map(([whole]) => whole).join("") !== text) return undefined;
  const terms: Term[] = [];
  for (const [, sign = "", written = ""] of pieces) {
    const of = readMention(written.replace(PREVIOUS, "").replace(LAGGED, ""));
    if (of === undefined) return undefined;
    const previous = PREVIOUS.test(written) || LAGGED.test(written);
    terms.push({ of, sign: sign === "" || sign === "+" ? 1 : -1, previous });
  }
  return terms;
}

function readMention(text: string): Mention | undefined {
  const typed = text.trim();
  return ONE.test(typed) ? typed.replace(/^["“']|["”']$/g, "").trim() : undefined;
}
