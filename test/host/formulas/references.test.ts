import { fileFormula, readableFormula } from "../../../host/formulas/function-names";
import { cutFormula } from "../../../host/formulas/lexer";
import { formulaFor } from "../../../host/formulas/references";
import { formulaProblem } from "../../../host/formulas/syntax";

describe("cutFormula", () => {
  it.each([
    `=SUM('Bob''s sheet'!$A$1:B2,"A1 ""x""",Sheet1!C:C)&#REF!+1.5E-3`,
    "=Table1[[#Data],[Col A1]]*LOG10(A1)+3:4",
    "=[1]Other!A1+'[Book 2.xlsx]S'!B2-Jan19.x+Ünit",
    "='Gone'!#REF!+{1,2;3,4}%",
  ])("loses nothing of %s", (formula) => {
    expect(
      cutFormula(formula)
        .map(({ text }) => text)
        .join(""),
    ).toBe(formula);
  });
});

describe("formulaFor", () => {
  it.each([
    ["=A1+$A$1+A$1+$A1", 2, 1, "=B3+$A$1+B$1+$A3"],
    ["=SUM(C11:C22)", 1, 0, "=SUM(C12:C23)"],
    ["='01 Contacts'!B8&\"A1\"", 1, 1, "='01 Contacts'!C9&\"A1\""],
    ["=SUM(A:A,1:1,$3:4)", 1, 1, "=SUM(B:B,2:2,$3:5)"],
    ["=LOG10(A1)+A1B+Q1_total", 1, 0, "=LOG10(A2)+A1B+Q1_total"],
    ["=A1", -1, 0, "=#REF!"],
    ["='S 1'!A1:B2", 0, -1, "='S 1'!#REF!"],
    ["=PERF.RAG(I10,$D10,P10)", 5, 0, "=PERF.RAG(I15,$D15,P15)"],
    ["=XFD1", 0, 1, "=#REF!"],
  ])("%s moved by %s and %s is %s", (formula, rows, columns, moved) => {
    expect(formulaFor(formula, rows, columns)).toBe(moved);
  });
});

describe("names of functions in the file", () => {
  it.each([
    ['=PERF.RAG(I10,"PERF.RAG(")', '=_xldudf_PERF_RAG(I10,"PERF.RAG(")'],
    ["=IFERROR(PERF.YTD(A1:A3),0)", "=IFERROR(_xldudf_PERF_YTD(A1:A3),0)"],
    ["=XLOOKUP(A1,B:B,C:C)", "=_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["=FILTER(A:A,B:B=1)", "=_xlfn._xlws.FILTER(A:A,B:B=1)"],
    ["=NORM.DIST(1,2,3,TRUE)+CEILING(1,2)", "=_xlfn.NORM.DIST(1,2,3,TRUE)+CEILING(1,2)"],
  ])("%s is written %s and read back", (formula, inFile) => {
    expect(fileFormula(formula)).toBe(inFile);
    expect(readableFormula(inFile)).toBe(formula);
  });

  it("keeps prefixes that it does not know, and writes no sign of implicit intersection", () => {
    expect(readableFormula("=_xlfn.ANCHORARRAY(A1)")).toBe("=_xlfn.ANCHORARRAY(A1)");
    expect(fileFormula('=@PERF.RAG(@A1:A3)&"@"')).toBe('=_xldudf_PERF_RAG(A1:A3)&"@"');
  });

  it("leaves functions of other add-ins as the file has them", () => {
    expect(readableFormula("=_xldudf_OTHER_FN(1)")).toBe("=_xldudf_OTHER_FN(1)");
    expect(fileFormula("=_xldudf_OTHER_FN(1)")).toBe("=_xldudf_OTHER_FN(1)");
  });
});

describe("formulaProblem", () => {
  it.each(["=SUM(A1:A3)", "=-abc", "='Gone'!#REF!", "=PERF.DOT(A1,B1,C1)", '=IF(A1="","",1)'])(
    "finds none in %s",
    (formula) => {
      expect(formulaProblem(formula)).toBeUndefined();
    },
  );

  it.each(["=+/-15", "=SUM(A1", "=1+", '="abc', "=1 2"])("finds one in %s", (formula) => {
    expect(formulaProblem(formula)).toEqual(expect.any(String));
  });
});
