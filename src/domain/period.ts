/** Months, financial years and the periods of a report's rows and columns. */

/** A calendar month, "2019-03". Sorts as text. */
export type Month = string & { readonly __month: true };

/** A financial year April to March, "2018/19". Sorts as text. */
export type FinancialYear = string & { readonly __year: true };

export type Period =
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "ytd"; readonly year: FinancialYear }
  | { readonly kind: "year"; readonly year: FinancialYear }
  | {
      readonly kind: "benchmark";
      readonly benchmark: "neighbours" | "best-neighbour" | "national" | "top-quartile" | "regional";
    };
