import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInChromium, launchChromium } from '../browser/chromium.ts';
import { drawCard, openCardPage, seriousFaults, widthOf } from './card-page.ts';
import type { Theme } from './host-configs.ts';
import { engagementOf } from './largest-engagement.ts';
import { largestSamples } from './largest-samples.ts';
import { allSamples, viewsOf } from './sample-answers.ts';
import { oneOfEachKind, type Sample } from './sample-viewer.ts';
import { fe } from './sample-engagements.ts';

/** One of each kind, with what is hard to lay out. */
function chosen(): readonly Sample[] {
  const name = `${'w'.repeat(100)} ${'👩‍👩‍👧‍👦'.repeat(9)}`;
  const hostile = engagementOf('[x](https://e.example) <at>y</at> שלום', name);
  return [
    ...oneOfEachKind(allSamples()),
    ...viewsOf('long words', hostile, { ...fe, name }),
    ...largestSamples('letters').slice(0, 13),
  ];
}

/** Each theme once in each width; axe looks at colours, so it runs once in each theme. */
const settings: readonly (readonly [theme: Theme, width: number, hasAxe: boolean])[] = [
  ['light', 320, false],
  ['dark', 320, true],
  ['light', 700, true],
  ['dark', 700, false],
];

await describeInChromium('Cards drawn in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });

  describe.each(settings)('in %s, %i pixels wide,', (theme, width, hasAxe) => {
    const samples = chosen();
    let page: Page;
    beforeAll(async () => {
      page = await openCardPage(browser, theme, width);
    });

    it('are read without complaint, fit the width, and give axe nothing serious to say', async () => {
      const faults: string[] = [];
      for (const { name, card } of samples) {
        const complaints = await drawCard(page, card);
        const isWide = (await widthOf(page)) > width;
        const found = [
          ...complaints,
          ...(isWide ? ['too wide'] : []),
          ...(hasAxe ? await seriousFaults(page) : []),
        ];
        faults.push(...found.map((fault) => `${name.slice(0, 60)}: ${fault}`));
      }
      expect(samples.length).toBeGreaterThan(50);
      expect(faults).toEqual([]);
    }, 120_000);
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
