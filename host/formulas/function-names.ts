/** Names of functions: as a person reads them, and as the file spells them. */
import { mapPieces } from "./lexer";

/** Namespaces of add-ins whose functions the host knows. */
const NAMESPACES = ["PERF"];
const CUSTOM = /^_xldudf_([A-Za-z0-9]+)_(.+)$/i;

/** Functions younger than the file format carry a prefix in the file; those of the second list a longer one. */
const FUTURE = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITLSHIFT BITOR " +
    "BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.INV CHISQ.TEST CHOOSECOLS CHOOSEROWS " +
    "COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE " +
    "ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.INV F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA " +
    "GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK IFNA IFS IMCOSH IMCOT IMCSC IMSEC IMSINH IMTAN ISFORMULA " +
    "ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT " +
    "NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ " +
    "REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TAKE TEXTAFTER " +
    "TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST " +
    "WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const FUTURE_SHEET = new Set(["FILTER", "SORT"]);

/** "_xldudf_PERF_RAG(A1)" and "_xlfn.XLOOKUP(…)" as the formula bar shows them; unknown prefixes stay. */
export function readableFormula(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return mapPieces(formula, ({ kind, text }) => {
    if (kind !== "function") return text;
    const [, namespace = "", custom = ""] = CUSTOM.exec(text) ?? [];
    if (NAMESPACES.includes(namespace.toUpperCase())) return `${namespace}.${custom}`;
    const bare = text.replace(/^_xlfn\.(?:_xlws\.)?/i, "");
    return isFuture(bare.toUpperCase()) ? bare : text;
  });
}

function isFuture(name: string): boolean {
  return FUTURE.has(name) || FUTURE_SHEET.has(name);
}

/**
 * The formula as the file spells it. The sign of implicit intersection is not written: a formula that is no array formula
 * has it by itself.
 */
export function fileFormula(formula: string): string {
  return mapPieces(formula, ({ kind, text }) => {
    if (kind === "other" && text === "@") return "";
    if (kind !== "function") return text;
    const name = text.toUpperCase();
    const [namespace = "", ...rest] = name.split(".");
    if (rest.length > 0 && NAMESPACES.includes(namespace)) return `_xldudf_${namespace}_${rest.join(".")}`;
    if (FUTURE.has(name)) return `_xlfn.${name}`;
    return FUTURE_SHEET.has(name) ? `_xlfn._xlws.${name}` : text;
  });
}
