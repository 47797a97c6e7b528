/** Opens the demo in a window of its own: an installed browser with a profile that is thrown away afterwards. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserFlags } from "./find-browser";

export interface DemoWindow {
  /** Resolves when the person closed the window. */
  readonly closed: Promise<void>;
  readonly close: () => void;
}

/** Whether a window can be shown at all: not on a Linux machine without a display. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  if (platform !== "linux") return true;
  return (env["DISPLAY"] ?? "") !== "" || (env["WAYLAND_DISPLAY"] ?? "") !== "";
}

/** Starts the browser at an address, without tabs and address bar. */
export function openWindow(browser: string, url: string, publicKeyHash: string): DemoWindow {
  const profile = mkdtempSync(join(tmpdir(), "performance-workbook-"));
  const child = spawn(
    browser,
    [`--app=${url}`, `--user-data-dir=${profile}`, "--window-size=1440,900", ...browserFlags(publicKeyHash)],
    { stdio: "ignore" },
  );
  const closed = new Promise<void>((done, fail) => {
    child.once("error", fail);
    child.once("exit", () => {
      // The browser's last helpers may still be writing there.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      done();
    });
  });
  return { closed, close: () => void child.kill() };
}
