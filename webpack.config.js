/**
 * Builds the add-in's one page: a small synchronous boot (custom functions and ribbon commands), and a lazy pane. They are two
 * entries in two layers: the boot shares no module with the pane and so becomes one scope, without webpack's runtime. The
 * measures are in both.
 *
 * `--env office=local` builds the page for the demo and the browser tests into dist-demo: office.js then comes from
 * ./office-js/, which their server maps to the npm package. It is never copied: its licence does not allow it.
 * PERF_ORIGIN is the address that the production files will be served from, https://localhost:3000 by default.
 */
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { sources } = require("webpack");
const { buildFunctionsMetadata } = require("./scripts/functions-metadata.cjs");
const { DEV_ORIGIN, publishManifest } = require("./scripts/publish-manifest.cjs");

const CDN = "https://appsforoffice.microsoft.com";

/** Scripts from here and Microsoft's CDN only; inline styles because Fluent's Griffel makes them; nothing is sent anywhere. */
function contentSecurityPolicy(local) {
  const office = local ? "" : ` ${CDN}`;
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `frame-src 'self'${office}`,
    `connect-src 'self'${office}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Writes functions.json, from the doc comments of src/functions. */
class FunctionsMetadataPlugin {
  constructor(origin) {
    this.origin = origin;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      compilation.hooks.processAssets.tap("FunctionsMetadata", () => {
        const text = JSON.stringify(buildFunctionsMetadata(this.origin), null, 2);
        compilation.emitAsset("functions.json", new sources.RawSource(text));
      });
    });
  }
}

module.exports = async (env, argv) => {
  const local = env.office === "local";
  const production = argv.mode === "production";
  const origin = process.env.PERF_ORIGIN ?? DEV_ORIGIN;

  return {
    target: ["web", "es2021"],
    devtool: production ? false : "source-map",
    entry: {
      boot: { import: "./src/taskpane/boot.ts", layer: "boot" },
      // The boot finds its exports on the window; its name, with a hash of its contents, stands in the page.
      pane: {
        import: "./src/taskpane/index.tsx",
        layer: "pane",
        filename: "[name].[contenthash:8].js",
        library: { name: "performancePane", type: "window" },
      },
    },
    output: {
      path: path.join(__dirname, local ? "dist-demo" : "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: {
              jsc: {
                parser: { syntax: "typescript", tsx: true },
                target: "es2021",
                transform: { react: { runtime: "automatic", development: !production } },
              },
            },
          },
        },
      ],
    },
    plugins: [
      new FunctionsMetadataPlugin(origin),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        inject: "head",
        scriptLoading: "blocking",
        chunks: ["boot"],
        paneScript: (compilation) => compilation.entrypoints.get("pane").getFiles()[0],
        // boot.js has one name for ever (the manifest knows it): the page asks for it by its contents.
        hash: true,
        officeJs: local ? "./office-js/office.js" : `${CDN}/lib/1/hosted/office.js`,
        contentSecurityPolicy: contentSecurityPolicy(local),
      }),
      new HtmlWebpackPlugin({
        filename: "help.html",
        template: "./src/taskpane/help/help.html",
        chunks: [],
        topics: require("./src/taskpane/help/topics.json"),
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" },
          // What "Open the sample report" opens.
          { from: "sample/workbooks/march-2019-as-printed.xlsx", to: "sample-report.xlsx" },
          { from: "manifest.xml", transform: (xml) => publishManifest(xml.toString("utf8"), origin) },
        ],
      }),
    ],
    optimization: {
      minimizer: [minimizer()],
      splitChunks: {
        cacheGroups: {
          // Fluent's controls that only later views use: named, so that the size check counts them where they belong.
          controls: {
            test: /node_modules/,
            chunks: ({ name }) => /^(?:views|settings)$/.test(name),
            name: "views-controls",
          },
        },
      },
    },
    performance: { hints: false },
    stats: "errors-warnings",
    devServer: await devServer(env),
  };
};

/** SWC makes the boot 1.5 % smaller than webpack's own choice does. */
function minimizer() {
  const options = { ecma: 2021, compress: { passes: 3 }, mangle: true };
  return new MinimizerPlugin({ minify: { implementation: MinimizerPlugin.swcMinify, options } });
}

/** Excel loads add-ins over https only: the certificates are those that office-addin-dev-certs puts on this computer. */
async function devServer(env) {
  if (env.WEBPACK_SERVE !== true) return {};
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: 3000,
    // The page's own policy keeps the server's helper scripts out: reload the pane by hand.
    hot: false,
    liveReload: false,
    client: false,
    headers: { "Access-Control-Allow-Origin": "*" },
    server: { type: "https", options: await getHttpsServerOptions() },
  };
}
