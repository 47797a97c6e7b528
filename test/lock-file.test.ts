import { readFileSync } from "node:fs";
import { join } from "node:path";

const lock = JSON.parse(readFileSync(join(__dirname, "../package-lock.json"), "utf8")) as {
  packages: Record<string, unknown>;
};
const names = Object.keys(lock.packages);

describe("the lock file", () => {
  it.each(["node_modules/@swc/core-", "node_modules/@esbuild/", "node_modules/@unrs/resolver-binding-"])(
    "names the binaries of %s for Linux, Windows and macOS, so that npm ci installs there too",
    (family) => {
      const platforms = names
        .filter((name) => name.startsWith(family))
        .map((name) => name.slice(family.length));
      for (const platform of ["linux-x64", "win32-x64", "darwin-x64", "darwin-arm64"]) {
        expect(platforms.filter((name) => name.startsWith(platform))).not.toEqual([]);
      }
    },
  );
});
