// Checks what `npm run build` made: every address of the manifest has its file, and the scripts are no larger than they may be.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const folder = "dist";

/** Where Microsoft's Office library comes from: the one other address that the page may speak to. */
const OFFICE = "https://appsforoffice.microsoft.com";

/**
 * Kilobytes after gzip. The boot also runs where only a function is needed; first view and month-end load side by side. The
 * measures are in the boot and, 4 KB, in the month-end again.
 */
const BUDGETS = [
  { name: "boot", files: /^boot\.js$/, most: 8 },
  {
    name: "first view of the pane",
    files: /^(?!boot|month-end|views|settings|tools|extract|writer|issue).*\.js$/,
    most: 150,
  },
  { name: "views opened later", files: /^views\..*\.js$/, most: 20 },
  { name: "settings", files: /^settings\..*\.js$/, most: 7 },
  { name: "Fluent's controls in those views", files: /^views-controls\..*\.js$/, most: 20 },
  { name: "what those work out", files: /^tools\..*\.js$/, most: 12 },
  { name: "issue copy", files: /^issue[.-].*\.js$/, most: 9 },
  { name: "reader of extracts", files: /^extract\..*\.js$/, most: 12 },
  { name: "month-end (reader, planner)", files: /^month-end\..*\.js$/, most: 95 },
  { name: "writer and undo", files: /^writer\..*\.js$/, most: 15 },
];

const problems = [];
if (!existsSync(folder)) {
  console.error("There is no dist: run npm run build first.");
  process.exit(1);
}

const manifest = readFileSync(join(folder, "manifest.xml"), "utf8");
const page = /<SourceLocation DefaultValue="([^"]+)taskpane\.html"/.exec(manifest)?.[1];
if (page === undefined) problems.push("dist/manifest.xml names no taskpane.html");
const functions = readFileSync(join(folder, "functions.json"), "utf8");
const addresses = [
  ...manifest.matchAll(/DefaultValue="(https?:[^"]+)"/g),
  ...functions.matchAll(/"(https?:[^"]+)"/g),
];
for (const address of new Set(addresses.map(([, each]) => each))) {
  if (page === undefined || !address.startsWith(page)) {
    problems.push(`${address}: found in dist, expected an address below ${page}`);
  } else if (!existsSync(join(folder, address.slice(page.length)))) {
    problems.push(`${address}: no such file in dist`);
  }
}

const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
for (const { name, files, most } of BUDGETS) {
  const matching = scripts.filter((file) => files.test(file));
  const bytes = matching.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
    0,
  );
  const size = (bytes / 1024).toFixed(1);
  console.log(`${size.padStart(6)} KB of ${most} KB gzip  ${name}`);
  if (matching.length === 0) problems.push(`${name}: no script in dist`);
  if (bytes > most * 1024) problems.push(`${name}: found ${size} KB gzip, expected at most ${most} KB`);
}

const taskpane = readFileSync(join(folder, "taskpane.html"), "utf8");
const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(taskpane)?.[1] ?? "";
const allowed = [...policy.matchAll(/https?:[^\s;"]+/g)].map(([address]) => address);
if (!policy.startsWith("default-src 'none'; script-src 'self' ")) {
  problems.push(`taskpane.html: found the policy "${policy}", expected one that starts from nothing`);
}
if (taskpane.indexOf("<script") < taskpane.indexOf("Content-Security-Policy")) {
  problems.push("taskpane.html: a script stands before the policy and is not held by it");
}
for (const address of new Set(allowed)) {
  if (address !== OFFICE)
    problems.push(`taskpane.html: the policy allows ${address}, expected ${OFFICE} alone`);
}

if (!existsSync(join(folder, "sample-report.xlsx"))) {
  problems.push("dist/sample-report.xlsx: not there, and the first run offers to open it");
}
if (readdirSync(folder).some((file) => file === "office-js")) {
  problems.push("dist/office-js: Microsoft's files are not ours to publish");
}
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
