// Draws extension/icons/*.png from the two SVG files beside them, in Chromium. Run it after changing one of them.
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../extension/icons');
const sizes = [[16, 'nutgraf-small.svg'], [32, 'nutgraf.svg'], [48, 'nutgraf.svg'], [128, 'nutgraf.svg']];

const browser = await puppeteer.launch({
  browser: 'chrome',
  executablePath: process.env.NUTGRAF_CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  pipe: true,
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
try {
  const page = await browser.newPage();
  for (const [size, name] of sizes) {
    const svg = await readFile(join(folder, name), 'utf8');
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
    await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
