/** papaparse as this room uses it: the separator is known, line ends are plain. */
import Papa from "papaparse";

export interface Records {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly {
    readonly type: string;
    readonly code: string;
    /** The record's position in `data`. */
    readonly row?: number | undefined;
  }[];
}

/** Splits text into records of fields. */
export function splitFields(text: string, delimiter: string): Records {
  const records: Records = Papa.parse(text, { delimiter, newline: "\n" });
  return records;
}
