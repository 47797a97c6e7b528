/** The tables of expected figures are what their scripts make, and every difference from the print is explained. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  makeComputable,
  readTable,
  toCsv,
  type Computable,
} from "../fixtures/report-2019-03/make-computable";
import { makeRag } from "../fixtures/report-2019-03/make-rag";

const expected = join(__dirname, "../fixtures/report-2019-03/expected");
const text = (name: string): string => readFileSync(join(expected, name), "utf8");

describe("the expected figures of the printed report", () => {
  test("computable.csv is what its script makes", async () => {
    expect(toCsv(await makeComputable())).toBe(text("computable.csv"));
  });

  test("rag.csv is what its script makes", async () => {
    expect(toCsv(await makeRag())).toBe(text("rag.csv"));
  });

  test("every legible cell that its inputs do not give is explained, and no other", () => {
    const differing = readTable<Computable>("computable.csv")
      .filter((row) => row.printed !== row.shown && row.printed !== "")
      .map((row) => `${row.sheet}!${row.cell} ${row.printed} ${row.shown}`);
    const explained = readTable<Computable & { readonly explanation: string }>("differences.csv")
      .filter((row) => row.explanation.length > 40)
      .map((row) => `${row.sheet}!${row.cell} ${row.printed} ${row.shown}`);
    expect(explained).toEqual(differing);
  });

  test("only arrows may be without a printed value", () => {
    const blank = readTable<Computable>("computable.csv").filter((row) => row.printed === "");
    expect(blank).not.toHaveLength(0);
    expect(new Set(blank.map((row) => row.kind))).toEqual(new Set(["dot"]));
  });
});
