/** What a workbook was read from, kept beside the model, which knows nothing of files. */
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Parts } from "./package";
import type { StyleTable } from "./read-styles";

export interface SourceFile {
  readonly parts: Parts;
  readonly workbookPart: string;
  /** Undefined for a file without styles.xml. */
  readonly styles: StyleTable | undefined;
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly sheet: Sheet }[];
  /** The workbook as the file has it, what changes are found against. */
  readonly asOpened: Workbook;
}

const sources = new WeakMap<Workbook, SourceFile>();

/** Notes what a workbook was read from. */
export function rememberSource(workbook: Workbook, source: SourceFile): void {
  sources.set(workbook, source);
}

/** What a workbook was read from; undefined for one that was made from nothing. */
export function sourceOf(workbook: Workbook): SourceFile | undefined {
  return sources.get(workbook);
}
