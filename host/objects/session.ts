/** One open workbook as a client sees it: selection, kept references, cell editing, and when to calculate. */
import type { Area } from "../../src/domain/workbook";
import type { DefinedName, Workbook } from "../model/workbook";
import type { Sheet } from "../model/sheet";
import { HostError, notImplemented } from "../richapi/errors";
import type { HostObject } from "../richapi/host-object";
import { shiftArea, type RowShift } from "../model/shift";
import { Events } from "./events";
import { WHOLE_SHEET } from "./geometry";
import { Invocations } from "./invocations";
import type { World } from "../richapi/interpreter";

export interface SheetPlace {
  readonly session: Session;
  readonly sheet: Sheet;
}

/** A range: an area of a sheet. */
export interface RangePlace extends SheetPlace {
  area: Area;
  /** Set once the client asked to keep it. */
  referenceId: string;
}

export interface AreasPlace extends SheetPlace {
  readonly areas: readonly Area[];
  referenceId: string;
}

export interface RulePlace extends SheetPlace {
  readonly id: string;
}

export interface NamePlace {
  readonly session: Session;
  readonly item: DefinedName;
}

/** Makes the objects of the classes; the classes reach each other through it, as importing each other they would run in circles. */
export interface ObjectMaker {
  workbook(session: Session): HostObject;
  application(session: Session): HostObject;
  worksheets(session: Session): HostObject;
  worksheet(place: SheetPlace): HostObject;
  protection(place: SheetPlace): HostObject;
  workbookProtection(session: Session): HostObject;
  freezePanes(place: SheetPlace): HostObject;
  charts(place: SheetPlace): HostObject;
  pageLayout(place: SheetPlace): HostObject;
  names(scope: { readonly session: Session; readonly sheet?: Sheet }): HostObject;
  name(place: NamePlace): HostObject;
  tables(scope: { readonly session: Session; readonly sheet?: Sheet }): HostObject;
  range(place: RangePlace): HostObject;
  ranges(places: readonly RangePlace[]): HostObject;
  rangeAreas(place: AreasPlace): HostObject;
  format(place: RangePlace): HostObject;
  rules(place: RangePlace): HostObject;
  rule(place: RulePlace): HostObject;
  customXmlParts(session: Session): HostObject;
  /** A service that the client makes by its name; undefined where the host has none of it. */
  service(name: string, session: Session): HostObject | undefined;
}

export class Session implements World {
  readonly workbook: Workbook;
  readonly make: ObjectMaker;
  readonly events = new Events();
  /** Calls of custom functions by way of the client. */
  readonly invocations = new Invocations((entries) => this.events.deliver(entries));
  #selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  /** Opens a second workbook that a client made, in a window of its own; whoever shows windows says how. */
  openAnother: (bytes: Uint8Array) => void = () => {
    throw notImplemented("a second workbook");
  };
  readonly #references = new Map<string, HostObject>();
  #referencesMade = 0;
  #isEditing = false;
  #editingEnds: (() => void)[] = [];
  readonly #touched = new Set<Sheet>();
  #isStale = false;
  #isCalculationSuspended = false;

  constructor(workbook: Workbook, make: ObjectMaker) {
    this.workbook = workbook;
    this.make = make;
  }

  get root(): HostObject {
    return this.make.workbook(this);
  }

  /** The cells that are selected on the active sheet. */
  get selection(): Area {
    return this.#selection;
  }

  set selection(area: Area) {
    this.#selection = area;
    this.events.selectionChanged(this.activeSheet, area);
  }

  get activeSheet(): Sheet {
    const sheet = this.workbook.sheets[this.workbook.activeSheet];
    if (!sheet) throw new HostError("GeneralException", "The workbook has no sheet");
    return sheet;
  }

  /** Tells the session that the user begins or ends editing a cell. */
  setEditing(isEditing: boolean): void {
    this.#isEditing = isEditing;
    if (isEditing) return;
    const waiting = this.#editingEnds;
    this.#editingEnds = [];
    for (const resume of waiting) resume();
  }

  ready(mayWait: boolean): Promise<void> {
    if (!this.#isEditing || !mayWait) return Promise.resolve();
    return new Promise((resume) => this.#editingEnds.push(resume));
  }

  begin(): void {
    if (this.#isEditing) throw new HostError("InvalidOperationInCellEditMode");
  }

  end(): void {
    this.settle();
    this.#isCalculationSuspended = false;
    const touched = [...this.#touched];
    this.#touched.clear();
    for (const sheet of touched) for (const listener of this.workbook.listeners) listener(sheet);
  }

  keep(object: HostObject): string {
    this.#referencesMade += 1;
    const id = `reference-${this.#referencesMade}`;
    this.#references.set(id, object);
    return id;
  }

  reference(id: string): HostObject | undefined {
    return this.#references.get(id);
  }

  service(name: string): HostObject | undefined {
    return this.make.service(name, this);
  }

  release(id: string): void {
    this.#references.delete(id);
  }

  /** Rows were inserted or deleted: ranges that the client keeps move with their cells. */
  rowsMoved(sheet: Sheet, shift: RowShift): void {
    for (const [id, { it }] of this.#references) {
      const place = it as Partial<RangePlace>;
      if (place.sheet !== sheet || !place.area) continue;
      const moved = shiftArea(place.area, shift);
      if (moved) place.area = moved;
      else this.#references.delete(id);
    }
    const from = { ...WHOLE_SHEET, row: shift.row, rows: Math.abs(shift.count) };
    this.events.dataChanged(sheet, from, "client", shift.count > 0 ? "RowInserted" : "RowDeleted");
  }

  /** How many ranges the client keeps and has not released. */
  get referenceCount(): number {
    return this.#references.size;
  }

  /** Cells of a sheet are about to change: refused where it is protected. */
  change(sheet: Sheet): void {
    if (sheet.protected) throw new HostError("AccessDenied", `The sheet ${sheet.name} is protected`);
    this.#touched.add(sheet);
    if (!this.#isCalculationSuspended) this.#isStale = true;
  }

  /** Excel's rule: who suspends calculation must ask for it afterwards; leaving the batch does not calculate. */
  suspendCalculation(): void {
    this.settle();
    this.#isCalculationSuspended = true;
  }

  calculate(): void {
    this.#isStale = false;
    this.workbook.recalculate();
    for (const sheet of this.workbook.sheets) this.#touched.add(sheet);
  }

  /** Brings values up to date before they are read. */
  settle(): void {
    if (this.#isStale && this.workbook.calculationMode === "Automatic") this.calculate();
  }
}
