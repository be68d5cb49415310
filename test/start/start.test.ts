import { expect, test } from 'vitest';
import { ownBots, statusOf } from './own-bots.ts';
import { childrenOf, survivorsOf } from './processes.ts';

const bots = ownBots();

test(
  'a start prints where it runs and answers; Ctrl-C ends everything; the next start finds it all',
  { timeout: 300_000 },
  async () => {
    const first = await bots.start();
    expect(first.output()).toContain(`ProPlus Playbook runs on ${first.address}\n`);
    expect(first.output()).toContain(bots.settings().LOCAL_DATA);
    expect(await statusOf(`${first.address}/healthz`)).toBe(200);
    expect(await statusOf(`${first.address}/readyz`)).toBe(200);

    const ada = bots.someone(first, 'Ada');
    await ada.say('new Contoso');
    // The demo has a customer of that name, whose FM is told.
    expect(await ada.click('Open engagement', { seats: '100', percent: '70' })).toContain(
      'its FM is Alex Moreau',
    );
    await ada.say('new Fourth Coffee');
    await ada.click('Open engagement', { seats: '500', percent: '70' });
    await ada.say('done workshop');

    const children = await childrenOf(first.processId);
    expect(children).toHaveLength(1);
    expect(await first.end('SIGINT')).toMatchObject({ exitCode: 0, errors: '' });
    expect(await survivorsOf(children, 0)).toEqual([]);

    const second = await bots.start();
    const found = await bots.someone(second, 'Ada').say('open fourth');
    expect(found).toContain('Fourth Coffee');
    expect(found).toContain('1 of 6');
    const others = await childrenOf(second.processId);
    expect(await second.end('SIGTERM')).toMatchObject({ exitCode: 0, errors: '' });
    expect(await survivorsOf(others, 0)).toEqual([]);
  },
);

test(
  'a wrong configuration names every fault and starts nothing',
  { timeout: 60_000 },
  async () => {
    const faulty = { PORT: 'many', PLAYGROUND: 'maybe', DEFAULT_TIME_ZONE: 'Mars/Base' };
    const { exitCode, errors, output } = await bots.begin(faulty).ended;
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(errors).toBe(
      [
        'The configuration has faults:',
        '  - PORT must be a port number',
        '  - DEFAULT_TIME_ZONE must be an IANA time zone such as Europe/Berlin',
        '  - PLAYGROUND must be on or off',
        '',
      ].join('\n'),
    );
  },
);
