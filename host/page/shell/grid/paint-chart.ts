/** Draws a chart simply, in Excel's default look: title, value axis, lines, columns or bars, legend. */
import type { ChartData } from "./chart-data";
import { scaleFor, type Scale } from "./chart-scale";
import type { Box } from "./layout";

const COLOURS = ["#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47", "#264478", "#9e480e"];
const INK = "#595959";
/** More lines with dots are a thicket. */
const MOST_DOTTED = 3;
const RULE = "#d9d9d9";
const FAMILY = 'Calibri, Carlito, "Segoe UI", Arial, sans-serif';

/** Draws a chart in its box on the canvas. */
export function paintChart(context: CanvasRenderingContext2D, data: ChartData, box: Box): void {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.fillStyle = "#ffffff";
  context.fillRect(box.x, box.y, box.width, box.height);
  context.strokeStyle = RULE;
  context.lineWidth = 1;
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  let top = box.y + 8;
  if (data.title !== "") top = paintTitle(context, data.title, box);
  const bottom = data.series.length > 1 ? paintLegend(context, data, box) : box.y + box.height - 8;
  const plot = { x: box.x + 10, y: top, width: box.width - 24, height: bottom - top };
  const values = data.series.flatMap((series) => series.values.filter((value) => value !== undefined));
  const scale = scaleFor(values, data);
  if (data.type === "bar") paintBars(context, data, plot, scale);
  else paintUpright(context, data, plot, scale);
  context.restore();
}

function paintTitle(context: CanvasRenderingContext2D, title: string, box: Box): number {
  context.fillStyle = INK;
  // A sentence wants smaller letters than a name.
  const size = title.length > 50 ? 13 : 16;
  context.font = `${size}px ${FAMILY}`;
  context.textAlign = "center";
  context.textBaseline = "top";
  const lines = wrap(context, title, box.width - 30);
  lines.forEach((line, index) =>
    context.fillText(line, box.x + box.width / 2, box.y + 10 + index * (size + 3)),
  );
  return box.y + 22 + lines.length * (size + 3);
}

function paintLegend(context: CanvasRenderingContext2D, data: ChartData, box: Box): number {
  context.font = `12px ${FAMILY}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  const widths = data.series.map(({ name }) => context.measureText(name).width + 40);
  let x = box.x + Math.max(8, (box.width - widths.reduce((sum, width) => sum + width, 0)) / 2);
  const y = box.y + box.height - 16;
  data.series.forEach(({ name, isLine, colour }, index) => {
    context.fillStyle = inkOf(colour, index);
    context.fillRect(x, y - (isLine ? 1 : 4), isLine ? 22 : 8, isLine ? 2 : 8);
    context.fillStyle = INK;
    context.fillText(name, x + (isLine ? 27 : 13), y);
    x += widths[index] ?? 0;
  });
  return box.y + box.height - 30;
}

/** Lines and columns: the value axis at the left, the categories below. */
function paintUpright(context: CanvasRenderingContext2D, data: ChartData, plot: Box, scale: Scale): void {
  context.font = `12px ${FAMILY}`;
  const labels = ticks(scale).map((value) => label(value, scale, data.isPercent));
  const left = plot.x + Math.max(...labels.map((text) => context.measureText(text).width)) + 8;
  const count = Math.max(1, data.categories.length, ...data.series.map((series) => series.values.length));
  const slot = (plot.x + plot.width - left) / count;
  const longest = Math.max(0, ...data.categories.map((text) => context.measureText(text).width));
  const isTurned = longest > slot - 4;
  const floor = plot.y + plot.height - (isTurned ? Math.min(longest, 70) + 8 : 18);
  const yOf = (value: number): number =>
    floor - ((value - scale.low) / (scale.high - scale.low)) * (floor - plot.y);

  context.textBaseline = "middle";
  ticks(scale).forEach((value, index) => {
    context.fillStyle = RULE;
    context.fillRect(left, Math.round(yOf(value)), plot.x + plot.width - left, 1);
    context.fillStyle = INK;
    context.textAlign = "right";
    context.fillText(labels[index] ?? "", left - 6, yOf(value));
  });
  data.categories.forEach((text, index) => {
    context.save();
    context.translate(left + slot * (index + 0.5), floor + (isTurned ? 6 : 10));
    if (isTurned) context.rotate(-Math.PI / 2);
    context.textAlign = isTurned ? "right" : "center";
    context.fillText(text, 0, 0);
    context.restore();
  });
  const columns = data.series.filter(({ isLine }) => !isLine);
  data.series.forEach((series, index) => {
    context.fillStyle = inkOf(series.colour, index);
    context.strokeStyle = context.fillStyle;
    if (series.isLine) {
      context.setLineDash(series.dashed ? [6, 4] : []);
      // A line over columns is a level: it has no points of its own.
      const withDots = data.type === "line" && index < columns.length + MOST_DOTTED;
      paintLine(context, series.values, (at) => left + slot * (at + 0.5), yOf, withDots);
      context.setLineDash([]);
      return;
    }
    const width = (slot * 0.6) / columns.length;
    series.values.forEach((value, at) => {
      if (value === undefined) return;
      const x = left + slot * (at + 0.2) + width * columns.indexOf(series);
      context.fillRect(x, yOf(value), Math.max(1, width - 1), yOf(Math.max(0, scale.low)) - yOf(value));
      if (!series.labels) return;
      context.textAlign = "center";
      context.fillText(
        label(value, { ...scale, step: scale.step / 10 }, data.isPercent),
        x + width / 2,
        yOf(value) - 8,
      );
    });
  });
}

function paintLine(
  context: CanvasRenderingContext2D,
  values: readonly (number | undefined)[],
  xOf: (index: number) => number,
  yOf: (value: number) => number,
  withDots: boolean,
): void {
  context.lineWidth = 2;
  context.lineJoin = "round";
  context.beginPath();
  values.forEach((value, index) => {
    if (value === undefined) return;
    // A gap starts a new stroke.
    if (values[index - 1] === undefined) context.moveTo(xOf(index), yOf(value));
    else context.lineTo(xOf(index), yOf(value));
  });
  context.stroke();
  if (!withDots) return;
  values.forEach((value, index) => {
    if (value === undefined) return;
    context.beginPath();
    context.arc(xOf(index), yOf(value), 2.5, 0, 2 * Math.PI);
    context.fill();
  });
}

/** Lying bars: the categories at the left, first at the bottom as Excel has them. */
function paintBars(context: CanvasRenderingContext2D, data: ChartData, plot: Box, scale: Scale): void {
  context.font = `12px ${FAMILY}`;
  context.textBaseline = "middle";
  const longest = Math.max(0, ...data.categories.map((text) => context.measureText(text).width));
  const left = plot.x + Math.min(longest, plot.width * 0.4) + 8;
  const floor = plot.y + plot.height - 18;
  const xOf = (value: number): number =>
    left + ((value - scale.low) / (scale.high - scale.low)) * (plot.x + plot.width - left - 20);
  const slot = (floor - plot.y) / Math.max(1, data.categories.length);
  for (const value of ticks(scale)) {
    context.fillStyle = RULE;
    context.fillRect(Math.round(xOf(value)), plot.y, 1, floor - plot.y);
    context.fillStyle = INK;
    context.textAlign = "center";
    context.fillText(label(value, scale, data.isPercent), xOf(value), floor + 10);
  }
  context.textAlign = "right";
  data.categories.forEach((text, index) =>
    context.fillText(text, left - 6, floor - slot * (index + 0.5), plot.width * 0.4),
  );
  data.series.forEach((series, index) => {
    context.fillStyle = inkOf(series.colour, index);
    const height = (slot * 0.6) / data.series.length;
    series.values.forEach((value, at) => {
      if (value === undefined) return;
      const y = floor - slot * (at + 0.8) + height * index;
      context.fillRect(left, y, xOf(value) - left, Math.max(1, height - 1));
    });
  });
}

function ticks({ low, high, step }: Scale): readonly number[] {
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
}

function label(value: number, { step }: Scale, isPercent: boolean): string {
  const unit = isPercent ? step * 100 : step;
  const decimals = Math.max(0, -Math.floor(Math.log10(unit) + 1e-9));
  const shown = (isPercent ? value * 100 : value).toFixed(decimals);
  return isPercent ? `${shown}%` : shown;
}

/** A series' own colour, else the next of Excel's. */
function inkOf(own: string, index: number): string {
  if (own !== "") return own;
  return COLOURS[index % COLOURS.length] ?? INK;
}

function wrap(context: CanvasRenderingContext2D, text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && context.measureText(longer).width > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].slice(0, 3);
}
