// functions.json, from the doc comments of src/functions/functions.ts. Run directly, it prints the file.
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { parseTree } = require("custom-functions-metadata");
const { DEV_ORIGIN, publishManifest } = require("./publish-manifest.cjs");

const SOURCE = path.join(__dirname, "../src/functions/functions.ts");

/**
 * The metadata that Excel reads, as an object. The functions' help is at `address`, as the manifest's is.
 * Error cells reach the functions (allowErrorForDataTypeAny), so that they can hand the same error on; rich values
 * arrive as their plain value.
 */
function buildFunctionsMetadata(address = process.env.PERF_ORIGIN ?? DEV_ORIGIN) {
  const { functions, extras } = parseTree(readFileSync(SOURCE, "utf8"), SOURCE);
  const errors = extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(`${SOURCE}: ${errors.join("; ")}`);
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map((each) => ({ ...each, helpUrl: publishManifest(each.helpUrl, address) })),
  };
}

module.exports = { buildFunctionsMetadata };

if (require.main === module) process.stdout.write(`${JSON.stringify(buildFunctionsMetadata(), null, 2)}\n`);
