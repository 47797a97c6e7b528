/**
 * Sentences written to mislead the fact-check: true ones that hold a second period, a second thought or a figure that has to be worked
 * out, and wrong ones that quote a true figure of something else. Of each it is known what the real page says to it.
 */
import { verdictOf, type KnownSentence } from "../../support/fact-check";

const TRUE: readonly KnownSentence[] = [
  // another month beside the report's
  ["01 Contacts", "March saw 1,528 contacts, the highest since October's 1,698."],
  ["01 Contacts", "Contacts did not fall in March: they rose to 1,528 from February's 1,341."],
  [
    "01 Contacts",
    "Although the year to date (81.0%) is better than last year (79.5%), March alone was worse than February.",
  ],
  [
    "01 Contacts",
    "A drop from 83.4% in February to 76.0% in March for contacts with a decision within 1 working day.",
  ],
  ["01 Contacts", "Just over three quarters (76%) of contacts had a decision within 1 working day."],
  ["01 Contacts", "Contacts rose by 13.9% on last month."],
  // what is left of d
  ["01 Contacts", "367 contacts did not have a decision within 1 working day in March 2019."],
  ["10 ICPC", "12 of the 53 children waited longer than 15 days in March 2019."],
  // two benchmarks, one better and one worse
  [
    "03 Referrals",
    "Re-referrals in the rolling 12 months rose to 21.3%, better than the national average of 21.9% but worse than statistical neighbours at 20.7%.",
  ],
  [
    "14 Looked After Children",
    "The rate of children looked after is higher than both the statistical neighbour average (87.8) and the national average (64).",
  ],
  [
    "10 ICPC",
    "ICPCs completed within 15 days of S47 fell to 77.4%, which is still better than the national average of 76.9%.",
  ],
  [
    "09 Children in Need",
    "The CIN rate per 10,000 of 331.7 is below both neighbours (408.6) and national (341), and better than last year's 411.0.",
  ],
  [
    "19 LAC Placements",
    "LAC who had 3 or more placements remain higher than the best neighbour (8.0%) and the top quartile (8.9%).",
  ],
  ["21 Adoptions", "At 386.9 days A1 is 133.1 days quicker than the national average of 520.0."],
  // dates, durations and numbers that belong to a name
  [
    "14 Looked After Children",
    "The number of LAC has been above 600 all year and stood at 643 at 31 March 2019.",
  ],
  ["14 Looked After Children", "16 children ceased to be LAC in March 2019 and 16 were admitted."],
  ["19 LAC Placements", "LAC who had 3 or more placements fell from 13.9% to 12.7%, an improvement."],
  [
    "12 CP Time Periods",
    "Plans lasting 2 years or more that ceased within the period fell from 4.5% to 0.0%, better than last month.",
  ],
  ["04 New Assessments", "45-day timeliness rose to 88.8%, short of the 90% target."],
  ["04 New Assessments", "Between January and March assessments started totalled 1,206."],
  // two comparisons in one sentence
  [
    "16 LAC Health",
    "Dental assessments up to date fell by 3.1 percentage points to 87.6% but are up 15.1 percentage points on last year.",
  ],
  [
    "16 LAC Health",
    "Only 9 of 16 initial health assessments were in time, compared with all 14 in February.",
  ],
  [
    "20 Fostering",
    "One foster carer was recruited and one de-registered, leaving the number of foster carers (households) at 149.",
  ],
  ["20 Fostering", "The number of foster carers has not changed since January 2019 and stays at 149."],
  [
    "21 Adoptions",
    "Adoptions completed within 12 months of SHOBPA fell from 59.3% last year to 34.4% this year.",
  ],
  [
    "22 Caseloads",
    "The maximum caseload in LAC teams has stayed at 23 since December 2018, five more than a year ago.",
  ],
  ["22 Caseloads", "Average cases in Duty Teams fell from 20.8 in February 2019 to 20.2 in March 2019."],
  [
    "18 Care Leavers",
    "Care leavers in suitable accommodation are unchanged from January and December at 96.3%.",
  ],
  [
    "08 S47 Completed",
    "Concerns not substantiated fell from 5.6% to 3.5%, the lowest since December (1.1%).",
  ],
  // parts of names, quarters, what was late
  ["01 Contacts", "24.0% of contacts did not have a decision within 1 working day in March 2019."],
  [
    "01 Contacts",
    "The percentage progressing to referral, 25.9%, was up 2.1 percentage points on February's 23.8%.",
  ],
  ["02 Contacts by Source", "Education made 310 contacts, up from 199 in February; police made 501."],
  [
    "05 Assessment Outcomes",
    "Step down to Early Help accounted for 37.0% of outcomes, 2.0 percentage points fewer than the 39.0% of February 2019.",
  ],
  [
    "07 S47 Started",
    "S47 investigations started numbered 2,182 in the year, 85 fewer than the 2,267 of 2017/18.",
  ],
  ["10 ICPC", "Over the last quarter 157 children were subject to an initial child protection conference."],
  ["11 Child Protection", "Open CPP cases fell by 39 in the month to 506 and by 142 over the year."],
  ["11 Child Protection", "The rate of 88.9 remains nearly double the national rate of 45.3."],
  [
    "12 CP Time Periods",
    "Second or subsequent plans within 2 years rose to 6.5% from 5.7%, but were 9.5% in 2017/18.",
  ],
  ["13 CP Reviews & Visits", "Only 1 of 152 children was reviewed late in March 2019."],
  ["14 Looked After Children", "There were 3 SGOs in March 2019, down from 6 in February."],
  ["14 Looked After Children", "Admissions of children looked after fell by 12 to 16 in March 2019."],
  ["15 LAC Reviews Plans Visits", "13 reviews were late in March 2019 (135 of 148 were in time)."],
  [
    "15 LAC Reviews Plans Visits",
    "LAC cases reviewed within timescales were 91.2% in both January and March 2019.",
  ],
  ["17 LAC PEPs", "96.2% of LAC have a Personal Education Plan, which meets the target of 95%."],
  [
    "18 Care Leavers",
    "Care leavers with an up to date pathway plan fell 6.4 percentage points to 79.1%, after 85.5% in February.",
  ],
  [
    "19 LAC Placements",
    "12.7% had 3 or more placements, better than 13.9% in February but worse than the neighbours' 10.6%.",
  ],
  ["21 Adoptions", "32 adoptions in the year compares with 27 in 2017/18 and 31 in 2016/17."],
  ["22 Caseloads", "Agency staff fell to 4.9% (14 staff) from 5.9% (17)."],
  ["22 Caseloads", "The average number of cases in the Children's Disability Team rose by 5.3 to 21.6."],
  [
    "04 New Assessments",
    "Performance (88.8%) was below the best neighbour at 99.5% and the top quartile of 90.2%.",
  ],
  [
    "16 LAC Health",
    "Initial health assessments in time fell by 43.7 percentage points from 100.0%; 7 of 16 were late.",
  ],
  [
    "03 Referrals",
    "Re-referrals in month have risen for four months in a row, from 20.0% in November to 24.0%.",
  ],
  [
    "19 LAC Placements",
    "336 of 643 LAC are in a commissioned placement, 1.0 percentage points more than in February 2019.",
  ],
  // "up to date" and "step down" tell of no change
  ["01 Contacts", "March's 1,528 contacts compare with 1,241 in March 2018."],
  [
    "01 Contacts",
    "Performance in March (76.0%) fell back from the 83.4% achieved in February, having been 78.1% in January.",
  ],
  [
    "02 Contacts by Source",
    "18.0% of police contacts progressed to referral in March, against 11.8% in February.",
  ],
  ["04 New Assessments", "427 assessments were completed in March 2019, four fewer than in February."],
  ["05 Assessment Outcomes", "No further action fell to 23.9% and step down to Early Help to 37.0%."],
  [
    "08 S47 Completed",
    "228 section 47 investigations were completed in March, 46.9% of which were substantiated with continuing risk.",
  ],
  [
    "11 Child Protection",
    "There were 506 open CPP cases at the end of March 2019, 142 fewer than a year ago.",
  ],
  [
    "12 CP Time Periods",
    "19.9% were second or subsequent plans ever, lower than the national average of 20.2% but higher than neighbours.",
  ],
  ["14 Looked After Children", "Admissions for the year to date were 271, well down on last year's 330."],
  [
    "15 LAC Reviews Plans Visits",
    "Visits within timescale were 97.5% in January, 98.1% in February and 95.5% in March 2019.",
  ],
  [
    "16 LAC Health",
    "83.0% of health assessments were up to date in March 2019, the lowest since March 2018 (83.7%).",
  ],
  ["18 Care Leavers", "One in three care leavers (36.2%) are not in employment, education or training."],
  [
    "20 Fostering",
    "Foster carers recruited over the year to date number 11, five fewer than the 16 of 2017/18.",
  ],
  ["21 Adoptions", "A2 stands at 212.4 days against a target of 121."],
  ["22 Caseloads", "Agency staff have halved from 8.9% in October to 4.9% in March 2019."],
];

const CONTRADICTED: readonly KnownSentence[] = [
  ["01 Contacts", "March saw 1,341 contacts."],
  ["01 Contacts", "Contacts with a decision within 1 working day were the same as in February."],
  ["01 Contacts", "Contacts with a decision within 1 working day stand at 81.5% for the year to date."],
  ["01 Contacts", "Contacts rose by 12% on last month."],
  ["02 Contacts by Source", "Police made 310 contacts in March 2019."],
  ["10 ICPC", "ICPCs completed within 15 days of S47 are below the national average."],
  ["12 CP Time Periods", "Second or subsequent plans ever improved since February."],
  ["13 CP Reviews & Visits", "CPP with an up to date plan is above target."],
  [
    "14 Looked After Children",
    "The rate of children looked after is lower than the statistical neighbour average.",
  ],
  ["16 LAC Health", "Initial health assessments in time: 9 of 14 in March 2019."],
  ["18 Care Leavers", "The number of care leavers increased by 20 on last month."],
  ["19 LAC Placements", "LAC who had 3 or more placements rose since February."],
  ["20 Fostering", "The number of foster carers (households) fell by 5 since February."],
  ["21 Adoptions", "The number of adoptions rose since February."],
  ["22 Caseloads", "The maximum caseload of social workers in LAC Teams fell on last month."],
  ["11 Child Protection", "The number of open CPP cases rose by 39 since February."],
  ["14 Looked After Children", "The number of LAC stood at 645 in March 2019."],
  ["05 Assessment Outcomes", "On-going involvement: 153 of 427 in March 2019."],
  ["04 New Assessments", "The number of assessments started fell by 19 on last month."],
  ["09 Children in Need", "The number of open CIN cases at the end of March 2019 was 1,394."],
  ["20 Fostering", "The number of foster carers de-registered was 21 in March 2019."],
  [
    "18 Care Leavers",
    "Care leavers in employment, education or training are worse than the national average.",
  ],
  ["22 Caseloads", "The maximum caseload in LAC teams rose from 23 to 18."],
  ["03 Referrals", "The number of referrals for the year to date is 4,205."],
  ["21 Adoptions", "There were 23 adoptions in the year to date."],
  ["16 LAC Health", "Initial health assessments in time stood at 65.3% in March 2019."],
  ["17 LAC PEPs", "LAC with a Personal Education Plan are below target."],
  ["08 S47 Completed", "The number of S47 investigations completed fell by 66 since February."],
];

/** True or not, the page does not show it. */
const NOT_FOUND: readonly KnownSentence[] = [
  ["03 Referrals", "Of 358 referrals in March, 6 did not go on to assessment."],
  ["01 Contacts", "25.0% of contacts did not have a decision within 1 working day in March 2019."],
  ["18 Care Leavers", "A visit to 57 young people took place."],
  // Which measure it means is not sure enough for more: the page shows it of another month.
  ["15 LAC Reviews Plans Visits", "LAC visits up to date were 98.1% in March 2019."],
  ["10 ICPC", "Three families accounted for 14 of the 19 children."],
  ["21 Adoptions", "The panel met 17 times and approved 23 matches."],
];

const judged = [
  ...TRUE.map((known) => ({ known, wanted: "tied" })),
  ...CONTRADICTED.map((known) => ({ known, wanted: "contradicted" })),
  ...NOT_FOUND.map((known) => ({ known, wanted: "not-found" })),
].map(({ known, wanted }) => ({ known, wanted, found: verdictOf(...known) }));

test("no true sentence is called contradicted", () => {
  expect(judged.filter(({ wanted, found }) => wanted !== "contradicted" && found === "contradicted")).toEqual(
    [],
  );
});

test("every sentence is judged right", () => {
  expect(judged.length).toBe(102);
  expect(judged.filter(({ wanted, found }) => wanted !== found)).toEqual([]);
});
