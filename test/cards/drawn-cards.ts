import type { Browser } from 'playwright-core';
import { drawCard, openCardPage, seriousFaults, widthOf } from './card-page.ts';
import type { Theme } from './host-configs.ts';
import { engagementOf } from './largest-engagement.ts';
import { largestSamples } from './largest-samples.ts';
import { allSamples, viewsOf } from './sample-answers.ts';
import { fe } from './sample-engagements.ts';
import { oneOfEachKind, type Sample } from './sample-viewer.ts';

/** How cards are drawn; axe looks at colours, so that a theme needs it in one width alone. */
export interface Drawing {
  readonly theme: Theme;
  /** Pixels. */
  readonly width: number;
  readonly hasAxe: boolean;
}

/** One of each kind, with what is hard to lay out. */
export function cardsToDraw(): readonly Sample[] {
  const name = `${'w'.repeat(100)} ${'👩‍👩‍👧‍👦'.repeat(9)}`;
  const hostile = engagementOf('[x](https://e.example) <at>y</at> שלום', name);
  return [
    ...oneOfEachKind(allSamples()),
    ...viewsOf('long words', hostile, { ...fe, name }),
    ...largestSamples('letters').slice(0, 13),
  ];
}

/** Draws each card; what the renderer, the page's width and axe say against it. */
export async function faultsWhenDrawn(
  browser: Browser,
  { theme, width, hasAxe }: Drawing,
  samples: readonly Sample[],
): Promise<readonly string[]> {
  const page = await openCardPage(browser, theme, width);
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
  await page.close();
  return faults;
}
