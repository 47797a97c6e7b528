/** A draft in pieces: sentences, and the prompts in square brackets that a person is to fill. */
export function splitPrompts(text: string): readonly { readonly text: string; readonly prompt: boolean }[] {
  return text
    .split(/(\[[^\]]*\])/)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, prompt: piece.startsWith("[") }));
}
