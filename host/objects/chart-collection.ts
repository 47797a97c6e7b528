import { oneOf, text, wholeNumber } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { defineClass, type HostObject } from "../richapi/host-object";
import { CHART, typeNamed } from "./chart";
import { sourceOf } from "./chart-series";
import type { SheetPlace } from "./session";

/** As Excel makes a chart, before anybody moves it. */
const SIZE = { width: 480, height: 288 };

export const CHART_COLLECTION = defineClass<Excel.ChartCollection, SheetPlace>("ChartCollection", {
  scalars: { count: ({ sheet }) => sheet.charts.length },
  methods: {
    /** One column of figures without a head; Excel's guesses about larger ranges are not calibrated. */
    add: (place, [type, source, seriesBy]) => {
      const { session, sheet } = place;
      const kind = typeNamed(type);
      oneOf(seriesBy, "seriesBy", ["Auto", "Columns", "Rows"], "Auto");
      const values = sourceOf(source);
      session.change(sheet);
      const name = freeName(sheet.charts.map((each) => each.name));
      const series = [{ name: "Series1", categories: "", values }];
      sheet.chartOrigins.set(name, "");
      sheet.charts = [...sheet.charts, { name, type: kind, title: "", series, row: 0, column: 0, ...SIZE }];
      return CHART.bind({ session, sheet, name });
    },
    getCount: ({ sheet }) => sheet.charts.length,
    getItem: (place, [name]) => {
      const chart = find(place, name);
      if (!chart) throw new HostError("ItemNotFound", `no chart ${String(name)}`);
      return chart;
    },
    getItemAt: (place, [index]) => {
      const chart = place.sheet.charts[wholeNumber(index, "index", 0)];
      if (!chart) throw new HostError("ItemNotFound", `no chart ${String(index)}`);
      return bind(place, chart.name);
    },
    getItemOrNullObject: (place, [name]) => find(place, name) ?? null,
  },
  collection: {
    items: (place) => place.sheet.charts.map(({ name }) => bind(place, name)),
    item: find,
  },
});

function find(place: SheetPlace, key: unknown): HostObject | undefined {
  const name = text(key, "name");
  return place.sheet.charts.some((each) => each.name === name) ? bind(place, name) : undefined;
}

function bind({ session, sheet }: SheetPlace, name: string): HostObject {
  return CHART.bind({ session, sheet, name });
}

function freeName(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}
