/** Builds what the demo shows, where it is older than its sources: the add-in for a local client, and the shell page. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import webpack, { type Configuration, type Stats } from "webpack";

export const ROOT = resolve(__dirname, "../..");

/** Where the add-in is built to when its client comes from node_modules instead of Microsoft's servers. */
export const ADD_IN_FOLDER = join(ROOT, "dist-demo");

/** Where the shell page is built to; building the add-in empties the folder, so it comes second. */
export const PAGE_FOLDER = join(ADD_IN_FOLDER, "page");

const ADD_IN_SOURCES = [
  "src",
  "assets",
  "scripts",
  "sample/workbooks",
  "manifest.xml",
  "webpack.config.js",
  "package.json",
];
const PAGE_SOURCES = ["host", "src/domain", "package.json"];

type MakeConfiguration = (env: Record<string, string>, argv: { mode: string }) => unknown;

/** Builds both bundles unless they are newer than everything that they are made of. */
export async function buildDemo(say: (line: string) => void): Promise<void> {
  const load = createRequire(join(ROOT, "package.json"));
  if (isStale(join(ADD_IN_FOLDER, "taskpane.html"), ADD_IN_SOURCES)) {
    say("Building the add-in ...");
    const make = load("./webpack.config.js") as MakeConfiguration;
    const made = (await make({ office: "local" }, { mode: "production" })) as Configuration;
    // The command line would put the mode into the configuration as well.
    await run({ mode: "production", ...made });
  }
  if (isStale(join(PAGE_FOLDER, "shell.js"), PAGE_SOURCES)) {
    say("Building the page ...");
    const make = load("./host/page/webpack.config.js") as (options: { output: string }) => Configuration;
    await run(make({ output: PAGE_FOLDER }));
  }
}

function run(configuration: Configuration): Promise<void> {
  return new Promise((done, fail) => {
    const compiler = webpack(configuration);
    compiler.run((error: Error | null, stats: Stats | undefined) => {
      compiler.close(() => {
        if (error !== null) fail(error);
        else if (stats?.hasErrors() === true) fail(new Error(stats.toString({ preset: "errors-only" })));
        else done();
      });
    });
  });
}

/** Whether a file is missing or older than any file of the sources (folders or files, from the root). */
function isStale(made: string, sources: readonly string[]): boolean {
  if (!existsSync(made)) return true;
  const time = statSync(made).mtimeMs;
  return sources.some((source) => newest(join(ROOT, source)) > time);
}

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
