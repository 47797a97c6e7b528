/**
 * A workbook's file made fit to issue: nothing in it leads out of it or computes, and nothing says who made it, where, or
 * with what. Cells, looks, charts and print set-up stay. docs/decisions/0004-issue-copy.md says what goes and what stays.
 */
import { changeAttributes, ensureChild, remove, setAttributes } from "../dom-edit";
import { listParts, writeParts } from "../package";
import { PackageEditor } from "../package-editor";
import { reportParts, type PartsReport } from "../parts-report";
import { cellElements, rowElements } from "../read-cells";
import { WORKBOOK_ORDER } from "../save-names";
import { removeNotes } from "../save-notes";
import { attribute, child, children, descendants, textOf } from "../xml";
import { cleanProperties } from "./clean-properties";
import { dropLinks } from "./drop-links";
import { dropParts, removeEmptied } from "./drop-parts";
import { fixCharts } from "./fix-charts";
import { pointsAway, type PointsAway } from "./points-away";
import { blankUnusedStrings } from "./unused-strings";

export interface CleanedFile {
  readonly bytes: Uint8Array;
  readonly report: PartsReport;
  /** Sentences on what stays, as the page would look different without it, and may hold more than it shows. */
  readonly left: readonly string[];
}

/** Cleans a file whose sheets hold values only. Throws a FileProblem. */
export function cleanFile(bytes: Uint8Array, name: string): CleanedFile {
  const before = listParts(bytes, name);
  const editor = new PackageEditor(before);
  editor.because("cleaned for issue");
  const book = editor.links("").find(({ type }) => type === "officeDocument")?.target ?? "";
  const entries = descendants(editor.root(book), "sheet");
  const isAway = pointsAway(entries.map((entry) => attribute(entry, "name") ?? ""));
  const sheets = editor.links(book).filter(({ type }) => type === "worksheet");
  const pages = editor.links(book).filter(({ type }) => /^(?:work|chart|dialog)sheet$/.test(type));
  cleanProperties(editor);
  cleanWorkbook(editor, book, isAway);
  for (const { target } of pages) {
    removeNotes(editor, target);
    stripFormulas(editor, target);
    dropParts(editor, target);
    dropViews(editor, target);
    dropLinks(editor, target, isAway);
  }
  fixCharts(editor, isAway);
  blankUnusedStrings(
    editor,
    book,
    sheets.map(({ target }) => target),
  );
  const embedded = editor.names().filter((part) => part.startsWith("xl/embeddings/"));
  const parts = editor.finish();
  return {
    bytes: writeParts(parts),
    report: reportParts(before, parts, editor.reasons()),
    left: embedded.map(
      (part) => `An embedded object stays, with all that it holds: ${part.split("/").at(-1) ?? part}.`,
    ),
  };
}

/** What-if tables have formulas of their own that no cell knows of; every other formula has become its value before. */
function stripFormulas(editor: PackageEditor, part: string): void {
  const data = child(editor.root(part), "sheetData");
  for (const { element: row } of data ? rowElements(data) : []) {
    for (const { element } of cellElements(row)) {
      const formulas = children(element, "f");
      if (formulas.length === 0) continue;
      editor.change(part);
      for (const formula of formulas) remove(formula);
      setAttributes(element, { cm: undefined });
    }
    row.collapse();
  }
}

/** Names of people and places in workbook.xml, by element. */
const PERSONAL = [
  "fileSharing",
  "revisionPtr",
  "absPath",
  "customWorkbookViews",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
];

/** What a person's own view of the workbook filters and prints has a name; the views go, so do these. */
const VIEW_NAME = /^Z_[0-9A-F_]+_\.wvu\./i;

function dropViews(editor: PackageEditor, part: string): void {
  if (child(editor.root(part), "customSheetViews")) remove(child(editor.change(part), "customSheetViews"));
}

function cleanWorkbook(editor: PackageEditor, book: string, isAway: PointsAway): void {
  dropParts(editor, book);
  const root = editor.change(book);
  for (const element of children(root)) {
    const isPath = element.localName === "AlternateContent" && descendants(element, "absPath").length > 0;
    if (isPath || PERSONAL.includes(element.localName)) remove(element);
  }
  const names = child(root, "definedNames");
  for (const name of names ? children(names, "definedName") : []) {
    const isOfView = VIEW_NAME.test(attribute(name, "name") ?? "");
    if (isOfView || isAway(textOf(name))) removeEmptied(name);
  }
  // Nothing is left to calculate; whoever saves the copy again leaves no name in it.
  remove(child(root, "calcPr"));
  changeAttributes(ensureChild(root, "workbookPr", WORKBOOK_ORDER), { filterPrivacy: true });
}
