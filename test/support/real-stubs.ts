/** The stubs of the real March 2019 report, as a refresh drafts them. */
import { openCells } from "../../src/domain/book/open-cells";
import { readBook } from "../../src/domain/book/read-book";
import { understand, type Understanding } from "../../src/domain/book/understand";
import { draftStubs, type SectionStub } from "../../src/domain/commentary/stub";
import type { WorkbookSnapshot } from "../../src/domain/workbook";
import { printedReport } from "./printed-report";

/** A workbook understood, or the reason why not. */
export function understood(workbook: WorkbookSnapshot): Understanding {
  const outcome = readBook(workbook);
  if (outcome.kind !== "report") throw new Error(outcome.problems.join(" "));
  return understand(outcome.book, openCells(workbook));
}

/** Stubs from the figures as they stand. */
export function stubsOf(understanding: Understanding): readonly SectionStub[] {
  const { cells, book } = understanding;
  return draftStubs({ understanding, source: cells, month: book.month, restatements: [] });
}

let known: { readonly understanding: Understanding; readonly stubs: readonly SectionStub[] } | undefined;

export function realStubs(): NonNullable<typeof known> {
  const understanding = known?.understanding ?? understood(printedReport());
  return (known ??= { understanding, stubs: stubsOf(understanding) });
}
