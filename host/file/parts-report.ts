/** What saving did to the parts of a file, as data: which were kept as they were, which were not and why. */
import type { Parts } from "./parts";

/** One part that is not what it was. */
export interface PartChange {
  readonly part: string;
  readonly how: "added" | "removed" | "changed";
  /** "rows inserted or deleted on Data", "3 cells of Data"; never empty. */
  readonly because: readonly string[];
}

export interface PartsReport {
  /** How many parts are, byte for byte, what they were. */
  readonly kept: number;
  readonly changes: readonly PartChange[];
}

/** Compares the parts of a file with those it was opened with. Throws an Error for a difference that nobody answers for; reasons are found under names in small letters. */
export function reportParts(
  before: Parts,
  after: Parts,
  reasons: ReadonlyMap<string, ReadonlySet<string>>,
): PartsReport {
  const changes: PartChange[] = [];
  const note = (part: string, how: PartChange["how"]): void => {
    const because = [...(reasons.get(part.toLowerCase()) ?? [])];
    if (because.length === 0) throw new Error(`the part ${part} was ${how}, and nothing says why`);
    changes.push({ part, how, because });
  };
  let kept = 0;
  for (const part of before.names()) {
    if (!after.has(part)) note(part, "removed");
    else if (same(part, before, after)) kept += 1;
    else note(part, "changed");
  }
  for (const part of after.names()) if (!before.has(part)) note(part, "added");
  return { kept, changes };
}

/** What two steps did, one after the other. */
export function joinReports(first: PartsReport, second: PartsReport): PartsReport {
  const changes = new Map(first.changes.map((change) => [change.part, change]));
  let { kept } = first;
  for (const change of second.changes) {
    const before = changes.get(change.part);
    if (before?.how === "added" && change.how === "removed") {
      changes.delete(change.part);
      continue;
    }
    if (!before && change.how !== "added") kept -= 1;
    const how = before?.how === "added" ? "added" : change.how;
    changes.set(change.part, { ...change, how, because: [...(before?.because ?? []), ...change.because] });
  }
  return { kept, changes: [...changes.values()] };
}

function same(part: string, before: Parts, after: Parts): boolean {
  if (after.shares(part, before)) return true;
  // Their sizes are known without unpacking them.
  if (after.size(part) !== before.size(part)) return false;
  const bytes = after.get(part);
  return bytes !== undefined && before.holds(part, bytes);
}
