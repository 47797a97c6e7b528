/** The charts of the printed pages: what each shows, for `draw-charts.ts` to draw. */

export interface ChartLayout {
  readonly title: string;
  readonly kind: "columns" | "line";
  /** Measures by their place on the page, with the name in the legend. */
  readonly series: readonly (readonly [number, string])[];
  /** The months alone, or months, year to date, years and benchmarks on one axis. */
  readonly rows: "months" | "trend";
  readonly percent?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** Sheet columns that charts take to the right of a table, with one column of air before them. */
export const CHART_COLUMNS = 9;

const percentLine = (
  title: string,
  measure: number,
  min: number,
  rows: ChartLayout["rows"] = "months",
): ChartLayout => ({
  title,
  kind: "line",
  series: [[measure, title]],
  rows,
  percent: true,
  min,
  max: 1,
});

export const CHARTS: Readonly<Record<string, readonly ChartLayout[]>> = {
  "01 Contacts": [
    { title: "Number of contacts", kind: "columns", series: [[0, "Contacts"]], rows: "months" },
    percentLine("% decision within 1 working day", 1, 0.5),
    { ...percentLine("% progressing to referral", 2, 0), max: 0.5 },
  ],
  "04 New Assessments": [
    {
      title: "Assessments started and completed",
      kind: "columns",
      series: [
        [0, "Started"],
        [1, "Completed"],
      ],
      rows: "months",
      min: 0,
      max: 600,
    },
    { ...percentLine("% completed within 45 working days", 2, 0.4, "trend"), kind: "columns" },
  ],
  "06 Updated Assessments": [
    {
      title: "Assessments started and completed",
      kind: "columns",
      series: [
        [0, "Started"],
        [1, "Completed"],
      ],
      rows: "months",
      min: 0,
      max: 200,
    },
    { ...percentLine("% completed within 45 working days", 2, 0.4, "trend"), kind: "columns" },
  ],
  "10 ICPC": [{ ...percentLine("% of conferences within 15 days", 4, 0, "trend"), kind: "columns" }],
  "14 Looked After Children": [
    {
      title: "Looked after children per 10,000",
      kind: "columns",
      series: [[0, "Rate"]],
      rows: "trend",
      min: 0,
    },
    {
      title: "Admissions and discharges",
      kind: "columns",
      series: [
        [2, "Admissions"],
        [3, "Ceased"],
      ],
      rows: "months",
      min: 0,
      max: 50,
    },
    {
      title: "% ceased through permanence and SGO",
      kind: "line",
      series: [
        [4, "Permanence"],
        [6, "SGO"],
      ],
      rows: "months",
      percent: true,
      min: 0,
      max: 0.6,
    },
  ],
  "15 LAC Reviews Plans Visits": [
    percentLine("% reviews in time", 0, 0.6),
    percentLine("% with an up to date plan", 1, 0.6),
    percentLine("% visits in time", 2, 0.6),
  ],
  "16 LAC Health": [
    percentLine("% health assessments up to date", 0, 0.4),
    percentLine("% dental checks up to date", 1, 0.4),
    percentLine("% initial health assessments in time", 2, 0),
  ],
  "19 LAC Placements": [
    { ...percentLine("% with 3 or more placements", 1, 0, "trend"), kind: "columns", max: 0.16 },
  ],
  "20 Fostering": [
    { title: "Fostering households", kind: "columns", series: [[2, "Households"]], rows: "months", min: 0 },
    {
      title: "Recruited and de-registered",
      kind: "columns",
      series: [
        [3, "Recruited"],
        [4, "De-registered"],
      ],
      rows: "months",
      min: 0,
    },
  ],
  "21 Adoptions": [
    { ...percentLine("% within 12 months of SHOBPA", 2, 0), kind: "columns" },
    {
      title: "Days to placement (A1), low is good",
      kind: "columns",
      series: [[3, "A1"]],
      rows: "trend",
      min: 0,
    },
  ],
  "22 Caseloads": [
    {
      title: "Average cases per worker",
      kind: "line",
      series: [
        [3, "LAC 1-3"],
        [4, "LAC 4-5"],
        [5, "Duty"],
        [6, "Locality"],
        [7, "Disability"],
        [8, "Complex abuse"],
      ],
      rows: "months",
      min: 0,
    },
  ],
};
