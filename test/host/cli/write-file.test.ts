/** Faults of the disk and of the process, real ones: the write runs in a process of its own. */
import { transformFileSync } from "@swc/core";
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refuseOtherEnding, sameFile, writeWhole } from "../../../host/cli/write-file";

const ORIGINAL = "what was there before";
const MEGABYTES = 64;
let folder: string;
let code: string;
let target: string;

/** The product's own code and a start of it, where any user of the machine may read it. */
beforeAll(() => {
  code = mkdtempSync(join(tmpdir(), "performance-workbook-code-"));
  for (const name of ["write-file", "outcome"]) {
    const compiled = transformFileSync(join(__dirname, `../../../host/cli/${name}.ts`), {
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    writeFileSync(join(code, `${name}.js`), compiled.code);
  }
  writeFileSync(
    join(code, "start.js"),
    `const { writeWhole } = require("./write-file.js");
     writeWhole(process.argv[2], new Uint8Array(${MEGABYTES} * 1024 * 1024).fill(7)).catch((error) => {
       process.stderr.write(error.message);
       process.exitCode = 1;
     });`,
  );
  chmodSync(code, 0o755);
});
afterAll(() => rmSync(code, { recursive: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "performance-workbook-"));
  target = join(folder, "report.xlsx");
  writeFileSync(target, ORIGINAL);
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

/** Puts a disk of 8 MB in a folder's place; false where this user may not mount one. */
function mountSmallDisk(at: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", at]).status === 0;
}

/** Who may not mount a disk gets a process whose files may grow to 8 MB at most: that write too fails in its middle. */
const FULL = ((): { way: string; reason: string; shell: string } => {
  const at = mkdtempSync(join(tmpdir(), "performance-workbook-disk-"));
  const mounts = mountSmallDisk(at);
  if (mounts) spawnSync("umount", [at]);
  rmSync(at, { recursive: true });
  return mounts
    ? { way: "a small disk", reason: "the disk is full", shell: 'exec "$0" "$@"' }
    : {
        way: "a disk that takes no large file",
        reason: "the disk takes no file of that size",
        shell: 'ulimit -f 16384; exec "$0" "$@"',
      };
})();

it(`a full disk (${FULL.way}) leaves what was there, and nothing half beside it`, () => {
  const mounted = mountSmallDisk(folder);
  try {
    writeFileSync(target, ORIGINAL);
    const run = spawnSync("sh", ["-c", FULL.shell, process.execPath, join(code, "start.js"), target]);
    expect(run.stderr.toString()).toContain(`report.xlsx cannot be written (${FULL.reason})`);
    expect(readFileSync(target, "utf8")).toBe(ORIGINAL);
    expect(readdirSync(folder)).toEqual(["report.xlsx"]);
  } finally {
    if (mounted) spawnSync("umount", [folder]);
  }
});

it("a folder that may not be written to leaves what was there", () => {
  chmodSync(folder, 0o555);
  // The administrator may write everywhere: then somebody else tries.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const run = spawnSync(process.execPath, [join(code, "start.js"), target], nobody);
  expect(run.stderr.toString()).toMatch(/cannot be written \(the folder may not be written to\)/);
  expect(readFileSync(target, "utf8")).toBe(ORIGINAL);
  expect(readdirSync(folder)).toEqual(["report.xlsx"]);
});

it("a process that is killed while it writes leaves what was there, or all of the new file", async () => {
  let killedInTheMiddle = 0;
  for (let round = 0; round < 5; round += 1) {
    writeFileSync(target, ORIGINAL);
    const child = spawn(process.execPath, [join(code, "start.js"), target]);
    const ended = new Promise((resolve) => child.on("exit", resolve));
    const begun = (): boolean =>
      readdirSync(folder).some((name) => name.endsWith(".tmp") && statSizeOf(name) > 0);
    while (!begun() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill("SIGKILL");
    await ended;
    const found = readFileSync(target);
    if (found.toString("utf8", 0, 100) === ORIGINAL) killedInTheMiddle += 1;
    else expect(found.length).toBe(MEGABYTES * 1024 * 1024);
    for (const name of readdirSync(folder)) if (name !== "report.xlsx") rmSync(join(folder, name));
  }
  expect(killedInTheMiddle).toBeGreaterThan(0);
});

function statSizeOf(name: string): number {
  try {
    return statSync(join(folder, name)).size;
  } catch {
    return 0;
  }
}

it("what a killed write left beside the target is cleared away by a later one, and nothing else is", async () => {
  const names = {
    left: ".report.xlsx.4711-20.tmp",
    fresh: ".report.xlsx.4712-20.tmp",
    another: ".other.xlsx.4711-20.tmp",
    own: ".report.xlsx.notes.tmp",
  };
  for (const name of Object.values(names)) writeFileSync(join(folder, name), "half");
  const before = new Date(Date.now() - 3_600_000);
  for (const name of [names.left, names.another, names.own]) utimesSync(join(folder, name), before, before);
  await writeWhole(target, new Uint8Array([1, 2]));
  expect(readdirSync(folder).sort()).toEqual([names.another, names.fresh, names.own, "report.xlsx"].sort());
});

it("a folder that is not there is named", async () => {
  await expect(writeWhole(join(folder, "none/report.xlsx"), new Uint8Array(1))).rejects.toThrow(
    /none\/report\.xlsx cannot be written \(there is no such folder\)/,
  );
});

it("a file that is replaced hands on who may read it", async () => {
  chmodSync(target, 0o640);
  await writeWhole(target, new Uint8Array([1, 2]));
  expect(readFileSync(target)).toHaveLength(2);
  expect(statSync(target).mode & 0o777).toBe(0o640);
});

it("a link stays a link, and what it leads to is replaced", async () => {
  mkdirSync(join(folder, "Ablage März"));
  const link = join(folder, "Ablage März", "latest report.xlsx");
  symlinkSync(target, link);
  await writeWhole(link, new Uint8Array([1, 2]));
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(target)).toHaveLength(2);
  expect(readdirSync(join(folder, "Ablage März"))).toEqual(["latest report.xlsx"]);
  expect(readdirSync(folder).sort()).toEqual(["Ablage März", "report.xlsx"]);
});

it("one file is known under two names", async () => {
  mkdirSync(join(folder, "sub"));
  symlinkSync(target, join(folder, "sub/link.xlsx"));
  expect(await sameFile(target, join(folder, "sub/link.xlsx"))).toBe(true);
  expect(await sameFile(target, join(folder, "sub/../report.xlsx"))).toBe(true);
  expect(await sameFile(target, join(folder, "other.xlsx"))).toBe(false);
  expect(await sameFile(join(folder, "new.xlsx"), join(folder, "sub/../new.xlsx"))).toBe(true);
});

it("a workbook with macros keeps its ending", () => {
  expect(() => refuseOtherEnding("a.xlsm", "b.xlsx")).toThrow(
    /a\.xlsm is a workbook with macros; expected .*"\.xlsm"/,
  );
  expect(() => refuseOtherEnding("a.xlsx", "b.XLSX")).not.toThrow();
});
