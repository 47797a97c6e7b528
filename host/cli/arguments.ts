/** Arguments that check and refresh share. */
import { parseMonth, type Month } from "../../src/domain/period";
import { UsageError } from "./outcome";

/** The one workbook that a command is about. */
export function fileArgument(positionals: readonly string[], usage: string): string {
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError(`Which workbook? ${usage}`);
  if (more.length > 0)
    throw new UsageError(`One workbook at a time; found ${positionals.join(", ")}. ${usage}`);
  return file;
}

/** --month, undefined where it is not given. */
export function monthArgument(text: string | undefined): Month | undefined {
  if (text === undefined) return undefined;
  const month = /^\d{4}-\d{2}$/.test(text) ? parseMonth(text) : undefined;
  if (!month) throw new UsageError(`--month is "${text}"; expected YYYY-MM, for example 2019-03.`);
  return month;
}
