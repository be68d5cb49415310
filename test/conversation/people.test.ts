import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choices, links } from './card.ts';
import { mentioning } from './mentioning.ts';
import { personNamed } from '../teams/activities.ts';
import type { Someone } from './someone.ts';
import { administrator, personOf, startTalk, type Talk, type Tenant } from './talk.ts';

const installLink = 'https://teams.microsoft.com/l/app/aaaaaaaa-0000-4000-8000-000000000001';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk({ installLink });
});
afterAll(async () => {
  await talk.stop();
});

interface Given {
  readonly tenant: Tenant;
  readonly ada: Someone;
  readonly id: string;
  readonly places: () => Promise<unknown>;
}

async function contoso(): Promise<Given> {
  const tenant = talk.tenant();
  const { id } = await tenant.engagement('Contoso', { fe: 'Ada' });
  const places = async () => (await tenant.read(id)).people;
  return { tenant, ada: tenant.someone('Ada'), id, places };
}

describe('A person is assigned', () => {
  it.each([
    ['assign fm Kim Doe'],
    ['assign kim as fm'],
    ['make kim fm'],
    ['assign fm to kim'],
    ['ASSIGN FM KIM'],
    ['assign fm kim@contoso.example'],
    ['assign fm doe for contoso'],
    ['contoso assign fm kim'],
    [`assign fm ${personNamed('Kim Doe').aadObjectId}`],
    [`assign fm ${personNamed('Kim Doe').aadObjectId.toUpperCase()}`],
  ])('by name, e-mail or object id among the known: %s', async (said) => {
    const { tenant, ada, places } = await contoso();
    const kim = await tenant.introduce('Kim Doe', 'kim@contoso.example');
    expect(await ada.say(said)).toContain('Kim Doe is FM');
    expect(await places()).toMatchObject({ fm: kim, fe: personOf('Ada') });
  });

  it('by @mention, whether the bot knows them or not', async () => {
    const { ada, places } = await contoso();
    const answer = await ada.say("assign fm <at>Kim O'Neill</at>", mentioning("Kim O'Neill"));
    expect(answer).toContain("Kim O'Neill is FM");
    expect(answer).toContain('has not installed this bot');
    expect(links(ada.card())).toContain(installLink);
    expect(await places()).toMatchObject({ fm: personOf("Kim O'Neill") });
  });

  it('by @mention with a name that reads like a role', async () => {
    const { ada, places } = await contoso();
    await ada.say('assign fta <at>Max Manager</at>', mentioning('Max Manager'));
    expect(await places()).toMatchObject({ fta: personOf('Max Manager'), fm: null });
  });

  it('as “me”, and may hold two roles', async () => {
    const { ada, places } = await contoso();
    await ada.say('assign fm me');
    expect(await places()).toMatchObject({ fm: personOf('Ada'), fe: personOf('Ada') });
    expect(await ada.say('intent')).toContain('confirmed');
  });

  it('by choosing in the form', async () => {
    const { tenant, ada, places } = await contoso();
    const kim = await tenant.introduce('Kim Doe');
    await ada.say('assign fm');
    await ada.click('Assign', { person: kim.id });
    expect(await places()).toMatchObject({ fm: kim });
  });

  it('by choosing among 50 at most, and anybody else by typing', async () => {
    const { tenant, ada, places } = await contoso();
    const crowd = Array.from({ length: 60 }, (_, index) => `P${100 + index} Doe`);
    await Promise.all(crowd.map((name) => tenant.introduce(name)));
    await ada.say('assign fm');
    const offered = choices(ada.card(), 'person');
    expect(offered).toHaveLength(50);
    const left = crowd.find((name) => !offered.includes(name)) ?? '';
    await ada.click('Assign', { 'person-typed': left });
    expect(await places()).toMatchObject({ fm: personOf(left) });
  });

  it('and told, and so is who is displaced; the latter loses access', async () => {
    const { tenant, ada, id, places } = await contoso();
    const kim = tenant.someone('Kim');
    await kim.say('hello');
    await ada.say('status');
    const old = ada.find('Start 3080 Assessment Workshop');
    expect(await ada.say('assign fe Kim')).toContain('Kim is FE');
    expect(links(ada.card())).toEqual([]);
    expect(ada.titles()).toEqual(['My engagements']);
    expect(await places()).toMatchObject({ fe: personOf('Kim') });
    await expect.poll(() => kim.chat().join('\n'), { timeout: 10_000 }).toContain('made you');
    const { revision } = await tenant.read(id);
    for (const answer of [
      await ada.say('contoso'),
      await ada.say('status'),
      await ada.say('done 3080'),
      await ada.press(old),
    ]) {
      expect(answer).toMatch(/No such engagement|cannot make anything/u);
      expect(answer).not.toMatch(/mandatory tasks|Assessment/u);
    }
    expect((await tenant.read(id)).revision).toBe(revision);
    await tenant.listed('Kim', 'Contoso');
    await kim.say('done 3080');
    expect((await tenant.read(id)).tasks['3080'].state).toBe('done');
  });

  it('whose notices wait until they can be reached, and come then', async () => {
    const { tenant, ada } = await contoso();
    expect(await ada.say('assign fm <at>Kim</at>', mentioning('Kim'))).toContain(
      'has not installed',
    );
    const kim = tenant.someone('Kim');
    expect(kim.chat()).toEqual([]);
    await kim.speaker.install();
    await expect.poll(() => kim.chat().join('\n'), { timeout: 10_000 }).toContain('Contoso');
  });
});

describe('Nobody is assigned', () => {
  it.each([
    ['assign fm Zoe', 'Nobody called “Zoe” is known here'],
    ['assign fm kim', '“kim” fits Kim Doe and Kim Roe'],
    ['assign fm', 'Assign FastTrack Manager'],
    ['assign', 'Assign FastTrack Manager'],
    ['assign kim', 'Assign FastTrack Manager'],
    ['assign constructor kim', 'Assign FastTrack Manager'],
    ['assign __proto__ toString', 'Assign FastTrack Manager'],
  ])(
    'when it is not clear who or as what, and the form has what was said: %s',
    async (said, says) => {
      const { tenant, ada, id, places } = await contoso();
      const doe = await tenant.introduce('Kim Doe');
      await tenant.introduce('Kim Roe');
      expect(await ada.say(said)).toContain(says);
      expect((await tenant.read(id)).revision).toBe(1);
      await ada.click('Assign', { person: doe.id, 'person-typed': '' });
      expect(await places()).toMatchObject({ fm: doe });
    },
  );

  it('by an id that cannot be one', async () => {
    const { ada, tenant, id } = await contoso();
    await ada.say('assign fm');
    for (const person of ['x', '../y', '__proto__', 'p'.repeat(5_000), '👩‍🚀']) {
      expect(await ada.click('Assign', { person })).toContain('is known here');
    }
    expect((await tenant.read(id)).revision).toBe(1);
  });

  it('when they hold the place already, and the form still has the people', async () => {
    const { tenant, ada } = await contoso();
    await ada.say('assign fe');
    const kim = await tenant.introduce('Kim Doe');
    await ada.say('assign fe');
    expect(await ada.click('Assign', { person: personOf('Ada').id })).toContain(
      'That is so already',
    );
    expect(JSON.stringify(ada.card())).toContain(kim.id);
  });
});

describe('An administrator', () => {
  it('assigns on an engagement that is not theirs, and sees nothing else of it', async () => {
    const { tenant, places, ada } = await contoso();
    await ada.say('note very secret');
    const root = tenant.someone(administrator.name);
    await tenant.introduce('Kim');
    expect(await root.say('assign fm kim for contoso')).toContain('Kim is FM');
    expect(await places()).toMatchObject({ fm: personOf('Kim') });
    expect(await root.say('open contoso')).toContain('No such engagement');
    expect(await root.say('contoso done 3080')).toContain('No such engagement');
    expect(await root.say('help')).toContain('You are an administrator');
  });
});
