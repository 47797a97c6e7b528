/** The relations that every children's services report of this kind keeps, where it has their indicators. */
import type { IndicatorKey } from "./indicators";
import type { RelationOf, Signed } from "./relation";

const plus = (of: IndicatorKey): Signed<IndicatorKey> => ({ of, sign: 1 });
const minus = (of: IndicatorKey): Signed<IndicatorKey> => ({ of, sign: -1 });

export const KNOWN_RELATIONS: readonly RelationOf<IndicatorKey>[] = [
  { kind: "sum", total: "cinWithPlans", parts: [plus("openCin"), plus("openPlans")] },

  { kind: "ratio", share: "contactsToReferralShare", part: "contactsToReferral", whole: "contacts" },
  { kind: "ratio", share: "ceasedToAdoption", part: "adoptions", whole: "ceased" },
  { kind: "ratio", share: "fosteredShare", part: "fostered", whole: "looked" },
  { kind: "ratio", share: "adoptionsInTimeShare", part: "adoptionsInTime", whole: "adoptions" },

  { kind: "at-most", parts: ["adoptionsInTime"], whole: "adoptions" },
  { kind: "at-most", parts: ["ceasedToGuardianship", "ceasedToAdoption"], whole: "ceasedToPermanence" },
  { kind: "at-most", parts: ["secondPlanSoon"], whole: "secondPlanEver" },
  { kind: "at-most", parts: ["fostered"], whole: "looked" },
  { kind: "at-most", parts: ["fosteredShare"], whole: "inFamilies" },

  { kind: "stock", stock: "looked", flows: [plus("admissions"), minus("ceased")] },
  { kind: "stock", stock: "carers", flows: [plus("carersRecruited"), minus("carersLeft")] },

  { kind: "base", share: "referralsAssessed", base: "referrals" },
  { kind: "base", share: "reReferrals", base: "referrals" },
  { kind: "base", share: "assessedInTime", base: "assessmentsCompleted" },
  { kind: "base", share: "ceasedToPermanence", base: "ceased" },
  { kind: "base", share: "ceasedToGuardianship", base: "ceased" },
  { kind: "base", share: "longPlans", base: "openPlans" },
  { kind: "base", share: "inFamilies", base: "looked" },
  { kind: "base", share: "withParents", base: "looked" },

  { kind: "rate-stock", stock: "openPlans", inflow: "plansStarted", outflow: "plansEnded" },

  { kind: "average", average: "daysToPlacement", events: "adoptions" },
  { kind: "average", average: "daysToMatch", events: "adoptions" },
];
