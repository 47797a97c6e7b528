/** What the pane works out only when a person asks for it, in one chunk beside the month-end. */
export { explainCell } from "../../domain/explain/explain-cell";
