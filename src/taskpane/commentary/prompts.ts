import { withoutMark } from "../../domain/commentary/marker";

/** A draft in pieces: sentences, and the prompts in square brackets that a person is to fill. */
export function splitPrompts(text: string): readonly { readonly text: string; readonly prompt: boolean }[] {
  return text
    .split(/(\[[^\]]*\])/)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, prompt: piece.startsWith("[") }));
}

/** What a draft asks for after its last sentence; its mark is for the workbook, not for a reader. */
export function promptsOf(text: string, last: string): string {
  return withoutMark(text)
    .slice(text.lastIndexOf(last) + last.length)
    .trim();
}
