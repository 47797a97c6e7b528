import { openWorkbook } from "../../excel/open-workbook";

/** Published beside the page. */
export const SAMPLE = "sample-report.xlsx";

export type SampleOutcome =
  | { readonly kind: "opened" }
  /** The file did not come. */
  | { readonly kind: "not-loaded" }
  /** Excel would not open it. */
  | { readonly kind: "not-opened"; readonly reason: string };

/** Opens the sample report as a new workbook. Never rejects. */
export async function openSample(): Promise<SampleOutcome> {
  const base64 = await fetchBase64(SAMPLE).catch(() => undefined);
  if (base64 === undefined) return { kind: "not-loaded" };
  try {
    await openWorkbook(base64);
    return { kind: "opened" };
  } catch (error) {
    return { kind: "not-opened", reason: error instanceof Error ? error.message : String(error) };
  }
}

async function fetchBase64(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // "data:...;base64,UEsDB...": what stands behind the comma.
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(new Error(`${address} could not be read`));
    reader.readAsDataURL(blob);
  });
}
