/** How sheets print: read, set, and set back. */
import {
  settingsIn,
  type PageText,
  type PrintSnapshot,
  type Scaling,
  type SomeSettings,
} from "../domain/plan/print/print-settings";
import { isRefusal } from "./excel-errors";
import { AREAS, areaOf, rangeOf } from "./ranges";

const TEXTS = "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter";

/** Asks how a sheet prints; gives it once Excel has answered. */
export function askForPrint({ pageLayout }: Excel.Worksheet): () => PrintSnapshot {
  pageLayout.load("orientation,zoom");
  const { headersFooters } = pageLayout;
  headersFooters.load("state");
  const texts = headersFooters.defaultForAllPages;
  texts.load(TEXTS);
  const printed = pageLayout.getPrintAreaOrNullObject().untrack();
  printed.load(AREAS);
  const rows = pageLayout.getPrintTitleRowsOrNullObject().untrack();
  rows.load("rowIndex,rowCount");
  const columns = pageLayout.getPrintTitleColumnsOrNullObject().untrack();
  columns.load("columnIndex");
  return () => {
    const areas = printed.isNullObject ? [] : printed.areas.items.map(areaOf);
    const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = texts;
    return {
      orientation: pageLayout.orientation === "Landscape" ? "Landscape" : "Portrait",
      scaling: scalingOf(pageLayout.zoom),
      titles: rows.isNullObject ? null : { row: rows.rowIndex, rows: rows.rowCount },
      area: areas.length === 1 ? (areas[0] ?? null) : null,
      header: { left: leftHeader, center: centerHeader, right: rightHeader },
      footer: { left: leftFooter, center: centerFooter, right: rightFooter },
      titleColumns: !columns.isNullObject,
      ownPages: headersFooters.state !== "Default",
    };
  };
}

/** What does not count Excel answers as null, or not at all. */
function scalingOf(zoom: Excel.PageLayoutZoomOptions): Scaling {
  const { horizontalFitToPages: across, verticalFitToPages: down, scale } = zoom;
  const counts = (value: number | null | undefined): value is number =>
    typeof value === "number" && value > 0;
  if (counts(across) || counts(down))
    return { ...(counts(across) ? { across } : {}), ...(counts(down) ? { down } : {}) };
  return { scale: counts(scale) ? scale : 100 };
}

/** Excel would not say how a sheet prints: some know nothing of pages where no printer is. */
export function isRefusedPrint(error: unknown): boolean {
  if (!isRefusal(error) || !(error instanceof OfficeExtension.Error)) return false;
  return /PageLayout|HeaderFooter/.test(error.debugInfo.errorLocation ?? "");
}

/** Gives a sheet those settings that are named. */
export function setPrint(sheet: Excel.Worksheet, to: SomeSettings): void {
  const layout = sheet.pageLayout;
  for (const setting of settingsIn(to)) {
    if (setting === "orientation" && to.orientation) layout.orientation = to.orientation;
    if (setting === "scaling" && to.scaling) layout.zoom = zoomOf(to.scaling);
    if (setting === "area" && to.area) layout.setPrintArea(rangeOf(sheet, to.area));
    if (setting === "titles") setTitles(sheet, to.titles);
    if (setting === "header" && to.header) setText(layout, "Header", to.header);
    if (setting === "footer" && to.footer) setText(layout, "Footer", to.footer);
  }
}

function zoomOf({ scale, across, down }: Scaling): Excel.PageLayoutZoomOptions {
  if (across === undefined && down === undefined) return { scale: scale ?? 100 };
  return {
    ...(across === undefined ? {} : { horizontalFitToPages: across }),
    ...(down === undefined ? {} : { verticalFitToPages: down }),
  };
}

/** Titles cannot be set to none: they go with the name that Excel keeps them under. */
function setTitles(sheet: Excel.Worksheet, titles: SomeSettings["titles"]): void {
  if (!titles) {
    sheet.names.getItemOrNullObject("Print_Titles").delete();
    return;
  }
  const rows = rangeOf(sheet, { ...titles, column: 0, columns: 1 });
  sheet.pageLayout.setPrintTitleRows(rows.getEntireRow().untrack());
}

function setText(layout: Excel.PageLayout, kind: "Header" | "Footer", text: PageText): void {
  const pages = layout.headersFooters.defaultForAllPages;
  pages[`left${kind}`] = text.left;
  pages[`center${kind}`] = text.center;
  pages[`right${kind}`] = text.right;
}
