/** The bytes of an extract as text: UTF-8, or a sentence that names what they are instead. */

/** A year of re-run figures of a large report is under 1 MB. */
export const LARGEST_MB = 20;

/** What a file of so many bytes is refused with; undefined where it is small enough. To be asked before it is read. */
export function refuseSize(bytes: number): string | undefined {
  const size = bytes / 1024 / 1024;
  return size <= LARGEST_MB
    ? undefined
    : `The extract has ${size < 100 ? size.toFixed(1) : String(Math.round(size))} MB; at most ${LARGEST_MB} MB are expected.`;
}

export type Decoded = { readonly text: string } | { readonly problem: string };

const SAVE_AS = 'Save it as "CSV UTF-8 (Comma delimited)".';

/** Decodes UTF-8, with or without its mark. Anything else is told by name: read as UTF-8 it would come in garbled. */
export function decodeText(bytes: Uint8Array): Decoded {
  const problem = refuseSize(bytes.length) ?? refuseKind(bytes);
  if (problem !== undefined) return { problem };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: describeForeignByte(bytes) };
  }
}

function refuseKind(bytes: Uint8Array): string | undefined {
  const starts = (...wanted: readonly number[]): boolean =>
    wanted.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) {
    return `The file is an Excel workbook (or a zip); expected CSV text. Open it and save the sheet as "CSV UTF-8 (Comma delimited)".`;
  }
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff) || looksLikeUtf16(bytes)) {
    return `The file is in UTF-16 (Excel's "Unicode Text"); expected UTF-8. ${SAVE_AS}`;
  }
  return undefined;
}

/** Every other byte of plain text in UTF-16 is 0. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 400);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  return sample.length >= 4 && Math.max(...zeros) > sample.length * 0.4;
}

/** The first line that is no UTF-8, as the encoding shows it that Excel's plain "CSV" has. */
function describeForeignByte(bytes: Uint8Array): string {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    const part = bytes.subarray(start, end);
    try {
      strict.decode(part);
    } catch {
      return `Line ${line}: ${describeText(part)} is not in UTF-8 but most likely in Windows-1252 (Excel's plain "CSV"); expected UTF-8. ${SAVE_AS}`;
    }
    start = end + 1;
  }
  return `The text is not in UTF-8. ${SAVE_AS}`;
}

/** The words around the first letter that ASCII has not. */
function describeText(line: Uint8Array): string {
  // Some versions of Node decode it as Latin-1, which leaves control characters where Windows has quotation marks.
  const text = new TextDecoder("windows-1252")
    .decode(line.subarray(0, 10_000))
    .replace(/[\u0080-\u009f]/g, "?");
  const at = Math.max(0, text.search(/[?\u0080-\uffff]/));
  return `"${text.slice(Math.max(0, at - 20), at + 12).trim()}"`;
}
