import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Press } from './card.ts';
import { meetTeam, type Team } from './request-talk.ts';
import type { Someone } from './someone.ts';
import { personOf, startTalk, type Talk } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterEach(() => {
  expect(talk.faults).toEqual([]);
});
afterAll(async () => {
  await talk.stop();
});

/** Other programs of the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

type Data = Readonly<Record<string, unknown>>;
type Step = readonly [who: 'fe' | 'fm' | 'sam' | 'pat', verb: 'send' | 'request', data: Data];

const asking = { urgency: 'normal', cause: 'support', text: 'Macros stop', needBy: '' };
const ask = (request: string): Step => [
  'fe',
  'send',
  { form: 'ask-sme', request, sme: 'opp', ...asking },
];
const sending = (who: Step[0], form: string, request: string, data: Data): Step => [
  who,
  'send',
  { form, request, ...data },
];
const reason = { reason: 'Because' };
const pat = { person: personOf('Pat').id };

/** Every action of a request's life, by whoever it belongs to. */
const life: readonly Step[] = [
  ask('q-1'),
  sending('fe', 'edit-request', 'q-1', { ...asking, text: 'Macros stop in Excel' }),
  sending('fm', 'enter-reference', 'q-1', { reference: 'RR-1' }),
  sending('pat', 'decline-request', 'q-1', reason),
  ['sam', 'request', { step: 'accept', request: 'q-1' }],
  sending('sam', 'note-request', 'q-1', { text: 'Looked' }),
  sending('sam', 'reassign-request', 'q-1', pat),
  sending('pat', 'release-request', 'q-1', reason),
  ['sam', 'request', { step: 'accept', request: 'q-1' }],
  sending('sam', 'resolve-request', 'q-1', { answer: 'Signed' }),
  sending('fe', 'reopen-request', 'q-1', reason),
  sending('sam', 'resolve-request', 'q-1', { answer: 'Signed all' }),
  ['fe', 'request', { step: 'confirm', request: 'q-1' }],
  ask('q-2'),
  sending('pat', 'answer-request', 'q-2', { answer: 'Sign them' }),
  ['fe', 'request', { step: 'confirm', request: 'q-2' }],
  ask('q-3'),
  sending('fe', 'withdraw-request', 'q-3', { reason: '' }),
];

/** A click that was made, to be delivered again. */
interface Made {
  readonly someone: Someone;
  readonly press: Press;
  readonly id: string;
}

async function stands({ tenant, contoso }: Team) {
  const { revision, requests } = await tenant.read(contoso.id);
  return { revision, requests };
}

const label = ([who, verb, { form, step, request }]: Step): string =>
  `${who} ${verb} ${String(form ?? step)} ${String(request)}`;

async function makeOnce(team: Team, step: Step, id: string): Promise<Made> {
  const [who, verb, data] = step;
  const { revision: r } = await stands(team);
  const press = { title: '', verb, data: { e: team.contoso.id, r, ...data } };
  const made = { someone: team[who], press, id };
  const said = await made.someone.press(press, {}, { id });
  expect((await stands(team)).revision, `${label(step)}: ${said}`).toBeGreaterThan(r);
  return made;
}

const again = ({ someone, press }: Made, id: string) => someone.press(press, {}, { id });

it('every click of a request’s life ends where one delivery ends, delivered again under its own and under new ids', async () => {
  const team = await meetTeam(talk);
  const all: Made[] = [];
  for (const [index, step] of life.entries()) {
    const made = await makeOnce(team, step, `click-${index}`);
    const once = await stands(team);
    const ids = [`new-${index}`, made.id, `newer-${index}`, made.id];
    await Promise.all(ids.map((id) => again(made, id)));
    expect(await stands(team), label(step)).toEqual(once);
    all.push(made);
  }
  const ended = await stands(team);
  // Long after, and the last first.
  await Promise.all(
    all.toReversed().flatMap((made) => [again(made, made.id), again(made, `late-${made.id}`)]),
  );
  expect(await stands(team)).toEqual(ended);
});
