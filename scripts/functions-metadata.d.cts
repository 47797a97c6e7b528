/** The metadata of the custom functions as functions.json has it. */
export function buildFunctionsMetadata(address?: string): {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly helpUrl: string;
    readonly parameters: readonly { readonly name: string; readonly dimensionality?: string; readonly optional?: boolean }[];
    readonly result: { readonly dimensionality?: string };
  }[];
};
