import type { Answer } from '../../application/answers.ts';
import type { EngagementLine } from '../../application/lines.ts';
import { clip } from '../../text/clip.ts';
import { button, show, tap } from '../offers/button.ts';
import type { Reader } from '../reader.ts';
import { frameOf, plainHead, row, section, stateMark } from './frame.ts';
import { pageWays } from './paging.ts';
import type { ChecklistView, Row } from './views.ts';

const customerCharacters = 80;

/** What calls for attention. */
function alertsOf({ words }: Reader, line: EngagementLine): readonly string[] {
  const { names, answers } = words;
  const { roles, flags } = names;
  return [
    ...(line.isBlocked ? [`▲ ${flags.blocked}`] : []),
    ...(line.isWaiting ? [`◔ ${flags.waiting}`] : []),
    ...(line.fe ? [] : [answers.list.without(roles.fe.short)]),
    ...(line.fm ? [] : [answers.list.without(roles.fm.short)]),
  ];
}

/** The band of the newest usage reading; unknown until there are readings. */
const bandText = ({ words }: Reader): string => words.names.usageUnknown;

/** An engagement as one row: flags and state, band, phase, progress, next task; the row opens it. */
export function lineRow(reader: Reader, line: EngagementLine): Row {
  const { words, formats } = reader;
  const { list } = words.answers;
  const { text: mark, tone } = stateMark(line.state);
  const customer = clip(line.customer, customerCharacters);
  const alerts = alertsOf(reader, line);
  const isOpen = line.state === 'active' || line.state === 'supporting';
  const ahead = line.next ? list.next(words.names.tasks[line.next]) : list.nothing;
  const about = [
    words.names.states[line.state],
    bandText(reader),
    list.row(
      words.names.phases[line.phase],
      words.names.phaseCount(line.finished, line.total, formats),
    ),
    ...(isOpen ? [ahead, list.lastProgress(formats.ago(line.progressAt))] : []),
  ];
  return {
    ...row(mark, tone, customer, about.join(' · ')),
    weight: 'bolder',
    hasAlert: alerts.length > 0,
    alert: alerts.join(' · '),
    ...tap(show({ id: line.engagement }, { view: 'engagement' })),
  };
}

/** The reader's engagements, a page of them. */
export function listView(reader: Reader, answer: Extract<Answer, { show: 'list' }>): ChecklistView {
  const { words, formats } = reader;
  const { list } = words.answers;
  const { lines, total, page, pages } = answer;
  const count = total === 0 ? list.empty : list.count(total, formats);
  const note = pages > 1 ? `${count} · ${words.cards.page(page + 1, pages, formats)}` : count;
  return {
    ...frameOf(reader, plainHead(list.title), {
      summary: `${list.title}: ${count}`,
      banners: [],
      buttons: [
        ...pageWays(reader, { page, pages }, (to) => ({ verb: 'list', page: to })),
        button(words.buttons.new, { verb: 'new' }, total === 0 ? 'positive' : 'default'),
        button(words.buttons.help, { verb: 'help' }),
      ],
      links: [],
    }),
    hasTitle: false,
    title: '',
    sections: [
      section(
        '',
        lines.map((line) => lineRow(reader, line)),
        note,
      ),
    ],
  };
}
