import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  readonly task: (id: '3070' | '3190' | '4105' | '1247') => Promise<string>;
}

async function contoso(): Promise<Given> {
  const tenant = talk.tenant();
  const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
  return {
    tenant,
    ada: tenant.someone('Ada'),
    task: async (task) => (await tenant.read(id)).tasks[task].state,
  };
}

const counts = {
  devices: 10,
  filesScanned: 100,
  filesWithMacros: 6,
  significant: 1,
  limited: 2,
  unreadable: 0,
  addInsToContact: 1,
};

describe('4105, the Readiness Toolkit', () => {
  it('typed as done asks for the results, and they finish it', async () => {
    const { ada, task } = await contoso();
    expect(await ada.say('done 4105')).toContain('is done by its results');
    expect(await task('4105')).toBe('to-do');
    await ada.click('Save results', counts);
    expect(await task('4105')).toBe('done');
  });

  it('offers the results on its card', async () => {
    const { ada, task } = await contoso();
    await ada.say('task 4105');
    await ada.click('Type in results');
    expect(await ada.click('Save results', { ...counts, filesWithMacros: 101 })).toContain(
      'lies between',
    );
    expect(await task('4105')).toBe('to-do');
    await ada.click('Save results', counts);
    expect(await task('4105')).toBe('done');
  });

  it('comes back filled when the counts cannot be', async () => {
    const { ada } = await contoso();
    await ada.say('readiness type');
    const answer = await ada.click('Save results', {
      ...counts,
      devices: '-1',
      significant: 'few',
    });
    expect(answer).toContain('“few” is not a number');
    expect(answer.match(/✖/gu)).toHaveLength(2);
  });
});

describe('3070, the remediation checklist', () => {
  it('is done by an item', async () => {
    const { ada, task } = await contoso();
    expect(await ada.say('done 3070')).toContain('The checklist is empty');
    await ada.click('Add item');
    await ada.click('Add item', { title: 'Invoice macro' });
    await ada.say('checklist done');
    expect(await task('3070')).toBe('done');
  });

  it('is done by the word that there is nothing to remediate', async () => {
    const { ada, task } = await contoso();
    await ada.say('done 3070');
    await ada.say('task 3070');
    await ada.click('Nothing to remediate');
    expect(await task('3070')).toBe('done');
  });
});

describe('3190, the customer’s review', () => {
  it('waits for 3070, for open items, and for the day of the review', async () => {
    const { ada, task } = await contoso();
    expect(await ada.say('done 3190')).toContain('3070 Remediation Checklist comes first');
    await ada.say('remediation add Invoice macro');
    await ada.say('done 3070');
    expect(await ada.say('review done')).toContain('1 item is still open: “Invoice macro”');
    await ada.say('remediation resolve 1');
    expect(await ada.say('done 3190')).toContain('on which day did the customer review'.slice(3));
    expect(await ada.click('Mark as done', { reviewedOn: '2027-01-01' })).toContain(
      'has not come yet',
    );
    expect(await task('3190')).not.toBe('done');
    await ada.click('Mark as done', { reviewedOn: '2026-11-20' });
    expect(await task('3190')).toBe('done');
  });

  it('is put back by a new open item', async () => {
    const { ada, task } = await contoso();
    await ada.say('task 3070');
    await ada.click('Nothing to remediate');
    await ada.say('done 3190');
    await ada.click('Mark as done', { reviewedOn: '2026-11-23' });
    expect(await task('3190')).toBe('done');
    expect(await ada.say('remediation add Late macro')).toContain(
      '3190 Customer Review is in progress again',
    );
    expect(await task('3190')).toBe('in-progress');
  });
});

describe('1247, the deployment', () => {
  it('is asked about once before it starts without a pilot', async () => {
    const { ada, task } = await contoso();
    const answer = await ada.say('start 1247');
    expect(answer).toContain('no pilot is recorded');
    expect(answer).toContain('3080 Assessment Workshop is not finished');
    expect(await task('1247')).toBe('to-do');
    await ada.click('Start all the same');
    expect(await task('1247')).toBe('in-progress');
  });

  it('pressed on its card asks the same', async () => {
    const { ada, task } = await contoso();
    await ada.say('task 1247');
    await ada.click('Start 1247 Deployment');
    expect(await task('1247')).toBe('to-do');
    await ada.click('Start all the same');
    expect(await task('1247')).toBe('in-progress');
  });

  it('is done from 70 % of the seats on, and below only with a reason', async () => {
    const { ada, task } = await contoso();
    await ada.say('deployed 699');
    expect(await ada.say('done 1247')).toContain('699 of 1,000 seats are deployed');
    expect(await task('1247')).toBe('to-do');
    await ada.click('Mark as done', { reason: 'The rest is on Macs' });
    expect(await task('1247')).toBe('done');
    await ada.say('reopen 1247');
    await ada.say('deployed 700');
    await ada.say('done deployment');
    expect(await task('1247')).toBe('done');
  });
});
