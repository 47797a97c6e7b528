/**
 * The indicators that relations speak of. They are found by unit and name; the number only breaks ties, for numbering
 * differs between pages and councils. The next council's wording is one more name.
 */
import type { Unit } from "../../book/book";

export interface Indicator {
  readonly unit: Unit;
  /** In the report of March 2019. */
  readonly number: string;
  readonly names: readonly string[];
}

const count = (number: string, ...names: readonly string[]): Indicator => ({ unit: "count", number, names });
const share = (number: string, ...names: readonly string[]): Indicator => ({
  unit: "percentage",
  number,
  names,
});
const rate = (number: string, ...names: readonly string[]): Indicator => ({ unit: "rate", number, names });
const average = (number: string, ...names: readonly string[]): Indicator => ({
  unit: "average",
  number,
  names,
});

export const INDICATORS = {
  contacts: count("1.1", "Number of contacts"),
  contactsToReferral: count("1.3", "Number of contacts going onto referral (including MASH referrals)"),
  contactsToReferralShare: share(
    "1.4",
    "% of contacts going onto referral (including MASH referrals)",
    "% Contacts progressing to referral",
  ),
  referrals: count("1.4", "No. of Referrals", "Number of referrals received"),
  referralsAssessed: share("1.6", "% of referrals going onto assessment"),
  reReferrals: share("1.7", "% of re-referral in 12 months - in current month"),
  assessmentsCompleted: count("2.4", "Number of assessments completed in the current month"),
  assessedInTime: share(
    "2.2",
    "% of assessments for children's social care completed in 45 working days of referral",
    "% completed within 45 working days",
  ),
  openCin: count("4.1", "Number of open CIN cases", "Number of open children in need"),
  cinWithPlans: count("4.2", "Number of CIN (inc. CPP as per DfE definition)"),
  openPlans: count(
    "5.1",
    "Number of open CPP cases",
    "Number of children subject to a child protection plan",
  ),
  plansStarted: rate(
    "5.7",
    "Number of children becoming subject to a CP plan per 10,000 population - rolling 12 months",
    "Becoming subject to a CP plan per 10,000 - rolling 12 months",
  ),
  plansEnded: rate(
    "5.8",
    "No. of children ceased to be subject to a CP plan per 10K population - rolling 12 months",
    "Ceasing to be subject to a CP plan per 10,000 - rolling 12 months",
  ),
  secondPlanSoon: share(
    "5.9",
    "% of children becoming the subject of a CP plan for a second or subsequent time within 2 years - rolling 12 months",
    "% second or subsequent plan within 2 years - rolling 12 months",
  ),
  secondPlanEver: share(
    "5.10",
    "% of children becoming the subject of a CP plan for a second or subsequent time ever - rolling 12 months",
    "% second or subsequent plan - ever - rolling 12 months",
  ),
  longPlans: share("5.11", "% of open CP plans lasting 2 years or more"),
  looked: count("6.1", "Number of Looked After Children", "Number of children in care"),
  admissions: count(
    "6.3",
    "Admissions of Looked After Children",
    "Admissions of children looked after (Episodes)",
  ),
  ceased: count(
    "6.4",
    "Number of children who have ceased to be Looked After Children (Episodes)",
    "No. of children who have ceased to be LAC (Episodes)",
  ),
  ceasedToPermanence: share(
    "6.5",
    "Percentage of LAC who have ceased to be looked after due to permanence",
    "% of children ceased to be LAC due to permanence",
  ),
  ceasedToGuardianship: share(
    "6.7",
    "Percentage of LAC who have ceased to be looked after due to a Special Guardianship Order",
    "% of children ceased to be LAC due to an SGO",
  ),
  ceasedToAdoption: share("6.9", "% of children adopted", "% of children ceased to be LAC who were adopted"),
  inFamilies: share("8.3", "% of LAC in a family based setting"),
  withParents: share("8.4", "% of LAC placed with parents or other with parental responsibility (P1)"),
  fostered: count(
    "9.1",
    "Number of LAC in a Fostering Placement (excludes family/friend carers)",
    "Number of LAC in a Fostering Placement (excludes relative/friend)",
  ),
  fosteredShare: share(
    "9.2",
    "% of LAC in a Fostering Placement (excludes family/friend carers)",
    "% of total LAC in a Fostering Placement (excludes relative/friend)",
  ),
  carers: count("9.3", "Number of Foster Carers (Households)"),
  carersRecruited: count("9.4", "Number of Foster Carers Recruited (Households)"),
  carersLeft: count("9.5", "Number of Foster Carers Deregistered (Households)"),
  adoptions: count("10.1", "Number of adoptions"),
  adoptionsInTime: count("10.2", "Number of adoptions completed within 12 months of SHOBPA"),
  adoptionsInTimeShare: share("10.3", "% of adoptions completed within 12 months of SHOBPA"),
  daysToPlacement: average(
    "10.4",
    "Average number of days between a child becoming Looked After and having a adoption placement (A1)",
    "Av. No. days between a child becoming LAC & having a adoption placement (A1) (ytd. ave)",
  ),
  daysToMatch: average(
    "10.5",
    "Average number of days between a placement order and being matched with an adoptive family (A2)",
    "Av. No. days between placement order & being matched with adoptive family (A2) (ytd. ave)",
  ),
} as const satisfies Readonly<Record<string, Indicator>>;

export type IndicatorKey = keyof typeof INDICATORS;
