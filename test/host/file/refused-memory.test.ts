/** Files made to exhaust their reader: a process of its own says no soon and without taking much memory. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { pack, readZip, writeZip, type ZipEntry } from "../../../host/file/zip";
import { madeFile, worksheet } from "../file/made-package";

const ROOT = join(__dirname, "../../..");
const MEGABYTE = 1024 * 1024;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "performance-workbook-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Taken {
  readonly message: string;
  /** How much more than before any file the process had ever held when it had said no. */
  readonly megabytes: number;
  readonly seconds: number;
}

/** Opens one file after the other, the first of them to get going. */
const SCRIPT = `
import { existsSync, readFileSync } from "node:fs";
import { openWorkbook } from ${JSON.stringify(join(ROOT, "host/file/open.ts"))};
const peak = () => {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  return Number(/VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS) / 1024;
};
let before = 0;
const taken = process.argv.slice(2).map((file, at) => {
  const bytes = new Uint8Array(readFileSync(file));
  const start = process.cpuUsage();
  let message = "";
  try { openWorkbook(bytes, "file.xlsx"); } catch (error) { message = error.name + ": " + error.message; }
  const { user, system } = process.cpuUsage(start);
  if (at === 0) before = peak();
  return { message, megabytes: peak() - before, seconds: (user + system) / 1e6 };
});
console.log(JSON.stringify(taken));
`;

function openEach(files: readonly Uint8Array[]): readonly Taken[] {
  const script = join(folder, "open-each.mts");
  writeFileSync(script, SCRIPT);
  const paths = [madeFile(), ...files].map((bytes, at) => {
    const path = join(folder, `${String(at)}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const run = spawnSync(process.execPath, ["--import", "tsx", script, ...paths], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as Taken[]).slice(1);
}

const replaced = (...entries: readonly ZipEntry[]): Uint8Array => {
  const names = new Set(entries.map(({ name }) => name));
  return writeZip([...readZip(madeFile()).filter(({ name }) => !names.has(name)), ...entries]);
};

it("bombs, liars, entity tricks and deep nests are refused in words, with few megabytes and in few seconds", () => {
  const zeros = pack("xl/worksheets/sheet2.xml", new Uint8Array(48 * MEGABYTE));
  const blanks = strToU8(worksheet(`<sheetData>${" ".repeat(19 * MEGABYTE)}</sheetData>`));
  const one = pack("xl/worksheets/sheet9.xml", blanks);
  const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join("");
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["a part of 48 MB of nothing", replaced(zeros), /more than a workbook should/],
    ["a part that says it is small", replaced({ ...zeros, size: 1000 }), /unpacks to more than it says/],
    [
      "a part that says it has a terabyte",
      replaced({ ...zeros, size: 2 ** 32 - 2 }),
      /more than a workbook should/,
    ],
    [
      "many parts, each of them not too large",
      replaced(...[1, 2, 3, 4, 5, 6].map((n) => ({ ...one, name: `xl/worksheets/more${n}.xml` }))),
      /more than a workbook should/,
    ],
    [
      "a billion laughs",
      replaced(
        pack("xl/worksheets/sheet2.xml", strToU8(`<!DOCTYPE a [<!ENTITY a0 "ha">${laughs}]><a>&a30;</a>`)),
      ),
      /document type/,
    ],
    [
      "elements nested a million deep",
      replaced(pack("xl/worksheets/sheet2.xml", strToU8(`${"<a>".repeat(1e6)}${"</a>".repeat(1e6)}`))),
      /nest too deeply/,
    ],
  ];
  const taken = openEach(cases.map(([, bytes]) => bytes));
  for (const [at, [name, , message]] of cases.entries()) {
    expect([name, taken[at]!.message]).toEqual([name, expect.stringMatching(message)]);
    expect(taken[at]!.message).toMatch(/^FileProblem: "file\.xlsx"/);
  }
  // The largest of them would unpack to gigabytes. A nest of a million tags is text of 7 MB that is read.
  expect(taken.filter(({ megabytes, seconds }) => megabytes > 64 || seconds > 3)).toEqual([]);
});
