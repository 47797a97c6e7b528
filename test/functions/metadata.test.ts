/** functions.json against what workbooks already hold: ids and the order of arguments never change. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildFunctionsMetadata } from "../../scripts/functions-metadata.cjs";

interface Published {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly string[];
}

const published = JSON.parse(
  readFileSync(join(__dirname, "published-functions.json"), "utf8"),
) as Published[];
const metadata = buildFunctionsMetadata("https://figures.example.gov.uk/perf/");

describe("functions.json", () => {
  it("holds the published functions, and no others", () => {
    const generated = metadata.functions.map(({ id, name, parameters }) => ({
      id,
      name,
      parameters: parameters.map((each) => (each.optional === true ? `[${each.name}]` : each.name)),
    }));
    expect(generated).toEqual(published);
  });

  it("lets error cells through to the functions", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  it("types every argument as a range of anything", () => {
    for (const { parameters } of metadata.functions) {
      for (const { type, dimensionality } of parameters)
        expect([type, dimensionality]).toEqual(["any", "matrix"]);
    }
  });

  it("spills from the functions of single cells only", () => {
    const spilling = metadata.functions.filter(({ result }) => result.dimensionality === "matrix");
    expect(spilling.map(({ id }) => id)).toEqual(["RAG", "DOT", "RATE10K"]);
  });

  it("describes every function and argument in a sentence on one line", () => {
    for (const { description, parameters } of metadata.functions) {
      for (const text of [description, ...parameters.map((each) => each.description)]) {
        expect(text).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it("points to the help at the address it is published at", () => {
    expect(new Set(metadata.functions.map(({ helpUrl }) => helpUrl))).toEqual(
      new Set(["https://figures.example.gov.uk/perf/help.html"]),
    );
  });
});
