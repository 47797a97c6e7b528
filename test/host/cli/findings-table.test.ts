import { tabulate, wrap } from "../../../host/cli/findings-table";
import type { Finding } from "../../../src/domain/finding";

const FINDING: Finding = {
  rule: "sum-of-totals",
  severity: "error",
  sheet: "09 Children in Need",
  cell: "D24",
  indicator: "4.2",
  period: "2014/15",
  found: "1947",
  expected: "1949",
  message:
    "4.2 2014/15 on '09 Children in Need' D24 shows 1947; expected 1949. It is the total of 4.1 + 5.1.",
};
const NEXT_YEAR: Finding = { ...FINDING, cell: "D25", period: "2015/16", found: "1805", expected: "1799" };
const DOUBT: Finding = {
  ...FINDING,
  rule: "unusual",
  severity: "info",
  sheet: "01 Contacts 📞",
  cell: "C22",
  message: "1.1 Mar-19 shows 1528.",
};

describe("the table of findings", () => {
  it("stands by severity and sheet, one row for each cause, the message beside cell and rule", () => {
    expect(tabulate([DOUBT, FINDING, NEXT_YEAR], 76).join("\n")).toBe(
      [
        "ERRORS",
        "",
        "09 Children in Need",
        "  D24  sum-of-totals  4.2 2014/15 on '09 Children in Need' D24 shows 1947;",
        "                      expected 1949. It is the total of 4.1 + 5.1.",
        "  D25                 also 4.2 2015/16: 1805; expected 1799.",
        "",
        "FOR INFORMATION",
        "",
        "01 Contacts 📞",
        "  C22  unusual        1.1 Mar-19 shows 1528.",
      ].join("\n"),
    );
  });

  it("puts the message under cell and rule in a narrow terminal", () => {
    expect(tabulate([FINDING, NEXT_YEAR], 40)).toEqual([
      "ERRORS",
      "",
      "09 Children in Need",
      "  D24  sum-of-totals",
      "    4.2 2014/15 on '09 Children in Need'",
      "    D24 shows 1947; expected 1949. It is",
      "    the total of 4.1 + 5.1.",
      "  D25",
      "    also 4.2 2015/16: 1805; expected",
      "    1799.",
    ]);
  });

  it.each([40, 60, 80, 120, 200])("is no wider than %d characters", (width) => {
    for (const line of tabulate([DOUBT, FINDING, NEXT_YEAR], width))
      expect(line.length).toBeLessThanOrEqual(width);
  });

  it("breaks between words only", () => {
    expect(wrap("one extraordinarily long word", 8)).toEqual(["one", "extraordinarily", "long", "word"]);
  });
});
