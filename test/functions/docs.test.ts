/** docs/functions.md: its arguments are those of functions.json, its examples give what it says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { associated, show } from "../support/custom-functions";
import { printResult, readCall } from "../support/evaluate-formula";
import { buildFunctionsMetadata } from "../../scripts/functions-metadata.cjs";
import { printNumber } from "../../src/domain/rounding";
import { associateFunctions } from "../../src/functions/functions";

const page = readFileSync(join(__dirname, "../../docs/functions.md"), "utf8");
const { functions } = buildFunctionsMetadata();

/** The text below a heading, up to the next. */
function section(heading: string): string {
  const [, after = ""] = page.split(`\n## ${heading}\n`);
  return after.split("\n## ")[0] ?? "";
}

/** The cells of the rows of a section's tables whose first cell is code. */
function tableRows(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const examples = functions.flatMap(({ id }) =>
  tableRows(section(id))
    .filter(([formula = ""]) => formula.startsWith("`="))
    .map(([formula = "", gives = ""]): [string, string] => [
      formula.replaceAll("`", ""),
      gives === "nothing" ? "" : gives.replaceAll("`", ""),
    ]),
);

beforeAll(() => {
  associateFunctions();
});

describe("docs/functions.md", () => {
  it.each(functions.map((each) => [each.id, each] as const))(
    "says of %s what Excel's wizard says",
    (id, each) => {
      const text = section(id);
      expect(text.trim().split("\n")[0]).toBe(each.description);
      const described = tableRows(text).filter(([first = ""]) => /^`\[?[a-zA-Z]+\]?`$/.test(first));
      expect(described).toEqual(
        each.parameters.map(({ name, description, optional }) => [
          optional === true ? `\`[${name}]\`` : `\`${name}\``,
          description,
        ]),
      );
    },
  );

  it("has examples of every function, each with an error among them", () => {
    for (const { id } of functions) {
      const own = examples.filter(([formula]) => formula.startsWith(`=PERF.${id}(`));
      expect(own.length).toBeGreaterThan(4);
      expect(own.some(([, gives]) => gives.startsWith("#"))).toBe(true);
    }
  });

  it.each(examples)("%s gives %s", (formula, gives) => {
    const { id, args } = readCall(formula);
    const result = show(() => associated.get(id)!(...args));
    const [[shown]] = (Array.isArray(result) && result.length === 1 ? result : [[result]]) as [[unknown]];
    // A number is written with the decimals that tell it apart, or it is whole.
    const decimals = /^\d+\.(\d+)$/.exec(gives)?.[1]?.length;
    if (typeof shown !== "number") expect(printResult(shown)).toBe(gives);
    else expect(decimals === undefined ? String(shown) : printNumber(shown, decimals)).toBe(gives);
  });
});
