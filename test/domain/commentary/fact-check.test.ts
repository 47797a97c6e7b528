/**
 * The fact-check on sentences of our own about the real figures, right and wrong in every way: of each it is known whether the page
 * bears it out. At least 95 of 100 must be judged right, and no true sentence may be called contradicted.
 */
import { checkParagraph } from "../../../src/domain/commentary/check/check-paragraph";
import type { Verdict } from "../../../src/domain/commentary/check/claims";
import { verdictOf, type KnownSentence } from "../../support/fact-check";
import { realStubs } from "../../support/real-stubs";

const { understanding, stubs } = realStubs();

const CONTACTS = "01 Contacts";
const SOURCES = "02 Contacts by Source";
const REFERRALS = "03 Referrals";
const ASSESSMENTS = "04 New Assessments";
const OUTCOMES = "05 Assessment Outcomes";
const CONFERENCES = "10 ICPC";
const TIMES = "12 CP Time Periods";
const REVIEWS = "13 CP Reviews & Visits";
const LOOKED_AFTER = "14 Looked After Children";
const PLANS = "15 LAC Reviews Plans Visits";
const HEALTH = "16 LAC Health";
const LEAVERS = "18 Care Leavers";
const PLACEMENTS = "19 LAC Placements";
const FOSTERING = "20 Fostering";
const ADOPTIONS = "21 Adoptions";
const CASELOADS = "22 Caseloads";

const TRUE: readonly KnownSentence[] = [
  [CONTACTS, "There were 1,528 contacts in March 2019, up from 1,341 in February 2019."],
  [CONTACTS, "Contacts rose by 187 on last month."],
  [CONTACTS, "In March 76.0% of contacts had a decision within 1 working day (1161 of 1528)."],
  [CONTACTS, "Contacts with a decision within 1 working day fell by 7.4 percentage points since February."],
  [CONTACTS, "Of the 1,528 contacts, 395 progressed to referral."],
  [CONTACTS, "The year to date stands at 16,694 contacts against 15,670 last year."],
  [CONTACTS, "Contacts with a decision within 1 working day are below the target of 95%."],
  [CONTACTS, "Over the year to date 13,521 of 16,694 decisions were in time."],
  [CONTACTS, "Nearly 17,000 contacts were received this year."],
  [SOURCES, "Police made 501 contacts in March 2019."],
  [SOURCES, "Education made 310, of which 39.7% progressed."],
  [REFERRALS, "There were 358 referrals in the month, 32 more than in February."],
  [REFERRALS, "The rolling rate of 732.1 remains higher than the national average of 552.5."],
  [REFERRALS, "98.3% of referrals went on to assessment in March 2019."],
  [REFERRALS, "The CSE cohort was 63, down from 85 a year earlier."],
  [
    ASSESSMENTS,
    "Assessments completed within 45 working days improved by 6.9 percentage points on last month.",
  ],
  [ASSESSMENTS, "88.8% of assessments were completed within 45 working days in March 2019."],
  [ASSESSMENTS, "Open assessments already past 45 working days fell from 40 to 21."],
  [ASSESSMENTS, "The number of assessments started rose on last month to 413."],
  [
    ASSESSMENTS,
    "Assessments completed within 45 working days are better than the national average of 82.7%.",
  ],
  [OUTCOMES, "On-going involvement was 39.1% in March 2019."],
  [OUTCOMES, "167 of 427 ended in on-going involvement."],
  [CONFERENCES, "77.4% of conferences were held in time, a fall of 13.9 percentage points."],
  [CONFERENCES, "The number of initial CP conferences (children) in month rose to 53."],
  [TIMES, "Second or subsequent plans ever stood at 19.9%, worse than statistical neighbours at 16.8%."],
  [REVIEWS, "99.3% of CP cases were reviewed within timescale in March 2019."],
  [REVIEWS, "In time reviews: 151 of 152."],
  [REVIEWS, "CP cases reviewed within timescale are above target at 99.3%."],
  [CONFERENCES, "Conferences in time: 41 of 53 in March, 681 of 785 for the year."],
  [LOOKED_AFTER, "The number of LAC was 643 at the end of March 2019."],
  [LOOKED_AFTER, "The number of LAC fell by 2 since February."],
  [LOOKED_AFTER, "The number of LAC rose by 16 compared with last year."],
  [LOOKED_AFTER, "271 children were admitted over the year, 59 fewer than in 2017/18."],
  [LOOKED_AFTER, "The rate of 112.9 is well above the national rate of 64."],
  [PLANS, "98.3% of eligible LAC have an up to date plan, up 11.3 percentage points on the month."],
  [PLANS, "Visits dipped to 95.5% (614 of 643)."],
  [HEALTH, "Health assessments up to date fell from 86.3% to 83.0%."],
  [HEALTH, "Initial health assessments in time: 9 of 16, or 56.3%."],
  [HEALTH, "Dental assessments up to date are 87.6%, 15.1 percentage points higher than a year ago."],
  [LEAVERS, "The number of care leavers rose to 301 since February."],
  [LEAVERS, "Care leavers in suitable accommodation stand at 96.3%, above the national average of 84.0%."],
  [PLACEMENTS, "Long term LAC placements stable for at least 2 years were 62.6% in March 2019 (92 of 147)."],
  [PLACEMENTS, "Long term LAC placements stable for at least 2 years are worse than the national average."],
  [FOSTERING, "The number of foster carers (households) is unchanged since February at 149."],
  [ADOPTIONS, "There have been 32 adoptions this year against 27 last year."],
  [CASELOADS, "The maximum caseload of social workers in LAC teams is 23, the same as last month."],
];

const CONTRADICTED: readonly KnownSentence[] = [
  // a count, a percentage, n of d of a named month
  [CONTACTS, "There were 1,582 contacts in March 2019."],
  [CONTACTS, "% contacts with decision within 1 working day was 67.0% in March 2019."],
  [CONTACTS, "Contacts with a decision within 1 working day: 1116 of 1528 in March 2019."],
  [LOOKED_AFTER, "The number of LAC was 634 at the end of March 2019."],
  [PLACEMENTS, "Long term LAC placements stable for at least 2 years were 62.6% (97 of 147) in March 2019."],
  // the wrong month
  [CONTACTS, "Contacts: 1,528 in February 2019."],
  [ASSESSMENTS, "The number of assessments started was 394 in March 2019."],
  // the wrong direction, in numbers, better or worse, on last year
  [CONTACTS, "The number of contacts fell since February."],
  [CONTACTS, "Contacts with a decision within 1 working day improved on last month."],
  [LOOKED_AFTER, "The number of LAC rose since February."],
  [LOOKED_AFTER, "The number of LAC fell compared with last year."],
  [HEALTH, "Health assessments up to date rose from 86.3% to 83.0%."],
  [
    FOSTERING,
    "The number of LAC in a fostering placement (excludes relative/friend) is unchanged since February.",
  ],
  [ASSESSMENTS, "Open assessments already past 45 working days worsened since February."],
  // the size of a change
  [CONTACTS, "Contacts rose by 178 on last month."],
  [CONTACTS, "Contacts with a decision within 1 working day fell by 4.7 percentage points since February."],
  [HEALTH, "Dental assessments up to date fell by 1.3 percentage points on last month."],
  // neighbours and national
  [
    ASSESSMENTS,
    "Assessments completed within 45 working days are better than the national average of 87.2%.",
  ],
  [PLACEMENTS, "Long term LAC placements stable for at least 2 years are better than the national average."],
  [TIMES, "Second or subsequent plans ever are better than statistical neighbours."],
  [LEAVERS, "Care leavers in suitable accommodation are below the national average."],
  [
    LEAVERS,
    "Care leavers in employment, education or training stand at 63.8% against a national average of 61.0%.",
  ],
  // targets and colours
  [CONTACTS, "Contacts with a decision within 1 working day are above target."],
  [CONTACTS, "Contacts with a decision within 1 working day missed the target of 90%."],
  [HEALTH, "Dental assessments up to date are rated green."],
];

const NOT_FOUND: readonly KnownSentence[] = [
  [CONTACTS, "Timeliness in one team was 91.2%."],
  [CONTACTS, "An audit looked at 412 records."],
  [LOOKED_AFTER, "Of these, 37 of 61 came from one locality."],
  [ADOPTIONS, "Costs rose by 12.4 percentage points."],
  [FOSTERING, "Some 268 enquiries were received."],
];

interface Judged {
  readonly sheet: string;
  readonly text: string;
  readonly wanted: Verdict;
  readonly found: Verdict | "no claim";
}

function judge(wanted: Verdict, sentences: readonly KnownSentence[]): readonly Judged[] {
  return sentences.map(([sheet, text]) => ({ sheet, text, wanted, found: verdictOf(sheet, text) }));
}

const ALL = [
  ...judge("tied", TRUE),
  ...judge("contradicted", CONTRADICTED),
  ...judge("not-found", NOT_FOUND),
];

test("at least 95 of 100 sentences are judged right", () => {
  const wrong = ALL.filter(({ wanted, found }) => wanted !== found);
  expect(ALL.length).toBeGreaterThanOrEqual(60);
  expect(wrong.length / ALL.length <= 0.05 ? [] : wrong).toEqual([]);
  expect({ judged: ALL.length, right: ALL.length - wrong.length }).toEqual({ judged: 76, right: 76 });
});

test("no true sentence is called contradicted", () => {
  expect(ALL.filter(({ wanted, found }) => wanted === "tied" && found === "contradicted")).toEqual([]);
});

test("the drafts of all pages, handed in as a person's words, are not contradicted, and all their figures are found", () => {
  const found = stubs.flatMap(({ sheet, sentences }) => {
    const section = understanding.book.sections.find((each) => each.sheet === sheet)!;
    return sentences.flatMap(({ text }) =>
      checkParagraph(understanding, section, text).flatMap(({ claims }) => claims),
    );
  });
  expect(
    found
      .filter(({ verdict }) => verdict === "contradicted")
      .map(({ text, about, expected }) => `${text} ${about}: ${expected}`),
  ).toEqual([]);
  expect(found.length).toBeGreaterThan(200);
});
