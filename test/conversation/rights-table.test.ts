import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { formInputs } from '../../src/application/forms/forms.ts';
import { cardActions } from '../../src/teams/card-actions/read-click.ts';
import { commands } from '../../src/teams/commands/table.ts';
import { commandRows } from './rights/command-rows.ts';
import { formRows } from './rights/form-rows.ts';
import { columns, type Column } from './rights/rows.ts';
import { verbRows } from './rights/verb-rows.ts';
import { meet, search, walk } from './rights/walk.ts';
import { startTalk, type Talk } from './talk.ts';

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
vi.setConfig({ testTimeout: 90_000 });

const said = commandRows.flatMap(({ data }) => String(data['text']));

describe('The table of rights', () => {
  it('has a row for every verb', () => {
    const verbs = new Set([...verbRows, ...formRows].map(({ verb }) => verb));
    expect([...verbs].toSorted()).toEqual(Object.keys(cardActions).toSorted());
  });

  it('has rows for every form, opened and sent', () => {
    const forms = Object.keys(formInputs).toSorted();
    const rowsOf = (verb: string) => {
      const all = formRows.filter((row) => row.verb === verb).map(({ data }) => data['form']);
      return [...new Set(all)].toSorted();
    };
    expect(rowsOf('send')).toEqual(forms);
    expect(rowsOf('form')).toEqual(forms.filter((form) => form !== 'settings'));
  });

  it('has a row for every command', () => {
    const missing = commands.filter(({ name }) => !said.some((text) => text.startsWith(name)));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('holds for the search from any chat: FE and FM find what they may share, others nothing', async () => {
    const scene = await meet(talk);
    const finds: Column[] = [];
    for (const column of columns) {
      if ((await search(scene, column)).includes('Contoso')) finds.push(column);
    }
    expect(finds).toEqual(['fe', 'fm']);
    const elsewhere = await meet(talk, undefined, talk.tenant());
    expect(await search(elsewhere, 'fe')).not.toContain('Contoso');
  });

  it('of a request in every state reaches into no other tenant: SMEs of theirs read what strangers read', async () => {
    const scene = await meet(talk, undefined, talk.tenant());
    const steps = formRows.filter(({ name, data }) => name.startsWith('send') && data['request']);
    const accepting = verbRows.filter(({ verb }) => verb === 'request');
    const states = ['asked', 'running', 'resolved', 'confirmed', 'closed'] as const;
    const all = states.flatMap((on) => [...steps, ...accepting].map((row) => ({ ...row, on })));
    expect(all).toHaveLength(65);
    await walk(scene, all, 'holder', () => '-');
  });

  // The others, forms, commands and other places: rights-table.long.test.ts.
  it.each(['fta', 'holder', 'stranger'] as const)(
    'holds for %s: every button, as on a card that was forwarded',
    async (column) => {
      await walk(await meet(talk), verbRows, column);
    },
  );
});
