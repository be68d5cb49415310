import type { Said } from '../../../application/answers.ts';
import type { View } from '../../../application/view.ts';
import { broughtBy } from '../../../domain/engagement/events.ts';
import { isSuspicious } from '../../../domain/usage/figure.ts';
import { isComparable, type Reading } from '../../../domain/usage/reading.ts';
import { readingBefore, speakingReading } from '../../../domain/usage/readings.ts';
import { button, show } from '../../offers/button.ts';
import { askSme } from '../../offers/request-steps.ts';
import { newReading, snoozeWarning, withdrawing } from '../../offers/usage-steps.ts';
import type { Scene } from '../../reader.ts';
import { customerHead, frameOf, inTone } from '../frame.ts';
import { undoButton } from '../news.ts';
import { gaugeOf, trendOf } from './usage-charts.ts';
import { pastWarningsSection } from './past-warnings.ts';
import { usageFacts } from './usage-facts.ts';
import { bandTones, oppStanding, shownShare, usageText } from './usage-figures.ts';
import { readingsSection, workloadSection } from './usage-rows.ts';
import type { Gauge, Trend } from '../chart-views.ts';
import type { Banner, Button, Toned } from '../card-parts.ts';
import type { UsageView } from '../views.ts';

const noGauge: Gauge = { value: 0, segments: [], fallback: '' };
const noTrend: Trend = { days: '', percent: '', series: [], fallback: '' };

/** The figure and band, by word and symbol. */
function headlineOf(scene: Scene): Toned {
  const { words } = scene;
  const { band, reason, reading } = oppStanding(scene);
  const name = words.usage.band(band);
  const text =
    reason === null
      ? `${shownShare(scene, reading.figure)} ${name}`
      : words.usage.unknown(name, words.usage.reasons[reason]);
  return inTone(text, bandTones[band]);
}

function noteOf(scene: Scene): string {
  const { words, formats } = scene;
  const { reason, reading } = oppStanding(scene);
  const { usage } = words;
  if (reading === null) return usage.first;
  const figure = usage.figure(reading.figure, formats);
  const day = formats.day(reading.date);
  const said =
    reason === null
      ? `${usage.readAt(figure, day)}, ${usage.denominators[reading.denominator]}`
      : usage.lastKnown(figure, day);
  return isSuspicious(reading.figure) ? `${said}. ${usage.suspicious}` : said;
}

/** What should be known of a reading that was just recorded. */
function remarksOn(scene: Scene, reading: Reading): readonly string[] {
  const { engagement, words, formats } = scene;
  const { readings } = engagement;
  const { usage } = words;
  if (reading.measure !== 'monthly') return [usage.noBand(usage.measureName(reading.measure))];
  const speaking = speakingReading(readings, reading.workload);
  if (speaking && speaking.id !== reading.id) {
    return [usage.joinsHistory(formats.day(speaking.date))];
  }
  const before = readingBefore(readings, reading);
  return before && !isComparable(before, reading)
    ? [usage.notComparable(usage.denominators[before.denominator])]
    : [];
}

/** Remarks on what was just recorded, below what was done. */
function remarks(scene: Scene, said: Said | null): readonly Banner[] {
  const recorded = broughtBy(said?.recorded ?? []).flatMap((reading) => remarksOn(scene, reading));
  const texts = [...new Set(recorded)].slice(0, 3);
  return texts.length > 0 ? [{ style: 'emphasis', lines: texts.map((text) => ({ text })) }] : [];
}

function buttonsOf(scene: Scene, said: Said | null): readonly Button[] {
  const { engagement, words } = scene;
  const back: View = { view: 'usage' };
  const newest = oppStanding(scene).reading;
  return [
    ...undoButton(scene, said, back),
    ...newReading(scene),
    ...snoozeWarning(scene),
    ...(newest && !said?.canUndo ? withdrawing(scene, newest.id, back) : []),
    ...askSme(scene),
    button(words.buttons.items, show(engagement, { view: 'items', page: 0 })),
    button(words.buttons.engagement, show(engagement, { view: 'engagement' })),
  ];
}

/** The card of active usage. */
export function usageView(scene: Scene, said: Said | null, banners: readonly Banner[]): UsageView {
  const { engagement, words } = scene;
  const gauge = gaugeOf(scene);
  const trend = trendOf(scene);
  const news = banners[0]?.lines[0]?.text ?? usageText(scene);
  return {
    ...frameOf(scene, customerHead(scene), {
      summary: words.names.about(engagement.customer, news),
      banners: [...banners, ...remarks(scene, said)],
      buttons: buttonsOf(scene, said),
      links: [],
    }),
    title: words.usage.title,
    headline: headlineOf(scene),
    note: noteOf(scene),
    hasGauge: gauge !== null,
    gauge: gauge ?? noGauge,
    hasTrend: trend !== null,
    trend: trend ?? noTrend,
    facts: usageFacts(scene),
    sections: [...workloadSection(scene), ...readingsSection(scene), ...pastWarningsSection(scene)],
  };
}
