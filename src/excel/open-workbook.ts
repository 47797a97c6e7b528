/**
 * Opens an .xlsx file as a new workbook, in a window of its own.
 *
 * @param base64 the file's bytes
 * @throws Excel's own error
 */
export async function openWorkbook(base64: string): Promise<void> {
  await Excel.createWorkbook(base64);
}
