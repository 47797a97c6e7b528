/** The bundle of the shell page (the demo), apart from the add-in's own: nothing of it is ever deployed. */
const { resolve } = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");

/** @param {{ output: string }} options The folder to write to. */
module.exports = ({ output }) => ({
  name: "page",
  mode: "development",
  devtool: "source-map",
  target: "web",
  context: resolve(__dirname, "../.."),
  entry: { shell: "./host/page/shell/main.ts" },
  output: { path: output, filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" } },
      },
    ],
  },
  plugins: [
    new CopyWebpackPlugin({
      patterns: [{ from: "host/page/shell/*.{html,css,svg}", to: "[name][ext]" }],
    }),
  ],
  performance: { hints: false },
});
