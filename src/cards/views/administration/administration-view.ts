import type {
  AdministrationAnswer,
  AdministrationSaid,
  Forgettable,
} from '../../../application/administration/administration.ts';
import { clip } from '../../../text/clip.ts';
import { button } from '../../offers/button.ts';
import type { Reader } from '../../reader.ts';
import { frameOf, plainHead, row, section } from '../frame.ts';
import type { ChecklistView } from '../views.ts';
import type { Row } from '../card-parts.ts';
import { examinedRow } from './examined-row.ts';

const nameCharacters = 80;

interface Shown {
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly Row[];
  readonly note: string;
}

type Said<S extends AdministrationSaid['said']> = Extract<AdministrationSaid, { readonly said: S }>;

function statusRows({ words, formats }: Reader, { health, runningAs }: Said<'status'>) {
  const { status } = words.administration;
  const { faults, queueDepth, oldestAt, parkedNotices, alertsOpen, requestsOpen } = health;
  const waiting = status.waiting(queueDepth, formats);
  const since = oldestAt === null ? '' : `, ${status.since(formats.moment(oldestAt))}`;
  const isWell = faults.length === 0;
  const runs = status.runs(runningAs.version, formats.moment(runningAs.startedAt));
  return [
    row(
      isWell ? '✔' : '✖',
      isWell ? 'good' : 'attention',
      status.storage,
      faults.join('; ') || status.answers,
    ),
    row('·', 'default', status.queue, `${waiting}${since}`),
    row(
      '·',
      parkedNotices > 0 ? 'attention' : 'default',
      status.parked,
      formats.number(parkedNotices),
    ),
    row('·', 'default', status.alerts, formats.number(alertsOpen)),
    row('·', 'default', status.requests, formats.number(requestsOpen)),
    row('·', 'default', status.version, runs),
    row('·', 'default', status.identity, status.identities[runningAs.identity]),
  ];
}

function showStatus(reader: Reader, said: Said<'status'>): Shown {
  const { title, well, ill } = reader.words.administration.status;
  const isWell = said.health.faults.length === 0 && said.health.parkedNotices === 0;
  return { title, sentence: isWell ? well : ill, rows: statusRows(reader, said), note: '' };
}

function showCheck(reader: Reader, { examined }: Said<'check'>): Shown {
  const { title, well, ill } = reader.words.administration.check;
  const amount = examined.filter(({ isWell }) => !isWell).length;
  return {
    title,
    sentence: amount === 0 ? well : ill(amount, reader.formats),
    rows: examined.map((each) => examinedRow(reader, each)),
    note: '',
  };
}

/** What has to be typed; of several with one name, the end of the id tells which. */
function typed({ customer, engagement }: Forgettable, isOnly: boolean): string {
  return `forget for good: ${customer}${isOnly ? '' : ` (${engagement.slice(-8)})`}`;
}

function showAsked({ words, formats }: Reader, { found }: Said<'forget-asked'>): Shown {
  const { title, sentence, ended, underWay, nobody, ...asked } = words.administration.forget.asked;
  const rows = found.map((each) => {
    const { customer, hasEnded, openedAt, fm } = each;
    const facts = asked.row(formats.moment(openedAt), clip(fm?.name ?? nobody, nameCharacters));
    const confirm = asked.confirm(typed(each, found.length === 1));
    const sub = `${hasEnded ? ended : underWay}, ${facts}. ${confirm}`;
    return row('!', 'attention', clip(customer, nameCharacters), sub);
  });
  return { title, sentence, rows, note: '' };
}

function show(reader: Reader, what: AdministrationSaid): Shown {
  const { forget } = reader.words.administration;
  switch (what.said) {
    case 'status':
      return showStatus(reader, what);
    case 'check':
      return showCheck(reader, what);
    case 'forget-nothing': {
      const sentence = forget.nothing.sentence(clip(what.customer, nameCharacters));
      return { title: forget.nothing.title, sentence, rows: [], note: '' };
    }
    case 'forget-asked':
      return showAsked(reader, what);
    case 'forgotten': {
      const rows = forget.done.rows(what.rows, reader.formats);
      const sentence = forget.done.sentence(clip(what.customer, nameCharacters), rows);
      return { title: forget.done.title, sentence, rows: [], note: '' };
    }
  }
}

/** What an administrator reads about the bot and its data. */
export function administrationView(reader: Reader, { what }: AdministrationAnswer): ChecklistView {
  const { title, sentence, rows, note } = show(reader, what);
  const { buttons } = reader.words;
  return {
    ...frameOf(reader, plainHead(title), {
      summary: `${title}: ${sentence}`,
      banners: [{ style: 'emphasis', lines: [{ text: sentence }] }],
      buttons: [button(buttons.list, { verb: 'list', page: 0 })],
      links: [],
    }),
    hasTitle: false,
    title: '',
    sections: rows.length === 0 ? [] : [section('', rows, note)],
  };
}
