import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInChromium, launchChromium } from '../browser/chromium.ts';
import { cardsToDraw, faultsWhenDrawn, type Drawing } from './drawn-cards.ts';
import { allSamples } from './sample-answers.ts';

/** The narrowest window in light is drawn by `card-rendering.test.ts`. */
const drawings: readonly Drawing[] = [
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
    300_000,
  );

  it('are read without complaint in dark in the narrowest window, every single one, looked at by axe', async () => {
    const drawing = { theme: 'dark', width: 320, hasAxe: true } as const;
    expect(await faultsWhenDrawn(browser, drawing, allSamples())).toEqual([]);
  }, 600_000);

  it('fit the narrowest window in light, every single one', async () => {
    const drawing = { theme: 'light', width: 320, hasAxe: false } as const;
    expect(await faultsWhenDrawn(browser, drawing, allSamples())).toEqual([]);
  }, 600_000);
});
