import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formInputs } from '../../../src/application/forms/forms.ts';
import type { ClickContext } from '../../../src/teams/card-actions/click-read.ts';
import { cardActions, readClick } from '../../../src/teams/card-actions/read-click.ts';
import { readInputs } from '../../../src/teams/card-actions/read-inputs.ts';
import { formFrom, valuesFrom } from '../../../src/teams/card-actions/form-data.ts';

const context: ClickContext = {
  dates: { now: '2026-11-23T09:00:00.000Z', zone: 'Europe/Berlin', locale: 'en-GB' },
  conversation: 'chat-1',
  newId: () => 'new-id',
};

type Data = Readonly<Record<string, unknown>>;

const read = (verb: string, data: Data) => readClick(verb, data, context);

const about = { e: 'e-1' };
const change = { e: 'e-1', r: 7, back: { view: 'tasks' } };
const newValues = { customer: 'Contoso', seats: '1000', role: 'fe', percent: '70' };

/** What each verb carries, and what it asks. */
const asked: readonly (readonly [verb: string, data: Data, asks: object])[] = [
  [
    'show',
    { ...about, view: 'engagement' },
    { request: { ask: 'show', view: { view: 'engagement' } } },
  ],
  ['show', { ...about, view: 'task', task: '3080' }, { request: { view: { task: '3080' } } }],
  ['show', { ...about, view: 'items', page: 2 }, { request: { view: { page: 2 } } }],
  ['show', { ...about, view: 'history', before: 9 }, { request: { view: { before: 9 } } }],
  [
    'start',
    { ...change, task: '1247', confirmed: true },
    { seen: 7, request: { command: { type: 'start-task', isConfirmed: true } } },
  ],
  [
    'finish',
    { ...change, task: '3070', nothing: true },
    {
      seen: 7,
      request: {
        command: { type: 'finish-task', isNothingToRemediate: true },
        back: { view: 'tasks' },
      },
    },
  ],
  [
    'reopen-task',
    { ...change, task: '3080' },
    { request: { command: { type: 'reopen-task', task: '3080' } } },
  ],
  [
    'resolve-item',
    { ...change, item: 'i-1' },
    { request: { command: { type: 'resolve-item', item: 'i-1' } } },
  ],
  [
    'reopen-item',
    { ...change, item: 'i-1' },
    { request: { command: { type: 'reopen-item', item: 'i-1' } } },
  ],
  ['intent', change, { seen: 7, request: { command: { type: 'confirm-intent' } } }],
  ['unblock', change, { request: { command: { type: 'unblock' } } }],
  ['stop-waiting', change, { request: { command: { type: 'stop-waiting' } } }],
  ['goes-on', change, { request: { command: { type: 'go-on' } } }],
  ['entered', change, { request: { command: { type: 'enter-fields' } } }],
  ['reopen', change, { request: { command: { type: 'reopen' } } }],
  ['complete', change, { request: { command: { type: 'complete' } } }],
  ['undo', change, { request: { command: { type: 'undo' } } }],
  ['release', change, { request: { command: { type: 'release-chat', conversation: 'chat-1' } } }],
  [
    'form',
    { ...about, form: 'bypass', task: '3080' },
    { request: { ask: 'form', form: { form: 'bypass', task: '3080' } } },
  ],
  [
    'form',
    { ...about, form: 'add-item' },
    { request: { form: { form: 'add-item', item: 'new-id' } } },
  ],
  ['form', { form: 'feedback' }, { request: { ask: 'feedback-form' } }],
  ['form', { form: 'new' }, { request: { ask: 'new-form' } }],
  [
    'send',
    { ...change, form: 'block', reason: 'legal' },
    { seen: 7, request: { command: { type: 'block', reason: 'legal' } } },
  ],
  [
    'send',
    { ...change, form: 'block', reason: '' },
    { request: { ask: 'unread', unread: { faults: { reason: { fault: 'missing' } } } } },
  ],
  [
    'send',
    { form: 'new', id: 'e-9', ...newValues },
    { request: { ask: 'open-new', opening: { id: 'e-9' }, isAnother: false } },
  ],
  [
    'send',
    { ...change, form: 'assign', role: 'fm', person: 'p-1' },
    { request: { ask: 'assign', role: 'fm', who: { by: 'id', id: 'p-1' } } },
  ],
  [
    'send',
    { ...change, form: 'assign', role: 'fm', person: 'p-1', 'person-typed': 'Kim' },
    { request: { who: { by: 'words', words: 'Kim' } } },
  ],
  [
    'say',
    { ...about, text: 'done 3080', task: '3080' },
    { kind: 'say', text: 'done 3080', engagement: 'e-1', task: '3080' },
  ],
  ['new', { customer: 'Contoso' }, { request: { ask: 'new-form', customer: 'Contoso' } }],
  ['list', { page: 3 }, { request: { ask: 'list', page: 3 } }],
  ['today', { page: 1 }, { request: { ask: 'today', page: 1 } }],
  ['settings', {}, { request: { ask: 'settings' } }],
  [
    'mute',
    { ...about, isMuted: true },
    { request: { ask: 'mute', isMuted: true }, target: { by: 'id', id: 'e-1' } },
  ],
  [
    'send',
    { ...about, form: 'rest', kind: 'stalled', reason: 'Known', until: '2026-12-01' },
    { request: { ask: 'rest', kind: 'stalled', reason: 'Known' } },
  ],
  ['help', {}, { request: { ask: 'help', about: '' } }],
  ['help', { about: 'usage' }, { request: { ask: 'help', about: 'usage' } }],
  ['delivery', { ...about, page: 2 }, { request: { ask: 'delivery', page: 2 } }],
  ['resend', { ...about, to: 'p-1' }, { request: { ask: 'resend', who: { by: 'id', id: 'p-1' } } }],
  ['parked', { page: 1 }, { request: { ask: 'parked', step: 'list', page: 1 } }],
  [
    'parked-notice',
    { step: 'drop', about: 'person', id: 'p-1', key: '0000000004!0' },
    { request: { step: 'drop', notice: { about: 'person', id: 'p-1', key: '0000000004!0' } } },
  ],
  [
    'portfolio',
    { page: 0, band: 'red', flag: 'any', days: '14', sort: 'usage' },
    { request: { filter: { band: 'red', concern: null, quietDays: 14 }, sort: 'usage' } },
  ],
  [
    'digest',
    { page: 1, period: '2026-W48' },
    { request: { ask: 'digest', page: 1, period: '2026-W48' } },
  ],
  [
    'hand-out',
    { ...about, as: 'xlsx', step: 'show' },
    { request: { ask: 'hand-out', form: 'xlsx', step: 'show' } },
  ],
  ['share', { ...about, chat: 'here' }, { request: { ask: 'share', chat: 'here' } }],
  ['playbook', {}, { request: { ask: 'playbook' } }],
  ['join', about, { request: { ask: 'join' }, target: { by: 'id', id: 'e-1' } }],
  ['another', { id: 'e-9', values: newValues }, { request: { ask: 'open-new', isAnother: true } }],
  [
    'withdraw-reading',
    { ...change, reading: 'r-1' },
    { request: { command: { type: 'withdraw-reading', reading: 'r-1' } } },
  ],
  [
    'request',
    { ...change, request: 'q-1', step: 'accept' },
    { request: { command: { type: 'accept-request', request: 'q-1' } } },
  ],
  [
    'request',
    { ...change, request: 'q-1', step: 'confirm' },
    { request: { command: { type: 'confirm-request', request: 'q-1' } } },
  ],
  ['queue', { page: 2 }, { request: { ask: 'queue', page: 2 } }],
  ['draft', { d: 'd-1', step: 'save' }, { request: { ask: 'draft', draft: 'd-1', step: 'save' } }],
  [
    'results',
    { d: 'd-1', e: 'e-1', step: 'save' },
    { request: { ask: 'results', draft: 'd-1', step: 'save', engagement: 'e-1' } },
  ],
  [
    'plan',
    {
      ...about,
      ...{ d: 'd-1', page: 2, step: 'drop', under: '5', more: 'Printers', other: 'x' },
      ...{ 'keep-u': 'false', 'title-g-0123456789abcdef': 'DAO', 'owner-__proto__': 'nobody' },
    },
    {
      request: {
        ...{ ask: 'plan', draft: 'd-1', engagement: 'e-1', page: 2, step: 'drop' },
        inputs: {
          ...{ kept: { u: false }, titles: { 'g-0123456789abcdef': 'DAO' }, owners: {} },
          ...{ more: 'Printers', under: 5 },
        },
      },
    },
  ],
];

describe('A click', () => {
  it.each(asked)('on “%s” with %j asks what its button says', (verb, data, asks) => {
    expect(read(verb, { verb, ...data })).toMatchObject(asks);
  });

  it('has an entry here for every verb there is', () => {
    const here = new Set(asked.map(([verb]) => verb));
    expect(Object.keys(cardActions).filter((verb) => !here.has(verb))).toEqual([]);
  });

  it('is of no use with another verb', () => {
    for (const verb of [
      '',
      'delete',
      '__proto__',
      'constructor',
      'toString',
      'SHOW',
      'hasOwnProperty',
    ])
      expect(read(verb, { ...change, view: 'engagement', task: '3080' })).toBeNull();
  });

  it.each(
    asked.filter(([verb]) => !['help', 'playbook', 'settings', 'new', 'form'].includes(verb)),
  )('on “%s” is of no use without what its button carries', (verb) => {
    expect(read(verb, {})).toBeNull();
    expect(read(verb, { verb })).toBeNull();
  });

  it.each(asked)('on “%s” drops what its button never carries', (verb, data, asks) => {
    const forged = { ...data, extra: 1, isAdministrator: true, engagement: { id: 'x' }, actor: {} };
    const own = JSON.parse('{"__proto__":{"e":"e-2","r":1}}') as Data;
    const answer = read(verb, { ...forged, ...own });
    expect(answer).toMatchObject(asks);
    expect(JSON.stringify(answer)).not.toMatch(/isAdministrator|e-2|"extra"/u);
  });

  const wrong: readonly Data[] = [
    { e: 1 },
    { e: '' },
    { e: '../x' },
    { e: 'x'.repeat(81) },
    { e: { id: 'e-1' } },
    { e: ['e-1'] },
    { r: -1 },
    { r: 1.5 },
    { r: '7' },
    { r: Number.MAX_VALUE },
    { task: '9999' },
    { task: 3080 },
    { back: { view: 'nonsense' } },
    { back: 'tasks' },
  ];

  it.each(wrong)('that carries %j is of no use', (part) => {
    expect(read('finish', { ...change, task: '3080', ...part })).toBeNull();
  });

  it.each(['nonsense', '', '__proto__', 'task', 'item', 1, null, {}])(
    'that shows the view %j without more is of no use',
    (view) => {
      expect(read('show', { ...about, view })).toBeNull();
    },
  );

  it.each(['bypass', 'assign', 'add-item', 'change-item', 'accept-item', 'field', 'note'])(
    'that sends the form “%s” without what it is about is of no use',
    (form) => {
      expect(read('send', { ...change, form })).toBeNull();
    },
  );

  it('never throws and never takes long, whatever it carries', () => {
    const verb = fc.oneof(fc.constantFrom(...Object.keys(cardActions)), fc.string());
    const names = [
      'e',
      'r',
      'task',
      'form',
      'view',
      'id',
      'values',
      'text',
      'item',
      'back',
      'page',
    ];
    const known = fc.constantFrom(
      'e-1',
      '3080',
      'assign',
      'new',
      'task',
      'fm',
      7,
      null,
      '__proto__',
    );
    const data = fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          ...names,
          ...Object.values(formInputs)
            .flat()
            .map(({ id }) => id),
        ),
        fc.string(),
      ),
      fc.oneof(known, fc.jsonValue(), fc.string({ maxLength: 50_000 })),
    );
    fc.assert(
      fc.property(verb, data, (what, carried) => {
        const from = performance.now();
        expect(() => read(what, carried)).not.toThrow();
        expect(performance.now() - from).toBeLessThan(1_000);
      }),
      { numRuns: 2_000 },
    );
  });

  it('that carries half a million letters is answered at once', () => {
    const huge = 'x'.repeat(500_000);
    for (const [verb, data] of asked) {
      for (const key of Object.keys(data)) {
        expect(() => read(verb, { ...data, [key]: huge })).not.toThrow();
      }
    }
  });
});

describe('The values of a form', () => {
  it('are the strings and numbers under its own ids, and nothing else', () => {
    const data = {
      customer: 'Contoso',
      seats: 1000,
      percent: true,
      by: null,
      other: {},
      verb: 'send',
      x: 'y',
    };
    expect(valuesFrom('new', data)).toEqual({ customer: 'Contoso', seats: '1000' });
    expect(valuesFrom('new', JSON.parse('{"__proto__":{"customer":"x"}}') as Data)).toEqual({});
  });

  it('longer than any text that is kept are still named by their length', () => {
    const text = 'x'.repeat(10_000);
    expect(valuesFrom('note', { text })).toEqual({ text });
  });

  it.each(Object.keys(formInputs))('of “%s”, none given, miss every required input', (name) => {
    const form = Object.keys(formInputs).find(
      (each): each is keyof typeof formInputs => each === name,
    );
    if (!form) throw new Error(name);
    const { faults } = readInputs(form, {}, context.dates);
    const required = formInputs[form].filter(({ isRequired }) => isRequired).map(({ id }) => id);
    expect(Object.keys(faults).toSorted()).toEqual(required.toSorted());
  });

  it('that are numbers are read as people write them', () => {
    const seats = (said: string) => readInputs('seats', { seats: said }, context.dates);
    for (const said of ['1000', '1,000', '1.000', '1 000', ' 1000 ', '1000 seats'])
      expect([said, seats(said).inputs.numbers['seats']]).toEqual([said, 1000]);
    for (const said of [
      '',
      ' ',
      'x',
      '-1',
      '1.5',
      '1e3',
      '0x10',
      'NaN',
      'Infinity',
      '9'.repeat(40),
    ])
      expect([said, Object.keys(seats(said).faults)]).toEqual([said, ['seats']]);
  });

  it('that are dates are read as people write them, the review’s behind, the others ahead', () => {
    const day = (form: 'review' | 'wait', said: string) =>
      readInputs(form, { reviewedOn: said, until: said, what: 'x' }, context.dates).inputs.dates;
    expect(day('review', 'friday')).toEqual({ reviewedOn: '2026-11-20' });
    expect(day('wait', 'friday')).toEqual({ until: '2026-11-27' });
    expect(day('wait', '2027-02-28')).toEqual({ until: '2027-02-28' });
    expect(day('wait', '2027-02-29')).toEqual({});
  });
});

describe('A form', () => {
  it.each(Object.keys(formInputs))(
    'of the name “%s” is made only with what it is about',
    (name) => {
      const form = Object.keys(formInputs).find(
        (each): each is keyof typeof formInputs => each === name,
      );
      if (!form) throw new Error(name);
      const all = {
        form,
        task: '3080',
        role: 'fm',
        field: 'l1',
        item: 'i-1',
        id: 'e-1',
        reading: 'r-1',
        draft: 'd-1',
        kind: 'stalled',
        request: 'q-1',
      } as const;
      expect(formFrom(all)).toMatchObject({ form });
    },
  );
});
