/** A finding in the JSON that check and refresh write: the fields that the README promises, and no others. */
import type { Finding } from "../../src/domain/finding";

export function findingJson({
  rule,
  severity,
  sheet,
  cell,
  indicator,
  period,
  found,
  expected,
  message,
}: Finding): Omit<Finding, "cause" | "fix"> {
  return { rule, severity, sheet, cell, indicator, period, found, expected, message };
}
