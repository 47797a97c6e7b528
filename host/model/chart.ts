/** A chart of a sheet: what the file, the client and the page know of it. */
export interface ChartPicture {
  readonly name: string;
  readonly type: "line" | "bar" | "column" | "other";
  /** The text, or "=" and the cell that it is read from. */
  readonly title: string;
  readonly series: readonly ChartSeries[];
  /** Where it stands: the top-left cell, size in pixels. */
  readonly row: number;
  readonly column: number;
  /** Pixels right of that cell's left edge, and below its top edge; none where absent. */
  readonly dx?: number;
  readonly dy?: number;
  readonly width: number;
  readonly height: number;
  /** Fixed ends of the value axis; automatic where absent. */
  readonly least?: number;
  readonly most?: number;
}

export interface ChartSeries {
  /** The text, or "=" and the cell that it is read from. */
  readonly name: string;
  readonly categories: string;
  readonly values: string;
  /** Drawn as a line over columns. */
  readonly type?: "line";
  /** #RRGGBB; the automatic colour where absent. */
  readonly colour?: string;
  readonly dashed?: boolean;
  /** Whether each value stands beside its bar. */
  readonly labels?: boolean;
}

/** The title as it reads: of a linked one, what its cell shows. */
export function titleOf(chart: ChartPicture, shown: (reference: string) => string): string {
  return chart.title.startsWith("=") ? shown(chart.title.slice(1)) : chart.title;
}
