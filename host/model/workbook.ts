/** The host's workbook: plain classes that hold what a spreadsheet file holds, and nothing of the client's protocol. */
import type { CellContent } from "../../src/domain/workbook";
import { Sheet } from "./sheet";
import { PLAIN, type Style } from "./style";

/** A defined name. */
export interface DefinedName {
  readonly name: string;
  /** With its leading "=": "='Report settings'!$C$9". */
  formula: string;
  /** The sheet it belongs to, undefined for the workbook. */
  readonly sheet?: string;
  comment?: string;
  /** Not in Excel's lists of names. */
  hidden?: boolean;
}

/** A part of a person's or an add-in's own XML, kept in the workbook. */
export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** What a file says of itself, as Excel's File, Info shows it. */
export interface DocumentProperties {
  author: string;
  category: string;
  comments: string;
  company: string;
  keywords: string;
  manager: string;
  subject: string;
  title: string;
  /** By key: those that people and programs add. */
  readonly custom: Map<string, string | number | boolean>;
}

export class Workbook {
  name = "";
  readonly properties: DocumentProperties = {
    author: "",
    category: "",
    comments: "",
    company: "",
    keywords: "",
    manager: "",
    subject: "",
    title: "",
    custom: new Map(),
  };
  /** Dates count from 1904 instead of 1900 (old Mac files). */
  date1904 = false;
  /** No sheet may be added, removed, renamed or moved. */
  structureProtected = false;
  calculationMode: "Automatic" | "Manual" = "Automatic";
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  /** How a cell looks that nobody has touched. */
  defaultStyle: Style = PLAIN;
  readonly customXml: CustomXmlPart[] = [];
  activeSheet = 0;
  /** Set by formulas/: brings every formula cell up to date. */
  recalculate: () => void = () => undefined;
  /** Told after every change of cells by whoever edits the workbook. */
  readonly listeners = new Set<(sheet: Sheet) => void>();

  #sheetsMade = 0;

  sheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** Appends a sheet; ids are never given twice. */
  addSheet(name: string): Sheet {
    this.#sheetsMade += 1;
    const sheet = new Sheet(`{${String(this.#sheetsMade).padStart(8, "0")}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Takes a sheet away, with the names that belong to it. What points to it is not this method's business. */
  removeSheet(sheet: Sheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const name of this.names.filter((each) => each.sheet === sheet.name)) {
      this.names.splice(this.names.indexOf(name), 1);
    }
  }

  /** The value of a cell by sheet name, for the formula engine. */
  value(sheet: string, row: number, column: number): CellContent {
    return this.sheet(sheet)?.cell(row, column)?.value ?? "";
  }
}
