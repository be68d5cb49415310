import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInChromium, launchChromium } from '../browser/chromium.ts';
import { drawCard, openCardPage } from './card-page.ts';
import { cardsToDraw, faultsWhenDrawn } from './drawn-cards.ts';
import { engagementOf } from './largest-engagement.ts';
import { viewsOf } from './sample-answers.ts';
import { fe } from './sample-engagements.ts';

await describeInChromium('Cards drawn in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('are read without complaint and fit the narrowest window', async () => {
    const samples = cardsToDraw();
    expect(samples.length).toBeGreaterThan(50);
    const drawing = { theme: 'light', width: 320, hasAxe: false } as const;
    expect(await faultsWhenDrawn(browser, drawing, samples)).toEqual([]);
  });

  it('make nothing of what a person typed but its text', async () => {
    const page = await openCardPage(browser, 'light', 700);
    const text =
      '[x](https://e.example) **b** <img src=x onerror=alert(1)> <at>y</at> https://e.example';
    for (const { card } of viewsOf('hostile', engagementOf(text, text), { ...fe, name: text })) {
      await drawCard(page, card);
      expect(await page.locator('#card a, #card strong, #card img, #card em').count()).toBe(0);
    }
  });
});
