/** What the analysis boxes say, in words of our own; boxes that are not named here are empty, as some always are. */

type Paragraphs = Readonly<Record<string, string>>;

export const MARCH: Paragraphs = {
  "01 Contacts":
    "1,528 contacts were received in March, 187 more than in February. 76.0% had a decision within one working day, down from 83.4%.",
  "04 New Assessments":
    "88.8% of new assessments completed in March were within 45 working days, the third month of improvement.",
  "09 Children in Need": "1,383 cases were open at the end of March, 11 fewer than at the end of February.",
  "10 ICPC": "41 of 53 conferences in March were held within 15 days (77.4%). Year to date: 86.8%.",
  "13 CP Reviews & Visits": "151 of 152 reviews in March were on time (99.3%).",
  "14 Looked After Children":
    "643 children were looked after at the end of March; 16 came into care in the month and 16 left.",
  "17 LAC PEPs": "480 of 499 children had a personal education plan at the end of March (96.2%).",
  "20 Fostering": "There were 149 fostering households at the end of March, the same as in February.",
  "21 Adoptions": "No adoptions were made in March; 32 have been made this year.",
};

export const FEBRUARY: Paragraphs = {
  "01 Contacts":
    "1,341 contacts were received in February, 182 fewer than in January. 83.4% had a decision within one working day.",
  "04 New Assessments":
    "81.9% of new assessments completed in February were within 45 working days, up from 79.7% in January.",
  "09 Children in Need": "1,394 cases were open at the end of February, 27 fewer than at the end of January.",
  "10 ICPC": "42 of 46 conferences in February were held within 15 days (91.3%).",
  "13 CP Reviews & Visits": "90 of 92 reviews in February were on time (97.8%).",
  "14 Looked After Children":
    "645 children were looked after at the end of February; 28 came into care in the month and 9 left.",
  "17 LAC PEPs": "478 of 500 children had a personal education plan at the end of February (95.6%).",
  "20 Fostering": "There were 149 fostering households at the end of February, the same as in January.",
  "21 Adoptions": "Three adoptions were made in February; 32 have been made this year.",
};
