/** What this room uses of papaparse. The package's own types bring all of Node's, which the pane has not. */
interface ParseError {
  readonly type: string;
  readonly code: string;
  readonly message: string;
  readonly row?: number | undefined;
}

interface ParseOptions {
  readonly delimiter: string;
  readonly newline: "\n";
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly ParseError[];
}

declare const Papa: { parse(text: string, options: ParseOptions): Parsed };

export default Papa;
