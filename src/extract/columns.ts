/** The columns of an extract, in the order in which they are written. */
export { EXTRACT_COLUMNS as COLUMNS, type ExtractColumn as ColumnName } from "../domain/book/extract-sheet";
