import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { OutgoingCard } from '../../src/application/ports/messenger.ts';
import { colours, hostConfigOf, type Theme } from './host-configs.ts';

const require = createRequire(import.meta.url);

function style(theme: Theme): string {
  const { background, text, line, accentText } = colours[theme];
  return `
    body { margin: 0; padding: 8px; background: ${background}; color: ${text}; }
    button { font: inherit; padding: 6px 12px; border-radius: 4px; border: 1px solid ${line};
      background: ${background}; color: ${text}; white-space: normal; text-align: left; }
    button.style-positive { border-color: ${accentText}; color: ${accentText}; }
    .ac-actionSet { flex-wrap: wrap !important; gap: 8px; }
    input, select, textarea { font: inherit; width: 100%; box-sizing: border-box; color: ${text};
      background: ${background}; border: 1px solid ${line}; border-radius: 4px; padding: 6px; }
    input[type=checkbox], input[type=radio] { width: auto; }
    textarea { min-height: 90px; }
    a { color: ${accentText}; }`;
}

/** A page that draws cards as Teams would, in one theme and width. */
export async function openCardPage(browser: Browser, theme: Theme, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>Card</title><style>${style(theme)}</style></head>
     <body><main id="card"></main></body></html>`,
  );
  const bundles = ['adaptivecards-renderer/dist/adaptivecards.min.js', 'axe-core/axe.min.js'];
  for (const bundle of bundles) {
    await page.addScriptTag({ content: await readFile(require.resolve(bundle), 'utf8') });
  }
  await page.evaluate(`window.hostConfig = ${JSON.stringify(hostConfigOf(theme))}`);
  return page;
}

/** This renderer has no charts, so it shows what stands in for them, and says so. */
const isChartLeftToFallback = (complaint: string): boolean =>
  /^Unknown element type "Chart\.(?:Gauge|Line|Donut)"\. Fallback/u.test(complaint);

/** The renderer's pattern for languages remembers where it stopped: it refuses every second card's. */
const isRefusedLanguage = (complaint: string): boolean =>
  /^Invalid value "[a-z]{2}(?:-[A-Z]{2})?" for property "lang"\.$/u.test(complaint);

/** Draws a card in place of the one before; what the renderer complains about in it. */
export async function drawCard(page: Page, { content }: OutgoingCard): Promise<readonly string[]> {
  const complaints: unknown = await page.evaluate(`(() => {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(window.hostConfig);
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    card.parse(${JSON.stringify(content)}, context);
    document.getElementById('card').replaceChildren(card.render());
    const parsed = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
    const valid = card.validateProperties().validationEvents.map(({ message }) => message);
    return [...parsed, ...valid];
  })()`);
  return textsIn(complaints).filter(
    (each) => !isRefusedLanguage(each) && !isChartLeftToFallback(each),
  );
}

/** How wide the drawn card makes the page, in pixels. */
export async function widthOf(page: Page): Promise<number> {
  const width: unknown = await page.evaluate('document.documentElement.scrollWidth');
  return Number(width);
}

/** What axe-core calls serious or critical, with the first element that it names. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(`axe.run('#card').then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`);
  return textsIn(found);
}

const textsIn = (found: unknown): readonly string[] =>
  Array.isArray(found) ? found.map(String) : [String(found)];
