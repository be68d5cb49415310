import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInChromium, launchChromium } from '../browser/chromium.ts';
import { cardsToDraw, faultsWhenDrawn, type Drawing } from './drawn-cards.ts';

/** The narrowest window in light is drawn by `card-rendering.test.ts`. */
const drawings: readonly Drawing[] = [
  { theme: 'dark', width: 320, hasAxe: true },
  { theme: 'light', width: 700, hasAxe: true },
  { theme: 'dark', width: 700, hasAxe: false },
];

await describeInChromium('Cards drawn in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each(drawings)(
    'are read without complaint in $theme, $width pixels wide (looked at by axe: $hasAxe)',
    async (drawing) => {
      expect(await faultsWhenDrawn(browser, drawing, cardsToDraw())).toEqual([]);
    },
  );
});
