import type { EngagementEvent } from '../../domain/engagement/events.ts';
import { fieldOf } from '../../domain/fields.ts';
import type { AlertStep } from '../../domain/usage/alert/alert.ts';
import type { Reading } from '../../domain/usage/reading.ts';
import type { ByKind, Told } from '../by-kind.ts';
import type { Formats } from '../format.ts';
import { names } from './names.ts';
import { requestEvents, requestSteps } from './requests.ts';
import { figureText } from './usage-figure.ts';

const seats = { one: 'seat', other: 'seats' };

const because = (reason: string, { quote }: Formats): string =>
  reason === '' ? '' : `: ${quote(reason)}`;

const expected = (percent: number, by: string | null, { percent: format, day }: Formats): string =>
  by === null ? format(percent) : `${format(percent)} by ${day(by)}`;

const item = (id: string, { titleOf, formats }: Told): string =>
  `Item ${formats.quote(titleOf(id))}`;

const seatsOf = ({ denominator }: Reading): string =>
  denominator === 'entitled-seats' ? ' entitled seats' : '';

const readingLine = (reading: Reading, formats: Formats): string =>
  `${names.workloads[reading.workload]} usage of ${formats.day(reading.date)}: ${figureText(reading.figure, formats, seatsOf(reading))}`;

/** Readings of one event that are named each. */
const mostShown = 3;
const earlier = { one: 'other reading', other: 'other readings' };

const alertSteps: Readonly<Record<AlertStep['kind'], string>> = {
  opened: 'The usage warning opens: under 40%',
  'red-again': 'Usage is still under 40%',
  paused: 'The usage warning rests until there is a new reading',
  resumed: 'The usage warning goes on',
  recovered: 'Usage has recovered: the warning closes',
  'taken-back': 'The usage warning is taken back',
  'engagement-ended': 'The usage warning ends with the engagement',
  'snooze-over': 'A snooze of the usage warning is over',
};

const sentenceOf = (steps: readonly AlertStep[]): string =>
  steps.map(({ kind }) => alertSteps[kind]).join('; ') || 'The usage warning is brought up to date';

/** What happened, one line each: in the history, and in the answer to whoever did it. */
export const events: ByKind<EngagementEvent, 'type'> = {
  opened: ({ entitledSeats, targetPercent, targetBy }, { formats }) =>
    `Engagement opened with ${formats.count(entitledSeats, seats)} and a target of ${expected(targetPercent, targetBy, formats)}`,
  'task-started': ({ task }) => `${names.tasks[task]} is in progress`,
  'task-done': ({ task, reason, reviewedOn }, { formats }) => {
    const reviewed =
      reviewedOn === null ? '' : `, reviewed by the customer ${formats.day(reviewedOn)}`;
    return `${names.tasks[task]} is done${reviewed}${because(reason, formats)}`;
  },
  'task-bypassed': ({ task, reason }, { formats }) =>
    `${names.tasks[task]} is bypassed${because(reason, formats)}`,
  'task-reopened': ({ task }) => `${names.tasks[task]} is open again`,
  'task-put-back': ({ task }) =>
    `${names.tasks[task]} is in progress again, as an item is open that the customer has not seen`,
  'item-added': ({ title }, { formats }) => `Item ${formats.quote(title)} is on the checklist`,
  'item-changed': ({ title }, { formats }) => `Item ${formats.quote(title)} is changed`,
  'item-resolved': (event, told) => `${item(event.item, told)} is resolved`,
  'item-accepted': (event, told) =>
    `${item(event.item, told)} is accepted as it is${because(event.reason, told.formats)}`,
  'item-reopened': (event, told) => `${item(event.item, told)} is open again`,
  'nothing-to-remediate': () => 'There is nothing to remediate',
  'intent-confirmed': () => 'The customer’s intent to deploy is confirmed',
  'target-set': ({ percent, by }, { formats }) =>
    by === null
      ? `The target is ${formats.percent(percent)} monthly active usage`
      : `The target is ${formats.percent(percent)} monthly active usage by ${formats.day(by)}`,
  'seats-set': (event, { formats }) => `Entitled: ${formats.count(event.seats, seats)}`,
  'pilot-recorded': ({ note }, { formats }) => `A pilot is recorded${because(note, formats)}`,
  'deployed-recorded': (event, { formats }) => `Deployed: ${formats.count(event.seats, seats)}`,
  'readiness-recorded': ({ counts }, { formats }) =>
    `Readiness results are recorded for ${formats.count(counts.devices, { one: 'device', other: 'devices' })}`,
  'report-recorded': ({ report }, { formats }) => {
    const devices = formats.count(report.devices, { one: 'device', other: 'devices' });
    const files = formats.count(report.files?.scanned ?? 0, { one: 'file', other: 'files' });
    return `A readiness report is recorded: ${devices}, ${files}`;
  },
  'checklist-drafted': ({ added, resolved, reopened, recounted }, { formats }) => {
    const part = (count: number, what: string): readonly string[] =>
      count > 0 ? [`${formats.number(count)} ${what}`] : [];
    const parts = [
      ...part(added.length, 'added'),
      ...part(reopened.length, 'open again'),
      ...part(resolved.length, 'resolved'),
      ...part(recounted.length, 'with new counts'),
    ];
    return `The checklist is saved from the readiness report: ${formats.list(parts)}`;
  },
  'readiness-forgotten': () => 'The examples of the readiness report are forgotten',
  'role-assigned': ({ role, person }) =>
    person
      ? `${person.name} is ${names.roles[role].short}`
      : `Nobody is ${names.roles[role].short} any more`,
  'join-asked': () => 'Somebody asked to join',
  blocked: ({ reason }, { formats }) => `Blocked${because(reason, formats)}`,
  unblocked: () => 'No longer blocked',
  'waiting-began': ({ what, until }, { formats }) =>
    `Waiting until ${formats.day(until)}${because(what, formats)}`,
  'waiting-ended': () => 'No longer waiting',
  'went-on': () => 'It goes on',
  stalled: () => 'Stalled: 14 days without progress',
  'field-written': ({ field, text }, { formats }) =>
    text === ''
      ? `${fieldOf(field).name} is empty now`
      : `${fieldOf(field).name} is written${because(text, formats)}`,
  'note-added': ({ field, text }, { formats }) =>
    `A note is added to ${fieldOf(field).name}${because(text, formats)}`,
  'fields-entered': ({ fields }, { formats }) =>
    `Entered into FTOP: ${formats.list(fields.map((field) => fieldOf(field).name))}`,
  'chat-bound': () => 'Bound to a chat: everyone there will see this engagement',
  'chat-released': () => 'A chat may no longer see this engagement',
  completed: () => 'The engagement is complete',
  closed: ({ reason }, { formats }) => `Closed early${because(reason, formats)}`,
  reopened: () => 'The engagement is open again',
  'reading-recorded': ({ reading }, { formats }) => readingLine(reading, formats),
  'readings-recorded': ({ readings }, { formats }) => {
    const shown = readings.slice(-mostShown).map((reading) => readingLine(reading, formats));
    const others = readings.length - shown.length;
    const more = others > 0 ? [formats.count(others, earlier)] : [];
    return formats.list([...more, ...shown]);
  },
  'reading-withdrawn': () => 'A usage reading is withdrawn',
  'alert-snoozed': ({ reason, until }, { formats }) =>
    `The usage warning is snoozed until ${formats.when(until)}${because(reason, formats)}`,
  'alert-moved': ({ steps }) => sentenceOf(steps),
  ...requestEvents,
  undone: ({ what }) => `Taken back: ${undone[what]}`,
};

/** What a change was, inside "Taken back: …". */
export const undone: Readonly<Record<EngagementEvent['type'], string>> = {
  opened: 'opening the engagement',
  'task-started': 'starting a task',
  'task-done': 'finishing a task',
  'task-bypassed': 'bypassing a task',
  'task-reopened': 'reopening a task',
  'task-put-back': 'putting a task back',
  'item-added': 'adding an item',
  'item-changed': 'changing an item',
  'item-resolved': 'resolving an item',
  'item-accepted': 'accepting an item',
  'item-reopened': 'reopening an item',
  'nothing-to-remediate': 'that there is nothing to remediate',
  'intent-confirmed': 'confirming the intent',
  'target-set': 'setting the target',
  'seats-set': 'setting the entitled seats',
  'pilot-recorded': 'recording a pilot',
  'deployed-recorded': 'recording deployed seats',
  'readiness-recorded': 'recording readiness results',
  'report-recorded': 'recording a readiness report',
  'checklist-drafted': 'saving the drafted checklist',
  'readiness-forgotten': 'forgetting the examples of the readiness report',
  'reading-recorded': 'a usage reading',
  'readings-recorded': 'several usage readings',
  'reading-withdrawn': 'withdrawing a usage reading',
  'went-on': 'that it goes on',
  stalled: 'that it is stalled',
  'alert-snoozed': 'snoozing the usage warning',
  'alert-moved': 'a step of the usage warning',
  'role-assigned': 'assigning a role',
  'join-asked': 'asking to join',
  blocked: 'marking it as blocked',
  unblocked: 'marking it as no longer blocked',
  'waiting-began': 'marking it as waiting',
  'waiting-ended': 'ending the wait',
  'field-written': 'writing a field',
  'note-added': 'adding a note',
  'fields-entered': 'marking fields as entered into FTOP',
  'chat-bound': 'binding a chat',
  'chat-released': 'releasing a chat',
  completed: 'completing the engagement',
  closed: 'closing the engagement',
  reopened: 'reopening the engagement',
  ...requestSteps,
  undone: 'an undo',
};
