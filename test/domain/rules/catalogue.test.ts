import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../src/domain/rules/index";

const ROOT = join(__dirname, "../../..");
const NOT_RULES = new Set(["index.ts", "define-rule.ts", "compare-computed.ts"]);

describe("the catalogue of rules", () => {
  const ids = RULES.map(({ id }) => id);

  it("holds every file of the room once, named as its id", () => {
    const files = readdirSync(join(ROOT, "src/domain/rules"))
      .filter((file) => file.endsWith(".ts") && !NOT_RULES.has(file))
      .map((file) => file.replace(/\.ts$/, ""));
    expect([...ids].sort()).toEqual(files.sort());
  });

  it("stands in docs/rules.md, each line equal to the rule's description", () => {
    const lines = readFileSync(join(ROOT, "docs/rules.md"), "utf8").split("\n");
    const documented = lines.flatMap((line) => {
      const match = /^\| `([a-z-]+)`\s*\| (\w+)\s*\| (.+?)\s*\|$/.exec(line);
      return match ? [{ id: match[1], severity: match[2], description: match[3] }] : [];
    });
    expect(documented).toEqual(RULES.map(({ id, severity, description }) => ({ id, severity, description })));
  });
});
