/** Members travel in PascalCase; the tables and load() use the client's camelCase. */

/** The client sends two of its properties under other names than it has for them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  Gridlines: "showGridlines",
  Headings: "showHeadings",
};

/** "GetRange" is "getRange"; "_KeepReference" stays. */
export function fromWire(name: string): string {
  return OTHER_NAMES[name] ?? name.charAt(0).toLowerCase() + name.slice(1);
}

/** "rowIndex" is "RowIndex". */
export function toWire(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
