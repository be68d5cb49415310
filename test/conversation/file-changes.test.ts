import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newPrefix } from '../storage/test-storage.ts';
import { file, startFileServer, type FileServer } from '../teams/files/file-server.ts';
import { meetAda, type Met } from './met.ts';
import { startTalk, type Talk } from './talk.ts';
import { untilAllShown } from './until-shown.ts';

let talk: Talk;
let server: FileServer;

beforeAll(async () => {
  const settings = { storagePrefix: newPrefix(), filePatienceMs: 60_000 };
  [talk, server] = await Promise.all([startTalk(settings), startFileServer()]);
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await Promise.all([talk.stop(), server.stop()]);
});

const meet = async (): Promise<Met> => meetAda(talk.tenant());

let count = 0;

const handIn = async ({ ada }: Met, content: string): Promise<string> =>
  ada.handIn('usage.csv', server.serving(`/${(count += 1)}.csv`, file(content)));

/** Active and inactive users of Exchange, of SharePoint and of Teams. */
const services = (day: string, figures: string, period = 30): string =>
  'Report Refresh Date,Exchange Active,Exchange Inactive,SharePoint Active,SharePoint Inactive,Teams Active,Teams Inactive,Report Period\n' +
  `${day},${figures},${period}`;

/** Ten users licensed for Exchange and Teams, of whom so many were active. */
const users = (day: string, exchange: number, teams: number): string => {
  const active = (user: number, many: number): string => (user < many ? day : '');
  const row = (user: number): string =>
    `${day},user${user}@contoso.example,True,${active(user, exchange)},True,${active(user, teams)}`;
  return [
    'Report Refresh Date,User Principal Name,Has Exchange License,Exchange Last Activity Date,Has Teams License,Teams Last Activity Date',
    ...Array.from({ length: 10 }, (_, user) => row(user)),
  ].join('\n');
};

/** A thousand users of Microsoft 365 Apps, of whom so many were active. */
const apps = (day: string, active: number): string =>
  ['Report Refresh Date,User Principal Name,Report Period,Windows,Mac,Mobile,Web']
    .concat(
      Array.from(
        { length: 1000 },
        (_, user) => `${day},user${user}@c.example,30,${user < active ? 'Yes' : 'No'},No,No,No`,
      ),
    )
    .join('\n');

const stands = (answer: string, ...lines: readonly string[]): void => {
  expect(answer).toContain(lines.join('\n'));
};

describe('A reading from a report', () => {
  it('keeps and shows the report, its day and period, and which file it was', async () => {
    const met = await meet();
    const content = apps('2026-11-20', 480);
    await handIn(met, content);
    const saved = await met.ada.click('Save, of entitled seats');
    expect(saved).toContain('getM365AppUserDetail of Fri, Nov 20, 30 days, by Ada');
    const hash = createHash('sha256').update(content).digest('hex');
    const [reading] = (await met.tenant.read(met.contoso.id)).readings;
    expect(reading?.source).toEqual({
      kind: 'file',
      report: 'getM365AppUserDetail',
      refreshed: '2026-11-20',
      period: '30',
      hash,
    });
    const shown = await met.ada.click('Microsoft 365 Apps: 480 of 1,000 (48.0%)');
    expect(shown).toContain('getM365AppUserDetail of Fri, Nov 20, 30 days, by Ada');
    expect(shown).toContain(`SHA-256 ${hash.slice(0, 12)}…`);
  });
});

describe('What saving a report would change is said before', () => {
  it('of each workload: its band and whether it compares', async () => {
    const met = await meet();
    await met.ada.say('usage teams 810 of 900 on 2026-11-10');
    const first = await handIn(met, services('2026-11-20', '500,400,600,400,300,600'));
    const opened = '▲ Red, from ✔ Green; not comparable with the reading before, which is as given';
    stands(first, 'Teams: 300 of 900 (33.3%) of its own rows', opened);
    const begun = '◆ Yellow, from ? Unknown; the first reading of its kind';
    stands(first, 'Exchange: 500 of 900 (55.6%) of its own rows', begun);
    stands(first, 'SharePoint: 600 of 1,000 (60.0%) of its own rows', begun);
    expect(first).not.toContain('warned');
    await met.ada.click('Save');
    const second = await handIn(met, users('2026-11-21', 8, 3));
    const alike = 'comparable with the reading before, of the rows of the report';
    stands(second, 'Exchange: 8 of 10 (80.0%) of its own rows', `✔ Green, from ◆ Yellow; ${alike}`);
    stands(second, 'Teams: 3 of 10 (30.0%) of its own rows', `stays ▲ Red; ${alike}`);
    expect(second).not.toContain('SharePoint');
  });

  it('that an older one joins the history, a known one changes nothing, another replaces', async () => {
    const met = await meet();
    await handIn(met, services('2026-11-20', '500,400,600,400,300,600'));
    await met.ada.click('Save');
    const older = await handIn(met, services('2026-11-10', '100,800,100,900,100,800'));
    const history = 'joins the history: the reading of Fri, Nov 20 still speaks';
    stands(older, 'Teams: 100 of 900 (11.1%) of its own rows', history);
    expect(older).not.toMatch(/from|stays ▲|with the reading before/u);
    const again = await handIn(met, services('2026-11-20', '500,400,600,400,700,200'));
    stands(again, 'Exchange: 500 of 900 (55.6%) of its own rows', 'changes nothing, it is known');
    const replaced = 'in place of the reading of that day, of the rows of the report';
    stands(again, 'Teams: 700 of 900 (77.8%) of its own rows', `✔ Green, from ▲ Red; ${replaced}`);
    const week = await handIn(met, services('2026-11-20', '500,400,600,400,300,600', 7));
    stands(week, 'Teams: 300 of 900 (33.3%) of its own rows', 'makes no band; the first reading');
  });

  it('whom it warns: at the first fall under 40 %, at a further one, and that it closes', async () => {
    const met = await meet();
    await met.ada.say('start 1247');
    await met.ada.click('Start all the same');
    stands(await handIn(met, apps('2026-11-10', 390)), 'Warning', 'FE and FM are warned');
    await met.ada.click('Save, of entitled seats');
    const less = await handIn(met, apps('2026-11-12', 350));
    expect(less).toContain('stays ▲ Red; comparable with the reading before');
    expect(less).not.toContain('warned');
    const further = await handIn(met, apps('2026-11-14', 340));
    stands(further, 'Warning', 'of entitled seats: FE and FM are warned');
    expect(further).toContain('stays ▲ Red; not comparable with the reading before');
    await met.ada.click('Save, of entitled seats');
    await untilAllShown(met.ada, 'Active usage fell further');
    stands(await handIn(met, apps('2026-11-16', 410)), 'Warning', 'the warning closes');
    await met.ada.click('Save, of the report’s rows');
    expect(await met.ada.say('usage')).not.toContain('open since');
  });
});
