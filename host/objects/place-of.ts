/** Host objects for places. */
import type { Area } from "../../src/domain/workbook";
import type { HostObject } from "../richapi/host-object";
import type { RangePlace, SheetPlace } from "./session";

/** The range of an area on the same sheet. */
export function rangeAt({ session, sheet }: SheetPlace, area: Area): HostObject {
  return session.make.range(placeAt({ session, sheet }, area));
}

export function placeAt({ session, sheet }: SheetPlace, area: Area): RangePlace {
  return { session, sheet, area, referenceId: "" };
}
