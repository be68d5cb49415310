import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/application/administration/administration.ts';
import { readerOf } from '../../src/cards/reader.ts';
import { examinedRow } from '../../src/cards/views/administration/examined-row.ts';
import { commands } from '../../src/teams/commands/table.ts';
import { wordsFor } from '../../src/text/languages.ts';
import { fm } from './sample-engagements.ts';
import { viewerOf } from './sample-viewer.ts';

const rowOf = (finding: Finding, isWell: boolean, language = 'en') =>
  examinedRow(readerOf(viewerOf(fm, true), wordsFor(language)), { finding, isWell });

const kim = { id: 'kim', name: 'Kim' };
const card = (outcome: string): Finding => ({ of: 'card', outcome });

/** What is wrong, and the words that name it and say what to do. */
const remedies: readonly (readonly [Finding, RegExp])[] = [
  [
    { of: 'storage', faults: ['tables: not reached'] },
    /^tables: not reached\. Check STORAGE_ACCOUNT and the roles Storage Table Data Contributor and Storage Queue Data Contributor/u,
  ],
  [
    { of: 'queue', waitsMinutes: 45, depth: 3 },
    /waits for 45 minutes: no worker takes it\. Restart the bot, and look for queue-fault in the log/u,
  ],
  [card('not-installed'), /^You have not installed the bot .* add the app, then try again/u],
  [card('throttled'), /look at docs\/operate\.md, “Throttled”/u],
  [card('unavailable'), /check the identity \(MICROSOFT_APP_TYPE, .*\) and the network/u],
  [card('unanswered'), /Try again; if it goes on, check the network/u],
  [card('unreachable'), /is the app blocked for you, or removed by a policy\?/u],
  [card('rejected'), /check that the bot’s registration has the Teams channel/u],
  [card('something new'), /look at the log/u],
  [
    { of: 'people', outOfReach: [{ person: kim, why: null }] },
    /^Cards wait for Kim: let them install the app, or install it for them by a setup policy/u,
  ],
  [
    { of: 'sme-lists', empty: ['opp', 'windows'] },
    /^Nobody is on call for OPP, Windows, .*Say sme add and a name, or sme list\.$/u,
  ],
  [{ of: 'parked', count: 3 }, /^3 could not be delivered: say parked, and release or drop each/u],
  [{ of: 'identity', identity: 'secret' }, /use a managed identity or a certificate/u],
  [
    { of: 'telemetry', isOn: false },
    /set APPLICATIONINSIGHTS_CONNECTION_STRING or OTEL_EXPORTER_OTLP_ENDPOINT/u,
  ],
  [{ of: 'retention', days: 0 }, /set RETENTION_DAYS, or say forget and the customer/u],
];

describe('A check that fails', () => {
  it.each(remedies)('says what to do: $of', (finding, remedy) => {
    const { mark, sub } = rowOf(finding, false);
    expect(mark).toBe('!');
    expect(sub).toMatch(remedy);
    expect(rowOf(finding, true).sub).not.toMatch(remedy);
  });

  it.each(['en', 'de', 'es'])('names commands that there are: %s', (language) => {
    const said = rowOf({ of: 'sme-lists', empty: ['opp'] }, false, language).sub;
    const named = [...said.matchAll(/\bsmes?\b(?: (?:add|list))?/gu)].map(([words]) => words);
    const names = new Set(commands.flatMap(({ name, aliases }) => [name, ...aliases]));
    expect(named).toEqual(['sme add', 'sme list']);
    for (const words of named) expect(names).toContain(words.split(' ')[0]);
  });
});
