/** The edit that makes a chart, or has a chart of ours show other cells. Areas are on the chart's own sheet. */
import type { Area } from "../../workbook";

/** The cells that a series shows, counted as after the plan's row insertions. */
export interface SeriesCells {
  readonly values: Area;
  readonly categories: Area;
}

/** How a series is drawn when the chart is made; never touched afterwards. */
export interface SeriesLook {
  readonly name: string;
  /** #RRGGBB. */
  readonly colour: string;
  readonly line: boolean;
  readonly dashed: boolean;
  /** Whether the value stands at each bar. */
  readonly labels: boolean;
}

export interface NewSeries extends SeriesCells {
  readonly look: SeriesLook;
}

/** A chart that is not there yet. */
export interface NewChart {
  readonly type: "ColumnClustered" | "Line";
  /** The cells that it covers. */
  readonly area: Area;
  /** The cell that the title is read from, so that it follows the figures until a person types another. */
  readonly title: { readonly row: number; readonly column: number };
  readonly series: readonly NewSeries[];
  /** Ends of the value axis; automatic where absent. */
  readonly least?: number;
  readonly most?: number;
}

/** A series of a chart that is there, to show other cells. */
export interface MovedSeries {
  readonly index: number;
  readonly to: SeriesCells;
  /** What it showed when the plan was made, counted as after the insertions. */
  readonly was: SeriesCells;
}

/** A chart that moves no series only gets another title or other lines, by the cells behind it. */
export type ChartChange = { readonly make: NewChart } | { readonly move: readonly MovedSeries[] };
