import type { Said } from '../../../application/answers.ts';
import type { View } from '../../../application/view.ts';
import { bandOf } from '../../../domain/usage/band.ts';
import { isSuspicious } from '../../../domain/usage/figure.ts';
import type { Reading } from '../../../domain/usage/reading.ts';
import { tell } from '../../../text/by-kind.ts';
import { clip } from '../../../text/clip.ts';
import { toUsage, withdrawing } from '../../offers/usage-steps.ts';
import type { Scene } from '../../reader.ts';
import { fact } from '../engagement/engagement-facts.ts';
import { customerHead } from '../frame.ts';
import { messageView, saying } from '../message-view.ts';
import { undoButton } from '../news.ts';
import { bandTones } from './usage-figures.ts';
import type { Banner, Fact } from '../card-parts.ts';
import type { MessageView } from '../views.ts';

const nameCharacters = 60;

/** Enough of a hash to tell two files apart. */
const markCharacters = 12;

function withdrawnFact({ words, formats }: Scene, { withdrawn }: Reading): readonly Fact[] {
  if (!withdrawn) return [];
  const who = clip(withdrawn.by.name, nameCharacters);
  const text = words.names.signature(who, formats.when(withdrawn.at));
  return [fact(words.usage.facts.withdrawn, text, 'warning')];
}

function fileFact({ words }: Scene, { source }: Reading): readonly Fact[] {
  if (source.kind !== 'file') return [];
  const { facts, fileMark } = words.usage;
  return [fact(facts.file, fileMark(source.hash.slice(0, markCharacters)))];
}

function factsOf(scene: Scene, reading: Reading): readonly Fact[] {
  const { words, formats, told } = scene;
  const { usage, names } = words;
  const { figure, measure, source, by, at } = reading;
  const isMonthly = measure === 'monthly';
  const band = isMonthly ? bandOf(figure) : 'unknown';
  const shown = usage.figure(figure, formats);
  const origin = tell(usage.sources, source.kind, source, told);
  return [
    ...withdrawnFact(scene, reading),
    fact(usage.facts.figure, isMonthly ? `${shown}, ${usage.band(band)}` : shown, bandTones[band]),
    fact(usage.facts.workload, names.workloads[reading.workload]),
    fact(usage.facts.date, formats.day(reading.date)),
    fact(usage.facts.period, usage.measureName(measure)),
    fact(usage.facts.counted, usage.denominators[reading.denominator]),
    fact(
      usage.facts.source,
      usage.broughtBy(origin, clip(by.name, nameCharacters), formats.when(at)),
    ),
    ...fileFact(scene, reading),
  ];
}

/** The card of one reading, with the way to take it back. */
export function readingView(
  scene: Scene,
  id: string,
  said: Said | null,
  banners: readonly Banner[],
): MessageView {
  const { engagement, words, formats } = scene;
  const reading = engagement.readings.find((each) => each.id === id);
  const back: View = { view: 'reading', reading: id };
  const { usage, names } = words;
  if (!reading) {
    const message = { ...saying(customerHead(scene), usage.reading.gone), banners };
    return messageView(scene, { ...message, buttons: [toUsage(scene)] });
  }
  const sentence = isSuspicious(reading.figure) ? usage.suspicious : '';
  const view = messageView(scene, {
    ...saying(customerHead(scene), sentence),
    banners,
    facts: factsOf(scene, reading),
    buttons: [...undoButton(scene, said, back), ...withdrawing(scene, id, back), toUsage(scene)],
  });
  const title = usage.reading.title(names.workloads[reading.workload], formats.day(reading.date));
  return { ...view, hasTitle: true, title };
}
