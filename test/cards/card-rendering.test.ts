import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formInputs } from '../../src/application/forms/forms.ts';
import { en } from '../../src/text/en.ts';
import { describeInChromium, launchChromium } from '../browser/chromium.ts';
import { drawCard, openCardPage } from './card-page.ts';
import { cardsToDraw, faultsWhenDrawn } from './drawn-cards.ts';
import { engagementOf } from './largest-engagement.ts';
import { viewsOf } from './sample-answers.ts';
import { fe } from './sample-engagements.ts';

const samples = cardsToDraw();

await describeInChromium('Cards drawn in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('are read without complaint and fit the narrowest window', async () => {
    expect(samples.length).toBeGreaterThan(50);
    const drawing = { theme: 'light', width: 320, hasAxe: false } as const;
    expect(await faultsWhenDrawn(browser, drawing, samples)).toEqual([]);
  }, 120_000);

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

it('Every form, refusal and notice that there is is among the cards that are drawn', () => {
  const drawn = samples.map(({ name }) => name);
  const kinds = [
    ...Object.keys(formInputs).map((form) => `form ${form},`),
    ...Object.keys(en.refusals).map((refused) => `refused: ${refused}`),
    ...Object.keys(en.notices.headlines).map((why) => `notice ${why}`),
  ];
  expect(kinds.filter((kind) => !drawn.some((name) => name.startsWith(kind)))).toEqual([]);
});
