// Everything but the tests, side by side: each check prints when it has ended, and all of them are run whatever one says.
import { spawn } from "node:child_process";

const checks = ["format:check", "typecheck", "lint", "walls", "build"];

/** Runs a script of package.json; its output comes in one piece. */
function run(script) {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script], { shell: true });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("close", (code) => {
      console.log(`${code === 0 ? "passed" : "FAILED"}: npm run ${script}\n${output}`);
      resolve(code === 0);
    });
  });
}

const ended = await Promise.all(checks.map(run));
// The sizes are those of what was just built.
process.exit(ended.every(Boolean) && (await run("check:build")) ? 0 : 1);
