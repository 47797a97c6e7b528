/** Members travel in PascalCase; the tables and load() use the client's camelCase. */

/** "GetRange" is "getRange"; "_KeepReference" stays. */
export function fromWire(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** "rowIndex" is "RowIndex". */
export function toWire(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
