import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cardActions } from '../../src/teams/card-actions/read-click.ts';
import { pressers, rights, type Presser } from './rights-table.ts';
import type { Someone } from './someone.ts';
import { administrator, startTalk, type Talk, type Tenant } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

/** Other programs of the machine may be busy. */
vi.setConfig({ testTimeout: 90_000 });

const customer = 'Contoso Secret';
const secrets = /Contoso Secret|Hidden macro/u;

/** Data of a button as it stands on the engagement's own cards, enough for any verb. */
const dataFor = (id: string, revision: number) => ({
  ...{ e: id, r: revision, id, d: 'd-1', to: 'x', about: 'engagement', key: 'x', step: 'show' },
  ...{ task: '3080', item: 'i-1', reading: 'r-1', request: 'q-1', view: 'tasks', page: 0 },
  ...{ form: 'block', reason: 'because', text: 'status', isMuted: true, values: {}, as: 'xlsx' },
});

function whoIs(presser: Presser, tenant: Tenant): Someone {
  const names: Readonly<Record<Presser, string>> = {
    ...{ fe: 'Ada', fm: 'Kim', fta: 'Toni', former: 'Finn', stranger: 'Eve', tenant: 'Ada' },
    administrator: administrator.name,
  };
  return (presser === 'tenant' ? talk.tenant() : tenant).someone(names[presser]);
}

/** An engagement that had another FE, and another engagement of the stranger's own. */
async function given(tenant: Tenant): Promise<string> {
  const { id } = await tenant.engagement(customer, { fe: 'Finn', fm: 'Kim', fta: 'Toni' });
  await tenant.introduce('Ada');
  const finn = tenant.someone('Finn');
  await finn.say('remediation add Hidden macro');
  await finn.say('assign fe Ada');
  await tenant.engagement('Own One', { fe: 'Eve' });
  return id;
}

describe('The table of rights', () => {
  it('has a row for every verb', () => {
    expect(Object.keys(rights).toSorted()).toEqual(Object.keys(cardActions).toSorted());
  });

  it.each(pressers)(
    'holds for %s, verb by verb, with the data of a forwarded card',
    async (presser) => {
      const tenant = talk.tenant();
      const id = await given(tenant);
      const someone = whoIs(presser, tenant);
      for (const [verb, { may, isGeneral }] of Object.entries(rights)) {
        const before = await tenant.read(id);
        const data = dataFor(id, before.revision);
        const said = await someone.press({ title: '', verb, data });
        const isAllowed = !isGeneral && may.includes(presser);
        if (isAllowed) continue;
        const after = await tenant.read(id);
        expect([verb, after.revision]).toEqual([verb, before.revision]);
        const isTheirs = ['fe', 'fm', 'fta'].includes(presser);
        if (!isTheirs) expect([verb, secrets.test(said)]).toEqual([verb, false]);
      }
      expect(talk.faults).toEqual([]);
    },
  );

  it('gives its rows to somebody: FE, FM and FTA see the card, each with what is theirs', async () => {
    const tenant = talk.tenant();
    const id = await given(tenant);
    for (const presser of ['fe', 'fm', 'fta'] as const) {
      const someone = whoIs(presser, tenant);
      const press = { title: '', verb: 'show', data: { e: id, view: 'tasks' } };
      expect(await someone.press(press)).toContain(customer);
    }
  });
});
