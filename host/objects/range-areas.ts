import { defineClass } from "../richapi/host-object";
import { fullAddress } from "./geometry";
import { placeAt } from "./place-of";
import type { AreasPlace } from "./session";

/** Excel cuts the text of several addresses off here. */
const LONGEST_ADDRESS = 8192;

export const RANGE_AREAS = defineClass<Excel.RangeAreas, AreasPlace>("RangeAreas", {
  scalars: {
    address: ({ sheet, areas }) =>
      areas
        .map((area) => fullAddress(sheet.name, area))
        .join(",")
        .slice(0, LONGEST_ADDRESS),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  },
  nav: {
    areas: (place) => place.session.make.ranges(place.areas.map((area) => placeAt(place, area))),
    worksheet: ({ session, sheet }) => session.make.worksheet({ session, sheet }),
  },
  internal: {
    _KeepReference: (place) => {
      if (place.referenceId !== "") return;
      place.referenceId = place.session.keep(place.session.make.rangeAreas(place));
    },
  },
  identity: ({ referenceId }) => ({ _ReferenceId: referenceId }),
});
