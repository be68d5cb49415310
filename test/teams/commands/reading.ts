import type { Mention } from '../../../src/application/asker.ts';
import type { Target } from '../../../src/application/requests.ts';
import type { CommandContext, Reading } from '../../../src/teams/commands/command.ts';
import { readCommand } from '../../../src/teams/commands/read-command.ts';
import type { NamedEngagement } from '../../../src/teams/reading/customer-match.ts';

/** A Monday. */
const now = '2026-11-23T09:00:00.000Z';

/** The customers of whoever types, among them such as are called like commands. */
export const customers: readonly NamedEngagement[] = [
  'Contoso',
  'Fabrikam Ltd',
  'Next plc',
  'Open Systems',
  'Status Ltd',
  'Data Corp',
  'Close Brothers Group',
  'New Horizons',
  'Office World',
  'Legal & General',
  'Help Desk AG',
].map((customer) => ({ id: `id-${customer}`, customer }));

/** What a text is typed in, on that Monday in Berlin. */
export function contextFor(said: string, more: Partial<CommandContext> = {}): CommandContext {
  return {
    said,
    dates: { now, zone: 'Europe/Berlin', locale: 'en-GB' },
    mentions: [],
    conversation: 'chat-1',
    newId: () => 'new-id',
    chosen: { engagement: null, task: null },
    customers,
    ...more,
  };
}

/** What a text asks, as the conversation reads it once the customers are looked up. */
export function read(said: string, more: Partial<CommandContext> = {}): Reading | null {
  return readCommand(said, contextFor(said, more))?.reading ?? null;
}

/** Somebody mentioned as "Kim". */
export const kim: Mention = { text: 'Kim', name: 'Kim', id: 'kim-id' };

function targetIn(target: Target): string {
  switch (target.by) {
    case 'current':
      return '';
    case 'id':
      return ` @${target.id.replace('id-', '')}`;
    case 'words':
      return ` @"${target.words}"`;
  }
}

const leftOut = new Set(['ask', 'back', 'filled', 'type']);

function valueIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${partsIn(value).join(' ')}}`;
}

function partsIn(value: object): readonly string[] {
  return Object.entries(value)
    .filter(([key, each]) => !leftOut.has(key) && each !== '' && each !== null && each !== false)
    .filter(([, each]) => typeof each !== 'object' || Object.keys(each as object).length > 0)
    .map(([key, each]) => `${key}=${valueIn(each)}`);
}

/** A reading in one line: what is asked, its parts that say something, and the engagement meant. */
export function lineOf(reading: Reading | null): string {
  if (!reading) return 'nothing';
  if (reading.kind === 'answer') {
    const { answer } = reading;
    return answer.show === 'choose' ? `choose ${valueIn(answer.choice)}` : answer.show;
  }
  const { request, target } = reading;
  const about = request.ask === 'change' ? request.command : request;
  const what = request.ask === 'change' ? request.command.type : request.ask;
  const parts = request.ask === 'change' ? partsIn(about) : partsIn(request);
  return `${[what, ...parts].join(' ')}${targetIn(target)}`;
}
