import { month } from "../../src/domain/period";
import { readMonth } from "../../src/taskpane/settings/read-month";

const MARCH = month("2019-03");

it.each(["Apr-19", " April 2019 ", "2019-04"])("%s is the month after March 2019", (text) => {
  expect(readMonth(text, MARCH)).toEqual({ kind: "month", month: "2019-04" });
});

it.each([
  ["", "Type a month such as Apr-19."],
  ["soon", "Type a month such as Apr-19, not “soon”."],
  ["Mar-19", "Found Mar-19, expected Apr-19: the report is there already."],
  ["Feb-19", "Found Feb-19, expected Apr-19: the report moves on a month at a time, never back."],
  ["Jun-19", "Found Jun-19, expected Apr-19: the report moves on a month at a time, never back."],
])("'%s' is told what was found and what is expected", (text, problem) => {
  expect(readMonth(text, MARCH)).toEqual({ kind: "problem", problem });
});
