import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctCommand } from '../../../src/teams/commands/correct-command.ts';
import { readCommand } from '../../../src/teams/commands/read-command.ts';
import { spot } from '../../../src/teams/commands/spot-command.ts';
import { commands } from '../../../src/teams/commands/table.ts';
import { contextFor, customers, kim, lineOf, read } from './reading.ts';
import { sayings } from './sayings.ts';

describe('A typed text', () => {
  it.each(sayings)('“%s” asks: %s', (said, asks) => {
    expect(lineOf(read(said))).toBe(asks);
  });

  it.each(['DONE 3080', 'Done 3080', 'done  3080', 'done\n3080', 'done 3080.', 'done: 3080'])(
    'asks the same however it is written: %j',
    (said) => {
      expect(lineOf(read(said))).toBe('finish-task task=3080');
    },
  );

  it('names somebody by an @mention, wherever it stands', () => {
    const asks = 'assign role=fe who={by=id id=kim-id name=Kim}';
    expect(lineOf(read('assign fe to Kim', { mentions: [kim] }))).toBe(asks);
    expect(lineOf(read('assign Kim as fe', { mentions: [kim] }))).toBe(asks);
    expect(lineOf(read('assign fe Kim contoso', { mentions: [kim] }))).toBe(`${asks} @"contoso"`);
  });

  it('names somebody mentioned without an object id by their name', () => {
    const mentions = [{ ...kim, id: null }];
    expect(lineOf(read('assign fe Kim', { mentions }))).toBe(
      'assign role=fe who={by=words words=Kim}',
    );
  });

  it('keeps the lines of what is told', () => {
    expect(lineOf(read('note first\nsecond'))).toBe('note text=first\nsecond');
    expect(lineOf(read('contoso: note first\n\nsecond'))).toBe(
      'note text=first\n\nsecond @Contoso',
    );
  });
});

describe('A text said again for what was chosen on a card', () => {
  const chosen = { engagement: 'id-Contoso', task: null } as const;

  it('asks for the chosen customer', () => {
    expect(lineOf(read('con done 3080', { chosen }))).toBe('finish-task task=3080 @Contoso');
    expect(lineOf(read('note they called', { chosen }))).toBe('note text=they called @Contoso');
  });

  it('does not take the customer’s name for a reason', () => {
    expect(lineOf(read('close contoso', { chosen }))).toBe('form form={form=close} @Contoso');
  });

  it('keeps the customer that was named beside a task that was not clear', () => {
    const task = { engagement: null, task: '3080' } as const;
    const asks = 'finish-task task=3080';
    expect(lineOf(read('done 9999 fabrikam', { chosen: task }))).toBe(`${asks} @"fabrikam"`);
    expect(lineOf(read('done office fabrikam', { chosen: task }))).toBe(`${asks} @"fabrikam"`);
    expect(lineOf(read('done fabrikam', { chosen: task }))).toBe(`${asks} @"fabrikam"`);
    expect(lineOf(read('done workshp', { chosen: task }))).toBe(asks);
    expect(lineOf(read('bypass nonsense', { chosen: task }))).toBe(
      'bypass-task task=3080 reason=nonsense',
    );
  });
});

describe('The customers', () => {
  it('are looked up only where the words may name one', () => {
    const needs = (said: string) =>
      readCommand(said, contextFor(said, { customers: null }))?.mayName;
    for (const said of ['done 3080', '3080 done', 'done workshop', 'tasks', 'next', 'undo', 'help'])
      expect([said, needs(said)]).toEqual([said, false]);
    for (const said of [
      'list',
      'list page 2',
      'bypass 3650',
      'target 70% by 31 mar',
      'data export',
    ])
      expect([said, needs(said)]).toEqual([said, false]);
    for (const said of ['done 3080 contoso', 'contoso tasks', 'close contoso', 'next plc'])
      expect([said, needs(said)]).toEqual([said, true]);
  });
});

describe('The table of commands', () => {
  const spellings = commands.flatMap(({ name, aliases }) => [name, ...aliases]);

  it('says everything one way only', () => {
    expect(spellings.filter((each, index) => spellings.indexOf(each) !== index)).toEqual([]);
  });

  it('is written in lower case, words parted by one space', () => {
    expect(
      spellings.filter((each) => each !== each.toLowerCase().trim().replace(/\s+/gu, ' ')),
    ).toEqual([]);
  });

  it.each(commands.map(({ name, example }) => [name, example]))(
    'reads the example of “%s” as that command: %s',
    (name, example) => {
      const said = example.replaceAll('<date>', 'friday').replaceAll(/[[\]<>]/gu, '');
      expect(spot(said.split(' '), () => false)?.command.name).toBe(name);
      expect(read(said)?.kind).toBe('request');
    },
  );
});

describe('A wrong word', () => {
  it.each([
    ['doen 3080', 'done 3080'],
    ['contoso doen 3080', 'contoso done 3080'],
    ['tsks', 'tasks'],
    ['histroy contoso', 'history contoso'],
    ['blocekd legal says no', 'blocked legal says no'],
    ['unbnd', 'unbind'],
    ['playbok', 'playbook'],
  ])('is put right: %s', (said, meant) => {
    expect(correctCommand(said, customers)).toContain(meant);
  });

  it('is no customer’s name', () => {
    const named = [{ id: 'one', customer: 'Doen AG' }];
    expect(correctCommand('doen 3080', named)).toEqual([]);
  });

  it('is left alone when it is far from every command', () => {
    expect(correctCommand('banana', customers)).toEqual([]);
  });
});

describe('Whatever is typed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(...commands.flatMap(({ name, aliases }) => [name, ...aliases])),
    fc.constantFrom(...customers.map(({ customer }) => customer)),
    fc.constantFrom(
      '3080',
      '9999',
      '70%',
      '640/1000',
      'friday',
      '31 feb',
      '${x}',
      '<at>',
      '\n',
      "'",
    ),
    fc.constantFrom('__proto__', 'constructor', 'toString', '\u202e', '👩‍🚀', 'workshop'),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

  it('is read without a fault, with the customers looked up or not', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (said, isLookedUp) => {
        const known = isLookedUp ? customers : null;
        expect(() => readCommand(said, contextFor(said, { customers: known }))).not.toThrow();
        expect(() => correctCommand(said, customers)).not.toThrow();
      }),
      { numRuns: 1_000 },
    );
  });

  const long = [
    'a'.repeat(10_000),
    'a '.repeat(5_000),
    'done '.repeat(2_000),
    'note '.repeat(2_000),
    `note ${'legal says no '.repeat(700)}`,
    `blocked ${'contoso '.repeat(1_200)}`,
    `close ${'x'.repeat(9_990)}`,
    'contoso '.repeat(1_250),
    `data ${'l1 '.repeat(3_300)}`,
    `target ${'70 '.repeat(3_300)}`,
    `waiting ${'until '.repeat(1_600)}`,
    `remediation add ${'by friday '.repeat(990)}`,
    `assign ${'fm kim '.repeat(1_400)}`,
    `bypass ${'the workshop '.repeat(760)}`,
    '3080 '.repeat(2_000),
    `deployed ${'6 4 0 '.repeat(1_600)}`,
    '\n'.repeat(10_000),
    `seats ${'9'.repeat(9_990)}`,
    `${' '.repeat(5_000)}done${' '.repeat(4_990)}`,
  ];

  it.each(long.map((said) => [said.slice(0, 20), said]))(
    'is read within 50 ms, however long: %s …',
    (_, said) => {
      read(said);
      const took = Array.from({ length: 3 }, () => {
        const from = process.cpuUsage();
        read(said);
        correctCommand(said, customers);
        const { user, system } = process.cpuUsage(from);
        return (user + system) / 1_000;
      });
      expect(Math.min(...took)).toBeLessThan(50);
    },
  );
});
