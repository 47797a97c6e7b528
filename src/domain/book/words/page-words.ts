/** Words of a section page outside its table, and of the settings sheet. */
import { lookUp, wordTable } from "./word-table";

/** Labels of the boxes above a section's table. */
const BOXES = wordTable<"analysis" | "other">({
  analysis: [
    ..."PERFORMANCE ANALYSIS | Analysis | Commentary | Performance commentary | Narrative | Analysis and commentary".split(
      " | ",
    ),
    ..."Analysis of performance | Performance narrative | Data analysis | Service commentary".split(" | "),
  ],
  other:
    "DEFINITION | Definitions | DATA NOTE | Data notes | Note | Notes | Source | Purpose | Good perf is | Actions".split(
      " | ",
    ),
});

/** Which box a label names ("DEFINITION:"), or undefined. */
export function boxLabel(text: string): "analysis" | "other" | undefined {
  return lookUp(BOXES, text)?.kind;
}

/** Sheets that the add-in itself writes and that hold months without being sections. */
export const OWN_SHEETS = wordTable({ log: ["Refresh log"] });

/** How the sheet of settings is called; its tables are found by their heads. */
export const SETTINGS_SHEETS = wordTable({
  settings: ["Report settings", "Settings", "Performance settings"],
});

/** Columns of the tables on Report settings. */
export type SettingsHead =
  | "from"
  | "to"
  | "population"
  | "source"
  | "name"
  | "value"
  | "meaning"
  | "indicator"
  | "sheet"
  | "column"
  | "figure"
  | "basis"
  | "relation"
  | "reportMonth";

export const SETTINGS_HEADS = wordTable<SettingsHead>({
  from: ["From", "From month", "Start"],
  to: ["To", "To month", "Until", "End"],
  population: ["Population", "Population aged 0-17", "Population under 18", "Child population"],
  source: ["Source", "Note"],
  name: ["Name", "Convention", "Setting"],
  value: ["Value"],
  meaning: ["Meaning", "What it means"],
  indicator: ["Scorecard row", "Indicator", "Measure", "Indicator or measure", "Row"],
  sheet: ["Sheet", "Section", "Page"],
  column: ["Column", "Col"],
  figure: ["Figure", "Part"],
  basis: ["Basis", "Counted as"],
  relation: ["Relation", "Relation between indicators", "Rule"],
  reportMonth: ["Report month", "Reporting month", "Month of the report"],
});
