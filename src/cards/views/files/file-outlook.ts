import { hasChoiceOfSeats, readingsOf } from '../../../application/files/file-readings.ts';
import type { Draft } from '../../../application/files/usage-file.ts';
import { act, type Outcome } from '../../../domain/engagement/act.ts';
import { broughtBy, type Recorded } from '../../../domain/engagement/events.ts';
import type { Refusal } from '../../../domain/engagement/refusal.ts';
import { standingOf } from '../../../domain/usage/band.ts';
import { isComparable, type Reading } from '../../../domain/usage/reading.ts';
import { speakingReading } from '../../../domain/usage/readings.ts';
import type { Scene } from '../../reader.ts';
import { fact } from '../engagement/engagement-facts.ts';
import { refusalLine } from '../news.ts';
import type { Fact, Tone } from '../card-parts.ts';

/** What is said of one way to save; `compares` is empty where nothing is recorded. */
interface Outlook {
  readonly compares: string;
  readonly changes: string;
  readonly tone: Tone;
}

type Accepted = Extract<Outcome, { kind: 'accepted' }>;

function comparesText({ engagement, words }: Scene, { recorded }: Accepted): string {
  const { files, usage } = words;
  const [now] = broughtBy(recorded);
  if (!now) return '';
  const was: Reading | null = speakingReading(engagement.readings, now.workload, now.measure);
  if (!was) return files.firstOne;
  return isComparable(was, now)
    ? files.compares(usage.denominators[was.denominator])
    : files.comparesNot(usage.denominators[was.denominator]);
}

const hasStep = (recorded: readonly Recorded[], kind: 'opened' | 'recovered'): boolean =>
  recorded.some(
    ({ event }) => event.type === 'alert-moved' && event.steps.some((each) => each.kind === kind),
  );

function changesText({ engagement, viewer, words }: Scene, after: Accepted): string {
  const { files } = words;
  const from = standingOf(engagement.readings, 'opp', viewer.now).band;
  const to = standingOf(after.engagement.readings, 'opp', viewer.now).band;
  const text = from === to ? files.stays(to) : files.becomes(from, to);
  if (hasStep(after.recorded, 'opened')) return files.warns(text);
  return hasStep(after.recorded, 'recovered') ? files.recovers(text) : text;
}

/** What is known already changes nothing; whatever else is refused says why. */
function refusedOutlook(scene: Scene, refusal: Refusal): Outlook {
  return refusal.refused === 'no-change'
    ? { compares: '', changes: scene.words.files.nothing, tone: 'default' }
    : { compares: '', changes: refusalLine(scene, refusal), tone: 'warning' };
}

/** What saving it now would do, as the domain decides it; `null` where it cannot be saved. */
function outlookOf(scene: Scene, draft: Draft, ofRows: boolean): Outlook | null {
  const { engagement, viewer, today } = scene;
  const command = readingsOf(draft, ofRows);
  if (!command) return null;
  const circumstances = { actor: viewer.actor, now: viewer.now, today, seen: null };
  const outcome = act(engagement, command, circumstances, 'preview');
  return outcome.kind === 'refused'
    ? refusedOutlook(scene, outcome.refusal)
    : {
        compares: comparesText(scene, outcome),
        changes: changesText(scene, outcome),
        tone: 'default',
      };
}

const factOf = (label: string, text: string, tone: Tone): readonly Fact[] =>
  text === '' ? [] : [fact(label, text, tone)];

/**
 * Whether it compares with the reading before, and what it would change; nothing where it cannot be saved.
 * Where the entitled seats and the report's rows come to something else, each button's is said.
 */
export function outlookFacts(scene: Scene, draft: Draft): readonly Fact[] {
  const { files } = scene.words;
  const ofSeats = outlookOf(scene, draft, false);
  const ofRows = hasChoiceOfSeats(draft.file) ? outlookOf(scene, draft, true) : ofSeats;
  if (!ofSeats || !ofRows) return [];
  const both = (of: 'compares' | 'changes'): readonly Fact[] => {
    const label = files.facts[of];
    if (ofSeats[of] === ofRows[of]) return factOf(label, ofSeats[of], ofSeats.tone);
    return [
      ...factOf(label, ofSeats[of] && files.ifEntitled(ofSeats[of]), ofSeats.tone),
      ...factOf(label, ofRows[of] && files.ifRows(ofRows[of]), ofRows.tone),
    ];
  };
  return [...both('compares'), ...both('changes')];
}
