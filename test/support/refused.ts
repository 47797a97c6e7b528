/** What a measure says where it has no result, from the parts that a test is about. */
interface Refused {
  readonly kind?: "value" | "not-available";
  readonly argument?: string;
  readonly found?: string;
  readonly expected?: string;
  readonly example?: string;
}

/** Matches a failure whose sentence has these parts in this order. */
export function refused({ kind = "value", argument, found, expected, example }: Refused): object {
  const part = (text = ""): string => `.*${text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}.*`;
  const sentence = `^${argument ?? ".+"}: found ${part(found)}; expected ${part(expected)}\\. Example: ${part(example)}$`;
  return {
    error: kind === "value" ? "#VALUE!" : "#N/A",
    because: expect.stringMatching(new RegExp(sentence)) as string,
  };
}
