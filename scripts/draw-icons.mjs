// Draws the PNG icons from the SVG masters in assets/icons, in a headless Chromium (CHROMIUM names another browser).
// Each icon has two masters, on a grid of 16 and of 32 pixels, so that lines stay sharp at the ribbon's small size.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "assets", "icons");
const SIZES = [16, 32, 64, 80, 128];
const names = readdirSync(folder)
  .filter((file) => file.endsWith("-32.svg"))
  .map((file) => file.slice(0, -"-32.svg".length));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
try {
  const page = await browser.newPage();
  for (const name of names) {
    for (const size of SIZES) {
      const svg = readFileSync(join(folder, `${name}-${size === 16 ? 16 : 32}.svg`), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
