import fc from "fast-check";
import {
  addMonths,
  financialYear,
  financialYearOf,
  findFinancialYear,
  findMonth,
  firstMonth,
  lastMonth,
  month,
  monthInYear,
  monthOfSerial,
  monthsBetween,
  monthsOf,
  parseFinancialYear,
  parseMonth,
  parseMonthName,
  previousYear,
  printMonth,
  printMonthLong,
  serialOfMonth,
} from "../../src/domain/period";

describe("a month as people write it", () => {
  it.each([
    ["Mar-19", "2019-03"],
    ["Mar 19", "2019-03"],
    ["Mar 2019", "2019-03"],
    ["March 19", "2019-03"],
    ["  MARCH 2019 ", "2019-03"],
    ["Sept 22", "2022-09"],
    ["03-2019", "2019-03"],
    ["3/2019", "2019-03"],
    ["2019-03", "2019-03"],
    ["31/03/2019", "2019-03"],
    ["31st March 2019", "2019-03"],
    ["Mar '19", "2019-03"],
    ["Mar\u00a019", "2019-03"],
    ["Dec-99", "1999-12"],
  ])("%s is %s", (text, expected) => {
    expect(parseMonth(text)).toBe(expected);
  });

  it.each([
    "2018/19",
    "18/19",
    "MAR",
    "Mth End Q1",
    "H1",
    "1149",
    "2018-13",
    "March",
    "2019",
    "",
    "YTD",
    "3.2019",
    "May be",
  ])("%s is no month", (text) => {
    expect(parseMonth(text)).toBeUndefined();
  });

  it("knows a month's name alone by its number", () => {
    expect(["MAR", "sept", "January", "may.", "Maria"].map(parseMonthName)).toEqual([3, 9, 1, 5, undefined]);
  });
});

describe("the month that a title names", () => {
  it.each([
    ["As at Month End: March 2019", "2019-03"],
    ["Performance Summary - Mar-19", "2019-03"],
    ["August 2015 release (July 2015 data)", "2015-07"],
    ["Monthly report March 2019, issue 1, created 23/04/2019", "2019-03"],
    ["Created: April 2019. As at March 2019", "2019-03"],
    ["Apr-18 to Mar-19", "2019-03"],
    ["April 2018 – March 2019", "2019-03"],
    ["2018/19 as at 31/03/2019", "2019-03"],
  ])("%s: %s", (text, expected) => {
    expect(findMonth(text)).toBe(expected);
  });

  it.each(["IN MONTH PERFORMANCE", "2018 / 19", "Created: 23/04/2019", "95% in 15 days", ""])(
    "%s: none",
    (text) => {
      expect(findMonth(text)).toBeUndefined();
    },
  );
});

describe("a month as an Excel date", () => {
  it.each([
    [43525, "2019-03"],
    [43555.75, "2019-03"],
    [43556, "2019-04"],
    [18264, "1950-01"],
    [73415, "2100-12"],
  ])("%d is in %s", (serial, expected) => {
    expect(monthOfSerial(serial)).toBe(expected);
  });

  it.each([0, -5, 1149, 18263, 73416, Number.NaN, Infinity, 1e12])("%d is no date", (serial) => {
    expect(monthOfSerial(serial)).toBeUndefined();
  });

  it("goes to the serial of the first day and back", () => {
    expect(serialOfMonth(month("2019-03"))).toBe(43525);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1811 }), (months) => {
        const each = addMonths(month("1950-01"), months);
        expect(monthOfSerial(serialOfMonth(each))).toBe(each);
        expect(monthOfSerial(serialOfMonth(addMonths(each, 1)) - 1)).toBe(each);
      }),
    );
  });
});

describe("a financial year as people write it", () => {
  it.each(["2018/19", "2018 / 19", "2018-19", "18/19", "2018/2019", " 2018/ 19", "FY 2018/19", "2018–19"])(
    "%s is 2018/19",
    (text) => {
      expect(parseFinancialYear(text)).toBe("2018/19");
    },
  );

  it("reads the turn of the century", () => {
    expect(parseFinancialYear("1999/00")).toBe("1999/00");
    expect(parseFinancialYear("99/00")).toBe("1999/00");
  });

  it.each(["2018/20", "2018", "Mar-19", "03-2019", "14-20", "31/03/2019", "", "18/2019"])(
    "%s is none",
    (text) => {
      expect(parseFinancialYear(text)).toBeUndefined();
    },
  );

  it.each([
    ["YTD 2018/19", "2018/19"],
    ["Year End 2016/17", "2016/17"],
    ["2018 / 19 - 2019 / 20", "2018/19"],
    ["New Definition 2018/19", "2018/19"],
  ])("%s names %s", (text, expected) => {
    expect(findFinancialYear(text)).toBe(expected);
  });

  it.each(["created 05/06/2019", "aged 14-15", "15 days", "1/2"])("%s names none", (text) => {
    expect(findFinancialYear(text)).toBeUndefined();
  });
});

describe("months and years", () => {
  const year = financialYear("2018/19");

  it("runs from April to March", () => {
    expect(firstMonth(year)).toBe("2018-04");
    expect(lastMonth(year)).toBe("2019-03");
    expect(previousYear(year)).toBe("2017/18");
    expect(monthsOf(year)).toHaveLength(12);
    expect(monthsOf(year, month("2018-06"))).toEqual(["2018-04", "2018-05", "2018-06"]);
    expect(["2018-04", "2019-03", "2019-04", "2018-03"].map((each) => financialYearOf(month(each)))).toEqual([
      "2018/19",
      "2018/19",
      "2019/20",
      "2017/18",
    ]);
  });

  it("finds the month so numbered of a year", () => {
    expect([4, 12, 1, 3].map((number) => monthInYear(year, number))).toEqual([
      "2018-04",
      "2018-12",
      "2019-01",
      "2019-03",
    ]);
  });

  it("counts months between, forwards and backwards", () => {
    expect(monthsBetween(month("2018-12"), month("2019-03"))).toBe(3);
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 600 }), (count) => {
        expect(monthsBetween(month("2019-03"), addMonths(month("2019-03"), count))).toBe(count);
      }),
    );
  });

  it("prints what it parses", () => {
    expect(printMonth(month("2019-03"))).toBe("Mar-19");
    expect(printMonthLong(month("2019-03"))).toBe("March 2019");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (count) => {
        const each = addMonths(month("1990-01"), count);
        expect(parseMonth(printMonth(each))).toBe(each);
        expect(parseMonth(printMonthLong(each))).toBe(each);
        expect(findMonth(`As at Month End: ${printMonthLong(each)}`)).toBe(each);
      }),
    );
  });

  it("throws on nonsense in a literal", () => {
    expect(() => month("Mar")).toThrow('"Mar" is no month; expected one such as "2019-03"');
    expect(() => financialYear("2018/20")).toThrow('"2018/20" is no financial year');
  });
});
