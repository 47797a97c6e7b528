/** The columns of an extract, in the order in which they are written. */
export const COLUMNS = [
  "sheet",
  "indicator",
  "measure",
  "period",
  "value",
  "numerator",
  "denominator",
] as const;

export type ColumnName = (typeof COLUMNS)[number];
