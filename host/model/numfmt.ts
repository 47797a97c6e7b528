/**
 * numfmt 4.0.1 names files in its package.json that it does not ship (index.cjs, index.d.cts), so `import "numfmt"`
 * fails under every tool. Its real file is named here, once.
 */
export {
  dateFromSerial,
  format,
  formatColor,
  isDateFormat,
  isPercentFormat,
  isValidFormat,
  parseValue,
} from "../../node_modules/numfmt/dist/index.js";
