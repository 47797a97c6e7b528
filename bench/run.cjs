// Bundles bench/rag.ts as the add-in is bundled and runs it: what is timed is what Excel loads.
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const webpack = require("webpack");

const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
const compiler = webpack({
  mode: "production",
  target: "node",
  entry: path.join(__dirname, "rag.ts"),
  output: { path: folder, filename: "rag.js" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: {
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2020" } },
        },
      },
    ],
  },
});

compiler.run((error, stats) => {
  try {
    if (error) throw error;
    if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
    require(path.join(folder, "rag.js"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
