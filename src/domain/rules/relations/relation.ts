/** Relations between indicators, as data: between names before they are found in a report, between series after. */

/** What figures of the same period must satisfy. `I` stands for whatever names an indicator. */
export type RelationOf<I> =
  /** total = part + part: 4.2 = 4.1 + 5.1. A part may be taken away. */
  | { readonly kind: "sum"; readonly total: I; readonly parts: readonly Signed<I>[] }
  /** share = part / whole: 1.4 = 1.3 / 1.1. */
  | { readonly kind: "ratio"; readonly share: I; readonly part: I; readonly whole: I }
  /** part + part <= whole: 10.2 <= 10.1. */
  | { readonly kind: "at-most"; readonly parts: readonly I[]; readonly whole: I }
  /** stock now = stock a period ago + in - out: 6.1, 6.3, 6.4. */
  | { readonly kind: "stock"; readonly stock: I; readonly flows: readonly Signed<I>[] }
  /** The percentage counts so many of the base: some whole number over the base gives it. */
  | { readonly kind: "base"; readonly share: I; readonly base: I }
  /** (rate in - rate out) x population / 10,000 is near the change of the stock over 12 months. */
  | { readonly kind: "rate-stock"; readonly stock: I; readonly inflow: I; readonly outflow: I }
  /** An average since April stands still in a month without events. */
  | { readonly kind: "average"; readonly average: I; readonly events: I };

export interface Signed<I> {
  readonly of: I;
  readonly sign: 1 | -1;
}

/** Every indicator that a relation names. */
export function membersOf<I>(relation: RelationOf<I>): readonly I[] {
  switch (relation.kind) {
    case "sum":
      return [relation.total, ...relation.parts.map(({ of }) => of)];
    case "ratio":
      return [relation.share, relation.part, relation.whole];
    case "at-most":
      return [...relation.parts, relation.whole];
    case "stock":
      return [relation.stock, ...relation.flows.map(({ of }) => of)];
    case "base":
      return [relation.share, relation.base];
    case "rate-stock":
      return [relation.stock, relation.inflow, relation.outflow];
    case "average":
      return [relation.average, relation.events];
  }
}

/** The same relation between other things; undefined where one of its members is not there. */
export function mapRelation<I, J>(
  relation: RelationOf<I>,
  find: (member: I) => J | undefined,
): RelationOf<J> | undefined {
  const found = new Map<I, J>();
  for (const member of membersOf(relation)) {
    const there = find(member);
    if (there === undefined) return undefined;
    found.set(member, there);
  }
  const to = (member: I): J => found.get(member) as J;
  const signed = ({ of, sign }: Signed<I>): Signed<J> => ({ of: to(of), sign });
  switch (relation.kind) {
    case "sum":
      return { kind: "sum", total: to(relation.total), parts: relation.parts.map(signed) };
    case "ratio":
      return {
        kind: "ratio",
        share: to(relation.share),
        part: to(relation.part),
        whole: to(relation.whole),
      };
    case "at-most":
      return { kind: "at-most", parts: relation.parts.map(to), whole: to(relation.whole) };
    case "stock":
      return { kind: "stock", stock: to(relation.stock), flows: relation.flows.map(signed) };
    case "base":
      return { kind: "base", share: to(relation.share), base: to(relation.base) };
    case "rate-stock":
      return {
        kind: "rate-stock",
        stock: to(relation.stock),
        inflow: to(relation.inflow),
        outflow: to(relation.outflow),
      };
    case "average":
      return { kind: "average", average: to(relation.average), events: to(relation.events) };
  }
}
