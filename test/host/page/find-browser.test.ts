import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserFlags, findBrowser } from "../../../host/page/find-browser";
import { hasDisplay } from "../../../host/page/open-window";

describe("finding a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "find-browser-"));
  const place = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, "");
    chmodSync(path, 0o755);
    return path;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  test("looks along the PATH and prefers Chrome to Chromium", () => {
    const chromium = place("chromium");
    expect(findBrowser("linux", { PATH: folder })).toBe(chromium);
    const chrome = place("google-chrome");
    expect(findBrowser("linux", { PATH: folder })).toBe(chrome);
  });

  test("takes the one that CHROME_PATH names", () => {
    const mine = place("my-browser");
    expect(findBrowser("linux", { PATH: folder, CHROME_PATH: mine })).toBe(mine);
  });

  test("finds none where none is", () => {
    expect(findBrowser("linux", { PATH: join(folder, "nowhere") })).toBeUndefined();
    expect(findBrowser("win32", { PROGRAMFILES: join(folder, "nowhere") })).toBeUndefined();
  });
});

describe("starting a browser", () => {
  test("trusts one key and no other", () => {
    const trust = browserFlags("abc=").filter((flag) => flag.includes("certificate"));
    expect(trust).toEqual(["--ignore-certificate-errors-spki-list=abc="]);
  });

  test("needs a display on Linux only", () => {
    expect(hasDisplay("linux", {})).toBe(false);
    expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
    expect(hasDisplay("win32", {})).toBe(true);
  });
});
