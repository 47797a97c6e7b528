// Type-checks every room with its own walls: a room's tsconfig names only the globals that it may use.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const rooms = [
  "src/domain",
  "src/functions",
  "src/excel",
  "src/extract",
  "src/commands",
  "src/taskpane",
  ".",
];

let failed = false;
for (const room of rooms) {
  if (!existsSync(`${room}/tsconfig.json`)) throw new Error(`No tsconfig.json in ${room}`);
  try {
    execFileSync(process.execPath, [tsc, "-p", room], { stdio: "inherit" });
  } catch {
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
