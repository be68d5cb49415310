import type { Answer } from '../../../application/answers.ts';
import type { EngagementLine } from '../../../application/engagement/lines.ts';
import { isStalled, isWaiting } from '../../../domain/attention/stalled.ts';
import { localDateOf } from '../../../domain/calendar/time-zones.ts';
import { bandOf, isFresh, type Band } from '../../../domain/usage/band.ts';
import { dayOf } from '../../../domain/usage/days.ts';
import { expectedOn, isBehindPlan } from '../../../domain/usage/plan.ts';
import { clip } from '../../../text/clip.ts';
import { button, show, tap } from '../../offers/button.ts';
import type { Reader } from '../../reader.ts';
import { frameOf, plainHead, row, section, stateMark } from '../frame.ts';
import { pageWays } from './paging.ts';
import { shownShare } from '../usage/usage-figures.ts';
import type { ChecklistView } from '../views.ts';
import type { Row } from '../card-parts.ts';

const customerCharacters = 80;

/** Behind plan as the list is read, by a reading that still speaks (docs/rules.md §4). */
function isBehind(
  { viewer }: Reader,
  { usage, planStart, target, state }: EngagementLine,
): boolean {
  const isOpen = state === 'active' || state === 'supporting';
  if (!isOpen || !usage || !isFresh(usage, viewer.now)) return false;
  return isBehindPlan(usage.figure, expectedOn(planStart, target, dayOf(viewer.now)));
}

/** What calls for attention. */
function alertsOf(reader: Reader, line: EngagementLine): readonly string[] {
  const { words, viewer } = reader;
  const { names, answers, usage } = words;
  const today = localDateOf(viewer.now, viewer.timeZone);
  const { roles, flags } = names;
  return [
    ...(isBehind(reader, line) ? [usage.inListBehind] : []),
    ...(line.blocked ? [`▲ ${flags.blocked}`] : []),
    ...(isStalled(line, viewer.now, today) ? [`■ ${flags.stalled}`] : []),
    ...(isWaiting(line, today) ? [`◔ ${flags.waiting}`] : []),
    ...(line.fe ? [] : [answers.list.without(roles.fe.short)]),
    ...(line.fm ? [] : [answers.list.without(roles.fm.short)]),
  ];
}

/** How usage stands when the list is read: a reading that grew old meanwhile makes it unknown. */
function bandOfLine({ viewer }: Reader, { usage }: EngagementLine): Band {
  return usage && isFresh(usage, viewer.now) ? bandOf(usage.figure) : 'unknown';
}

/** Usage as a list says it: the share and its band, or why nothing is known. */
export function bandText(reader: Reader, line: EngagementLine): string {
  const { words } = reader;
  const { reasonsShort, inList, inListUnknown } = words.usage;
  if (!line.usage) return inListUnknown(reasonsShort['no-reading']);
  if (!isFresh(line.usage, reader.viewer.now)) return inListUnknown(reasonsShort.stale);
  const band = bandOfLine(reader, line);
  return band === 'unknown'
    ? inListUnknown(reasonsShort['no-seats'])
    : inList(shownShare(reader, line.usage.figure), band);
}

/** An engagement as one row: flags and state, band, phase, progress, next task; the row opens it. */
export function lineRow(reader: Reader, line: EngagementLine): Row {
  const { words, formats } = reader;
  const { list } = words.answers;
  const { text: mark, tone } = stateMark(line.state);
  const customer = clip(line.customer, customerCharacters);
  const isRed = bandOfLine(reader, line) === 'red';
  const alerts = [...(isRed ? [bandText(reader, line)] : []), ...alertsOf(reader, line)];
  const isOpen = line.state === 'active' || line.state === 'supporting';
  const ahead = line.next ? list.next(words.names.tasks[line.next]) : list.nothing;
  const about = [
    words.names.states[line.state],
    ...(isRed ? [] : [bandText(reader, line)]),
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
