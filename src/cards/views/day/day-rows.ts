import type { DayLine } from '../../../application/my-day/day-of.ts';
import type { AttentionKind } from '../../../domain/attention/attention-kind.ts';
import { tell } from '../../../text/by-kind.ts';
import { clip } from '../../../text/clip.ts';
import type { CardAction } from '../../card-action.ts';
import { show } from '../../offers/button.ts';
import type { Reader } from '../../reader.ts';
import type { DayRow } from '../views.ts';
import type { Toned } from '../card-parts.ts';

const customerCharacters = 60;
const lineCharacters = 240;

const looks: Readonly<Record<AttentionKind, Toned>> = {
  red: { text: '▼', tone: 'attention' },
  stalled: { text: '■', tone: 'attention' },
  'waiting-over': { text: '◔', tone: 'default' },
  'request-open': { text: '?', tone: 'accent' },
  'behind-plan': { text: '▽', tone: 'default' },
  'item-overdue': { text: '○', tone: 'default' },
  'results-missing': { text: '○', tone: 'default' },
  'intent-missing': { text: '○', tone: 'default' },
  'reading-overdue': { text: '○', tone: 'default' },
  'other-red': { text: '▽', tone: 'default' },
  'completion-offered': { text: '✔', tone: 'good' },
};

/** What tapping a line does: the step itself where it is one, else the card on which it is taken. */
function actionOf({ of, attention }: DayLine): CardAction {
  const { engagement: e, revision: r } = of;
  const see = (view: Parameters<typeof show>[1]): CardAction => show({ id: e }, view);
  switch (attention.kind) {
    case 'red':
    case 'behind-plan':
    case 'other-red':
      return see({ view: 'usage' });
    case 'stalled':
    case 'waiting-over':
      return see({ view: 'question' });
    case 'item-overdue':
      return see({ view: 'item', item: attention.item });
    case 'results-missing':
      return { verb: 'form', e, form: 'readiness' };
    case 'reading-overdue':
      return { verb: 'form', e, form: 'reading' };
    case 'intent-missing':
      return { verb: 'intent', e, r };
    case 'request-open':
    case 'completion-offered':
      return see({ view: 'engagement' });
  }
}

/** Red rests with the warning itself, every other line by itself. */
function restOf({ of, attention }: DayLine): CardAction {
  const { engagement: e } = of;
  const { kind } = attention;
  return kind === 'red'
    ? { verb: 'form', e, form: 'snooze' }
    : { verb: 'form', e, form: 'rest', kind };
}

/** A line of My day: what it is, what tapping it does, and a way to let it rest. */
export function dayRow({ words, formats }: Reader, line: DayLine): DayRow {
  const { attention, of } = line;
  const customer = clip(of.customer, customerCharacters);
  const told = { formats, titleOf: () => words.names.someItem };
  const action = actionOf(line);
  const rest = restOf(line);
  return {
    mark: looks[attention.kind].text,
    tone: looks[attention.kind].tone,
    title: customer,
    text: clip(tell(words.day.lines, attention.kind, attention, told), lineCharacters),
    action: `${words.day.actions[attention.kind]} ›`,
    tapVerb: action.verb,
    tapData: action,
    rest: words.day.rest,
    restTitle: words.day.restOf(customer),
    restVerb: rest.verb,
    restData: rest,
  };
}
