/** Events that a client has asked for: which sheet's selection or contents changed. */
import type { Area } from "../../src/domain/workbook";
import type { Sheet } from "../model/sheet";
import { localAddress } from "./geometry";

/** As it travels: [category, type, target, message]. */
export type EventEntry = readonly [number, number, string, string];

/** The client's numbers. */
const RICH_API_EVENT = 65_536;
export const EVENT = { dataChanged: 10, activated: 11, selectionChanged: 14 } as const;

type EventType = (typeof EVENT)[keyof typeof EVENT];

/** The target of what any sheet of the workbook does. */
export const WHOLE_WORKBOOK = "Workbook";

export class Events {
  /** Set by the door: brings entries to the client, after the reply to the batch that is being carried out. */
  deliver: (entries: readonly EventEntry[]) => void = () => undefined;
  readonly #asked = new Set<string>();

  /** The client wants the events of a sheet (its id) or of all of them. */
  register(type: EventType, target: string): void {
    this.#asked.add(`${type} ${target}`);
  }

  unregister(type: EventType, target: string): void {
    this.#asked.delete(`${type} ${target}`);
  }

  /** Another sheet came up. */
  activated(sheet: Sheet): void {
    this.#raise(EVENT.activated, sheet, { worksheetId: sheet.id });
  }

  selectionChanged(sheet: Sheet, area: Area): void {
    this.#raise(EVENT.selectionChanged, sheet, { address: localAddress(area), worksheetId: sheet.id });
  }

  /** Contents of an area were written, by a client or by the user. */
  dataChanged(
    sheet: Sheet,
    area: Area,
    by: "client" | "user",
    changeType: "RangeEdited" | "RowInserted" | "RowDeleted" = "RangeEdited",
  ): void {
    this.#raise(EVENT.dataChanged, sheet, {
      address: localAddress(area),
      worksheetId: sheet.id,
      changeType,
      source: "Local",
      triggerSource: by === "client" ? "ThisLocalAddin" : "Unknown",
    });
  }

  #raise(type: EventType, sheet: Sheet, message: object): void {
    const entries = [WHOLE_WORKBOOK, sheet.id]
      .filter((target) => this.#asked.has(`${type} ${target}`))
      .map((target): EventEntry => [RICH_API_EVENT, type, target, JSON.stringify(message)]);
    if (entries.length > 0) this.deliver(entries);
  }
}
