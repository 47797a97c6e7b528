/** Finds an installed Chrome, Edge or Chromium; on a bare Debian machine, installs one. Used by the demo and the tests. */
import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where the browsers put themselves, best first. A name without a folder is looked for on the PATH. */
function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  const named = env["CHROME_PATH"] ?? "";
  const chosen = named === "" ? [] : [named];
  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
      (root) => root !== undefined,
    );
    const programs = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    return [
      ...chosen,
      ...programs.flatMap((program) => roots.map((root) => join(root, program))),
      ...roots.map((root) => join(root, "Chromium/Application/chrome.exe")),
    ];
  }
  if (platform === "darwin") {
    return [
      ...chosen,
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];
  }
  return [
    ...chosen,
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chromium",
    "chromium-browser",
  ];
}

/** The path of an installed browser, or undefined. `CHROME_PATH` in the environment wins. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const candidate of candidates(platform, env)) {
    const paths = /[\\/]/.test(candidate) ? [candidate] : folders.map((folder) => join(folder, candidate));
    const found = paths.find(canRun);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The path of an installed browser; installs Chromium first where this is a Debian-like machine that we administer
 * (a fresh build machine). Otherwise throws with what to install.
 */
export function findOrInstallBrowser(say: (line: string) => void): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (process.platform === "linux" && isRoot() && canRun("/usr/bin/apt-get")) {
    say("No browser found: installing Chromium with apt-get (once, about a minute) ...");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("/usr/bin/apt-get", ["update", "-qq"], { env, stdio: "pipe" });
    execFileSync(
      "/usr/bin/apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"],
      {
        env,
        stdio: "pipe",
      },
    );
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    "No browser found. Looked for Google Chrome, Microsoft Edge and Chromium in their usual places. " +
      "Install one of them, or name its program in the environment variable CHROME_PATH.",
  );
}

/**
 * What every start of the browser needs: trust for our key alone, no business of its own on the network, no first-run
 * pages; and without its sandbox where the system refuses it (root on Linux).
 */
export function browserFlags(publicKeyHash: string): readonly string[] {
  return [
    `--ignore-certificate-errors-spki-list=${publicKeyHash}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=Translate,OptimizationHints,MediaRouter",
    ...(process.platform === "linux" && isRoot() ? ["--no-sandbox"] : []),
  ];
}

/**
 * Makes the browser resolve no name at all. For runs without a window: in one, Chrome warns of this flag, and the page's
 * content security policy lets nothing out anyway.
 */
export const NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
