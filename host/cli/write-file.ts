/** Files that are there whole or not at all. */
import { open, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { UsageError } from "./outcome";

/**
 * Writes to a temporary file beside the target, waits until the disk has it, then renames: whatever happens, under the
 * final name stands what was there before, or all of the new file. A link stays one: what it leads to is replaced.
 */
export async function writeWhole(link: string, bytes: Uint8Array): Promise<void> {
  const path = await realpath(link).catch(() => link);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${bytes.length}.tmp`);
  await removeLeftovers(path);
  try {
    const file = await open(temporary, "wx", await modeOf(path));
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(
      `${path} cannot be written (${REASONS[code] ?? code}). What was there is as it was.`,
    );
  }
}

/** In a shared folder another machine may be writing: a temporary file is left over once nobody can be at it any more. */
const LEFT_OVER_AFTER = 10 * 60 * 1000;

/** What a write to the same target left beside it when it was killed. That it cannot be removed stops no writing. */
async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `.${basename(path)}.`;
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(start) || !/^\d+-\d+\.tmp$/.test(name.slice(start.length))) continue;
    const file = join(folder, name);
    const written = await stat(file).catch(() => undefined);
    if (written && Date.now() - written.mtimeMs > LEFT_OVER_AFTER) {
      await rm(file, { force: true }).catch(() => undefined);
    }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EFBIG: "the disk takes no file of that size",
  EDQUOT: "the quota is used up",
  EACCES: "the folder may not be written to",
  EPERM: "the folder may not be written to",
  EROFS: "the disk can only be read",
  ENOENT: "there is no such folder",
  ENOTDIR: "there is no such folder",
};

/** A file that is replaced hands on who may read it. */
async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return 0o666;
  }
}

/** Whether two paths lead to the same file, links and spellings of the folder passed over. */
export async function sameFile(one: string, other: string): Promise<boolean> {
  const place = async (path: string): Promise<string> => {
    try {
      return await realpath(path);
    } catch {
      return join(await realpath(dirname(path)).catch(() => dirname(path)), path.slice(dirname(path).length));
    }
  };
  return (await place(one)) === (await place(other));
}

/** Excel does not open a file whose name ends otherwise than what is in it: macros stay in an .xlsm. */
export function refuseOtherEnding(file: string, out: string): void {
  const [own, other] = [extname(file).toLowerCase(), extname(out).toLowerCase()];
  if (own === other) return;
  throw new UsageError(
    `--out ends in "${other}", but ${file} is ${own === ".xlsm" ? "a workbook with macros" : `of the kind "${own}"`}; expected a name that ends in "${own}".`,
  );
}
