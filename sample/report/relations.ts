/** Which printed columns follow from others: what an extract leaves out, and what February's year to date is made of. */

/** A percentage whose number and total stand in columns of their own page, by their place from 0. */
export interface Ratio {
  readonly page: string;
  readonly column: number;
  /** The column that holds the number; the percentage's own column where the two stand as a pair. */
  readonly numerator: number;
  readonly denominator: number;
}

export const RATIOS: readonly Ratio[] = [
  ...[0, 3, 6, 9, 12, 15, 18].map((total) => ({
    page: "02-contacts-by-source",
    column: total + 2,
    numerator: total + 1,
    denominator: total,
  })),
  ...[1, 2, 3, 4].map((column) => ({
    page: "08-s47-completed",
    column,
    numerator: column,
    denominator: 0,
  })),
  { page: "10-icpc", column: 4, numerator: 3, denominator: 2 },
  { page: "21-adoptions", column: 2, numerator: 1, denominator: 0 },
];

/** Rolling 12 month counts and rates per 10,000 that the page's own months and the populations give. */
const ROLLING_AND_RATES: Readonly<Record<string, readonly number[]>> = {
  "03-referrals": [1, 2],
  "07-s47-started": [2],
  "09-children-in-need": [2],
  "10-icpc": [0, 1],
  "11-child-protection": [1],
  "14-looked-after": [0],
};

/** Whether a column's month is worked out from other cells and so never extracted. */
export function isComputed(page: string, column: number): boolean {
  return (
    ROLLING_AND_RATES[page]?.includes(column) === true ||
    RATIOS.some((ratio) => ratio.page === page && ratio.column === column && ratio.numerator !== column)
  );
}

/** Where a scorecard row's figure stands: its page, the column's place, and whether it is the n of "n of d". */
export interface Join {
  readonly page: string;
  readonly column: number;
  readonly figure: "shown" | "n";
}

const JOINS = `
1.1 01-contacts 0, 1.2 01-contacts 1, 1.3 01-contacts 2 n, 1.4 01-contacts 2, 1.5 03-referrals 2, 1.6 03-referrals 5,
1.7 03-referrals 6, 1.8 03-referrals 7, 1.9 03-referrals 4, 1.10 03-referrals 3, 2.1 04-new-assessments 0,
2.2 04-new-assessments 2, 2.3 04-new-assessments 3, 2.4 04-new-assessments 1, 2.5 05-assessment-outcomes 0,
2.6 05-assessment-outcomes 1, 2.7 05-assessment-outcomes 2, 2.8 05-assessment-outcomes 3, 3.1 07-s47-started 0,
3.2 07-s47-started 1, 3.3 07-s47-started 2, 3.4 08-s47-completed 0, 3.5 08-s47-completed 1, 3.6 08-s47-completed 2,
3.7 08-s47-completed 3, 3.8 08-s47-completed 4, 4.1 09-children-in-need 0, 4.2 09-children-in-need 1,
4.3 09-children-in-need 2, 4.4 09-children-in-need 3, 5.1 11-child-protection 0, 5.2 10-icpc 0, 5.3 10-icpc 1,
5.4 10-icpc 2, 5.5 10-icpc 4, 5.6 11-child-protection 1, 5.7 11-child-protection 2, 5.8 11-child-protection 3,
5.9 12-cp-time-periods 0, 5.10 12-cp-time-periods 1, 5.11 12-cp-time-periods 2, 5.12 12-cp-time-periods 3,
5.13 13-cp-reviews-visits 0, 5.14 13-cp-reviews-visits 1, 5.15 13-cp-reviews-visits 2, 6.1 14-looked-after 1,
6.2 14-looked-after 0, 6.3 14-looked-after 2, 6.4 14-looked-after 3, 6.5 14-looked-after 4, 6.6 14-looked-after 5,
6.7 14-looked-after 6, 6.8 15-lac-reviews-plans-visits 0, 6.10 16-lac-health 0, 6.11 16-lac-health 1,
6.12 16-lac-health 2, 6.13 17-lac-peps 0, 6.14 17-lac-peps 1, 6.15 15-lac-reviews-plans-visits 1,
6.16 15-lac-reviews-plans-visits 2, 7.1 18-care-leavers 0, 7.2 18-care-leavers 1, 7.3 18-care-leavers 2,
7.4 18-care-leavers 3, 7.5 18-care-leavers 4, 8.1 19-placements 0, 8.2 19-placements 1, 8.3 19-placements 2,
8.4 19-placements 3, 8.5 19-placements 4, 9.1 20-fostering 0, 9.2 20-fostering 1, 9.3 20-fostering 2,
9.4 20-fostering 3, 9.5 20-fostering 4, 10.1 21-adoptions 0, 10.2 21-adoptions 1, 10.3 21-adoptions 2,
10.4 21-adoptions 3, 10.5 21-adoptions 4, 11.1 22-caseloads 0, 11.2 22-caseloads 1, 11.3 22-caseloads 2,
11.4a 22-caseloads 3, 11.4b 22-caseloads 4, 11.5 22-caseloads 5, 11.6 22-caseloads 6, 11.7 22-caseloads 7,
11.8 22-caseloads 8`;

/** By the `no` of scorecard.csv. 6.9 has no column of its own: it is 10.1 / 6.4. */
export const joins: ReadonlyMap<string, Join> = new Map(
  JOINS.trim()
    .split(/,\s+/)
    .map((entry) => {
      const [number = "", page = "", column = "", n] = entry.split(" ");
      return [number, { page, column: Number(column), figure: n === undefined ? "shown" : "n" }];
    }),
);
