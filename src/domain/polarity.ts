/** Which way is good for an indicator. */
export type Polarity = "high" | "low" | "info" | "within" | "within-low";
