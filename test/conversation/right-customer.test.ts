import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personNamed } from '../teams/activities.ts';
import { mentioning } from './mentioning.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

interface Given {
  readonly tenant: Tenant;
  readonly ada: Someone;
  readonly ids: Readonly<Record<string, string>>;
}

/** Ada, the FE of these customers. */
async function given(...customers: readonly string[]): Promise<Given> {
  const tenant = talk.tenant();
  const all = await Promise.all(
    customers.map((customer) => tenant.engagement(customer, { fe: 'Ada', fm: 'Kim' })),
  );
  const ids = Object.fromEntries(all.map(({ customer, id }) => [customer, id]));
  return { tenant, ada: tenant.someone('Ada'), ids };
}

async function stateOf({ tenant, ids }: Given, customer: string, task: '3080' = '3080') {
  return (await tenant.read(ids[customer] ?? '')).tasks[task].state;
}

describe('A command that names no customer', () => {
  it('is for the only engagement there is', async () => {
    const talked = await given('Contoso');
    expect(await talked.ada.say('done 3080')).toMatch(
      /^Contoso\n[^]*3080 Assessment Workshop is done/u,
    );
    expect(await stateOf(talked, 'Contoso')).toBe('done');
  });

  it('asks which of several when none was dealt with yet, and choosing carries it out', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    const { ada } = talked;
    expect(await ada.say('done 3080')).toContain('Which customer?');
    expect(await stateOf(talked, 'Contoso')).toBe('to-do');
    expect(await ada.click('Fabrikam')).toContain('3080 Assessment Workshop is done');
    expect(await stateOf(talked, 'Fabrikam')).toBe('done');
    expect(await stateOf(talked, 'Contoso')).toBe('to-do');
  });

  it('is for the customer that was opened last', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    await talked.ada.say('fabrikam');
    await talked.ada.say('done 3080');
    expect(await stateOf(talked, 'Fabrikam')).toBe('done');
  });

  it('is asked about, and a typed yes carries it out', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    const { ada } = talked;
    await ada.say('contoso');
    talk.pass({ minutes: 31 });
    expect(await ada.say('done 3080')).toContain('For Contoso?');
    expect(await ada.say('Yes!')).toContain('3080 Assessment Workshop is done');
    expect(await stateOf(talked, 'Contoso')).toBe('done');
  });

  it('is asked about, and a typed no asks for whom then', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    const { ada } = talked;
    await ada.say('contoso');
    talk.pass({ minutes: 31 });
    await ada.say('done 3080');
    expect(await ada.say('no')).toContain('Which customer?');
    await ada.click('Fabrikam');
    expect(await stateOf(talked, 'Contoso')).toBe('to-do');
    expect(await stateOf(talked, 'Fabrikam')).toBe('done');
  });

  it('is not carried out by a yes that comes after something else, or too late', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    const { ada } = talked;
    await ada.say('contoso');
    talk.pass({ minutes: 31 });
    await ada.say('done 3080');
    await ada.say('help');
    expect(await ada.say('yes')).toContain('did not understand');
    await ada.say('done 3080');
    await ada.click('My engagements');
    expect(await ada.say('yes')).toContain('did not understand');
    await ada.say('done 3080');
    talk.pass({ minutes: 6 });
    expect(await ada.say('yes')).toContain('did not understand');
    expect(await stateOf(talked, 'Contoso')).toBe('to-do');
  });

  it('keeps who is mentioned in it, be it asked about by card or by word', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    const { tenant, ada, ids } = talked;
    const fta = async (customer: string) => (await tenant.read(ids[customer] ?? '')).people.fta?.id;
    const max = personNamed('Max').aadObjectId;
    await ada.say('assign fta <at>Max</at>', mentioning('Max'));
    await ada.click('Fabrikam');
    expect(await fta('Fabrikam')).toBe(max);
    await ada.say('contoso');
    talk.pass({ minutes: 31 });
    await ada.say('assign fta <at>Zoe</at>', mentioning('Zoe'));
    await ada.say('yes');
    expect(await fta('Contoso')).toBe(personNamed('Zoe').aadObjectId);
  });

  it('is asked about when 30 minutes have passed, and yes carries it out', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    const { ada } = talked;
    await ada.say('contoso');
    talk.pass({ minutes: 30 });
    expect(await ada.say('start 3080')).not.toContain('For Contoso?');
    talk.pass({ minutes: 30, seconds: 1 });
    expect(await ada.say('done 3080')).toContain('For Contoso?');
    expect(await stateOf(talked, 'Contoso')).toBe('in-progress');
    await ada.click('Yes, Contoso');
    expect(await stateOf(talked, 'Contoso')).toBe('done');
    expect(await ada.say('undo')).not.toContain('For Contoso?');
  });

  it('is asked about when another engagement’s card was touched last', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    const { ada } = talked;
    await ada.say('fabrikam');
    const start = ada.find('Start 3080 Assessment Workshop');
    await ada.say('contoso');
    await ada.press(start);
    expect(await ada.say('done 3080')).toContain('For Contoso?');
    expect(await stateOf(talked, 'Contoso')).toBe('to-do');
    await ada.click('Yes, Contoso');
    expect(await stateOf(talked, 'Contoso')).toBe('done');
  });

  it('can be sent to the engagement whose card was touched instead', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    const { ada } = talked;
    await ada.say('contoso');
    await ada.say('list');
    await ada.click('Fabrikam');
    await ada.say('done 3080');
    await ada.click('No, for Fabrikam');
    expect(await stateOf(talked, 'Fabrikam')).toBe('done');
    expect(await stateOf(talked, 'Contoso')).toBe('to-do');
    expect(await ada.say('reopen 3080')).toMatch(/^Fabrikam/u);
  });

  it('that only shows is answered without asking', async () => {
    const { ada } = await given('Contoso', 'Fabrikam');
    await ada.say('contoso');
    talk.pass({ minutes: 90 });
    expect(await ada.say('tasks')).toMatch(/^Contoso\n/u);
  });

  it('does not reach an engagement that was handed over meanwhile', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    const { ada, tenant } = talked;
    await tenant.introduce('Lee');
    await ada.say('contoso');
    await ada.say('assign fe Lee');
    expect(await ada.say('done 3080')).toContain('For Fabrikam?');
    expect(await stateOf(talked, 'Contoso')).toBe('to-do');
    await ada.click('Yes, Fabrikam');
    expect(await stateOf(talked, 'Fabrikam')).toBe('done');
  });
});

describe('A customer named in a command', () => {
  it.each([
    ['contoso done 3080'],
    ['done 3080 contoso'],
    ['CONTOSO 3080 DONE'],
    ['done contoso workshop'],
    ['cont workshop done'],
    ['mark 3080 as done for Contoso please'],
  ])('is meant, before or after, whole or in part: %s', async (said) => {
    const talked = await given('Contoso Ltd', 'Fabrikam');
    await talked.ada.say('fabrikam');
    await talked.ada.say(said);
    expect(await stateOf(talked, 'Contoso Ltd')).toBe('done');
    expect(await stateOf(talked, 'Fabrikam')).toBe('to-do');
  });

  it('can be named by the id of the engagement', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    const id = talked.ids['Fabrikam'] ?? '';
    await talked.ada.say(`${id} done 3080`);
    expect(await stateOf(talked, 'Fabrikam')).toBe('done');
  });

  it('asks which one when several fit, and choosing carries the command out', async () => {
    const talked = await given('Contoso North', 'Contoso South');
    expect(await talked.ada.say('contoso done 3080')).toContain('Which customer?');
    await talked.ada.click('Contoso South');
    expect(await stateOf(talked, 'Contoso South')).toBe('done');
    expect(await stateOf(talked, 'Contoso North')).toBe('to-do');
  });

  it('that nobody has is answered with those that come near', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    const answer = await talked.ada.say('contoos done 3080');
    expect(answer).toContain('No such engagement');
    expect(answer).toContain('Contoso');
    expect(await stateOf(talked, 'Contoso')).toBe('to-do');
  });

  it('is never taken for a reason: “close contoso” asks for one', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fm: 'Kim' });
    const other = await tenant.engagement('Fabrikam', { fm: 'Kim' });
    const kim = tenant.someone('Kim');
    await kim.say('fabrikam');
    expect(await kim.say('close contoso')).toMatch(/^Contoso\n[^]*Close early/u);
    await kim.click('Close early', { reason: 'They left' });
    expect((await tenant.read(id)).ended?.reason).toBe('They left');
    expect((await tenant.read(other.id)).ended).toBeNull();
  });
});

describe('A customer’s name alone', () => {
  it('opens the engagement', async () => {
    const { ada } = await given('Contoso', 'Fabrikam');
    expect(await ada.say('contoso')).toMatch(/^Contoso\n[^]*mandatory tasks finished/u);
    expect(await ada.say('fabri')).toMatch(/^Fabrikam\n/u);
  });

  const named = [
    'Next plc',
    'Open Systems',
    'Status Ltd',
    'Data Corp',
    'New Horizons',
    'Help Desk AG',
  ];
  it.each([...named, 'Close Brothers', 'Block Inc', 'Note Well', 'Undo Records', 'Tasks'])(
    'opens it whatever commands stand in it: %s',
    async (customer) => {
      const talked = await given(customer, 'Contoso');
      const { ada, tenant, ids } = talked;
      await ada.say('contoso');
      const said = customer === 'Tasks' ? 'open tasks' : customer.toLowerCase();
      const answer = await ada.say(said);
      if (customer !== 'Tasks') expect(answer.split('\n')[0]).toBe(customer);
      const contoso = await tenant.read(ids['Contoso'] ?? '');
      expect([contoso.blocked, contoso.ended, contoso.revision]).toEqual([null, null, 1]);
    },
  );

  it('works with every command for such customers too', async () => {
    const talked = await given('Next plc', 'Close Brothers', 'Contoso');
    const { ada, tenant, ids } = talked;
    await ada.say('contoso');
    await ada.say('close brothers done 3080');
    expect(await stateOf(talked, 'Close Brothers')).toBe('done');
    await ada.say('next plc: blocked waiting for legal');
    expect((await tenant.read(ids['Next plc'] ?? '')).blocked?.reason).toBe('waiting for legal');
  });

  it('asks which one when two are called alike, and choosing opens it', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Close Brothers', { fe: 'Ada', fm: 'Kim' }, { entitledSeats: 111 });
    await tenant.engagement('Close Brothers', { fe: 'Ada', fm: 'Kim' }, { entitledSeats: 222 });
    const ada = tenant.someone('Ada');
    expect(await ada.say('close brothers')).toContain('Which customer?');
    expect(await ada.click('Close Brothers')).toMatch(/(?:111|222) entitled/u);
  });
});

describe('Unknown words', () => {
  it('are answered with the command that was nearly typed, and pressing it carries it out', async () => {
    const talked = await given('Contoso');
    expect(await talked.ada.say('doen 3080')).toContain('Did you mean');
    await talked.ada.click('done 3080');
    expect(await stateOf(talked, 'Contoso')).toBe('done');
  });

  it('are answered helpfully', async () => {
    const { ada } = await given('Contoso');
    const answer = await ada.say('tell me a joke about bananas');
    expect(answer).toContain('I cannot make anything of “tell me a joke about bananas”');
    expect(ada.titles()).toContain('Help');
  });

  it('that name a task show its card', async () => {
    const { ada } = await given('Contoso', 'Fabrikam');
    await ada.say('contoso');
    expect(await ada.say('3080')).toContain('3080 Office 365 ProPlus Assessment Workshop');
    expect(await ada.say('fabrikam workshop')).toMatch(/^Fabrikam\n[^]*3080 Office 365/u);
  });

  it('that name a task number that does not exist get the tasks to choose from', async () => {
    const talked = await given('Contoso', 'Fabrikam');
    await talked.ada.say('contoso');
    expect(await talked.ada.say('done 9999 fabrikam')).toContain('There is no task 9999');
    await talked.ada.click('3080 Assessment Workshop');
    expect(await stateOf(talked, 'Fabrikam')).toBe('done');
    expect(await stateOf(talked, 'Contoso')).toBe('to-do');
  });
});
