// Bundles each bench as the add-in is bundled and runs it: what is timed is what Excel loads.
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const webpack = require("webpack");

const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
const names = process.argv.length > 2 ? process.argv.slice(2) : ["rag", "month-end", "files"];
const compiler = webpack({
  mode: "production",
  target: "node",
  entry: Object.fromEntries(names.map((name) => [name, path.join(__dirname, `${name}.ts`)])),
  // A bench starts itself again to be measured from without.
  node: { __filename: false },
  output: { path: folder, filename: "[name].js" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: {
          loader: "swc-loader",
          // The file room runs in Node (the command line), which knows classes' members itself.
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      },
    ],
  },
});

compiler.run((error, stats) => {
  try {
    if (error) throw error;
    if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
    for (const name of names) require(path.join(folder, `${name}.js`));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
