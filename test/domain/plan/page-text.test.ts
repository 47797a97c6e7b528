/** The month in headers and footers, and what they say in words. */
import { month } from "../../../src/domain/period";
import { moveMonth, ownFooter, sayText } from "../../../src/domain/plan/print/page-text";
import { NO_TEXT } from "../../../src/domain/plan/print/print-settings";

const FEBRUARY = month("2019-02");
const MARCH = month("2019-03");

const left = (text: string): { left: string; center: string; right: string } => ({ ...NO_TEXT, left: text });

test.each([
  ["Performance report - February 2019 (Issue 1)", "Performance report - March 2019 (Issue 1)"],
  // A code stands right before the words.
  ["&8February 2019", "&8March 2019"],
  ['&"Arial,Bold"&12&K01+000FEB-19', '&"Arial,Bold"&12&K01+000MAR-19'],
  ["Adults && children Feb 2019 &P/&N", "Adults && children Mar 2019 &P/&N"],
  // The name of a font, other months and other years are no month of the report.
  ['&"February 2019,Bold"x', '&"February 2019,Bold"x'],
  ["February 2018, issued April 2019", "February 2018, issued April 2019"],
  ["Report &F, printed &D", "Report &F, printed &D"],
])("the month in %s", (found, wanted) => {
  expect(moveMonth(left(found), FEBRUARY, MARCH)).toEqual(left(wanted));
});

test.each([
  [ownFooter(MARCH), NO_TEXT, "[sheet] | As at March 2019 | Page [page] of [pages]"],
  [ownFooter(MARCH), ownFooter(FEBRUARY), "As at March 2019"],
  [left('&"Arial,Bold"&12 Adults && children &D'), NO_TEXT, "Adults & children [date]"],
  [NO_TEXT, ownFooter(MARCH), ""],
])("in words, without the codes of fonts and what is the same", (text, other, said) => {
  expect(sayText(text, other)).toBe(said);
});
