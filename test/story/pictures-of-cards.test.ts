import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EngagementAnswer } from '../../src/application/answers.ts';
import type { Theme } from '../cards/host-configs.ts';
import { describeInChromium, launchChromium } from '../browser/chromium.ts';
import { drawCard, openCardPage } from '../cards/card-page.ts';
import { draw } from '../cards/sample-answers.ts';
import { stories } from '../cards/sample-engagements.ts';
import { takePicture, type Picture } from './pictures.ts';

/** What a client lends its cards: its letters, and buttons that stand evenly. */
const asInAClient = `
  body { font: 14px 'Segoe UI', system-ui, sans-serif; }
  .ac-actionSet > div:empty { display: none; }`;

await describeInChromium('the cards that the documentation shows', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
  });

  const shown: readonly (readonly [Picture, Theme, number, EngagementAnswer['view']])[] = [
    ['checklist-narrow', 'light', 380, { view: 'tasks' }],
    ['engagement-dark', 'dark', 520, { view: 'engagement' }],
  ];

  test.each(shown)('%s fits its window', async (name, theme, width, view) => {
    const { engagement } = stories.assessing;
    const page = await openCardPage(browser, theme, width);
    await page.addStyleTag({ content: asInAClient });
    await drawCard(page, draw({ show: 'engagement', view, engagement, said: null, refusal: null }));
    const body = page.locator('body');
    expect(await body.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await takePicture(name, body);
    await page.close();
  });
});
