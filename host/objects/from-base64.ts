import { text } from "../richapi/arguments";
import { HostError } from "../richapi/errors";

/** The bytes of a file that a client passed as Base64; refused where it is none, or no .xlsx (a zip). */
export function fromBase64(value: unknown): Uint8Array {
  const given = text(value, "base64File");
  let binary: string;
  try {
    binary = atob(given);
  } catch {
    throw new HostError("InvalidArgument", "base64File is no Base64");
  }
  if (!binary.startsWith("PK")) throw new HostError("InvalidArgument", "base64File is no .xlsx file");
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
