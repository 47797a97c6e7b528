// Draws the PNG icons that manifest.xml names from the SVG masters in assets/icons, in a headless Chromium (CHROMIUM names
// another browser). Each has two masters, on a grid of 16 and of 32 pixels, so that lines stay sharp at the ribbon's small size.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "assets", "icons");
const named = readFileSync(join(root, "manifest.xml"), "utf8").matchAll(/\/icons\/([a-z]+)-(\d+)\.png"/g);
const icons = new Map(
  [...named].map(([, name, size]) => [`${name}-${size}.png`, { name, size: Number(size) }]),
);

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
  for (const [file, { name, size }] of icons) {
    const svg = readFileSync(join(folder, `${name}-${size === 16 ? 16 : 32}.svg`), "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(join(folder, file), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
