import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readBack } from '../reports/checklist/read-back.ts';
import { writeWorkbook } from '../reports/readiness/write-workbook.ts';
import { newPrefix } from '../storage/test-storage.ts';
import { startFakeSharePoint, type FakeSharePoint } from '../teams/files/fake-sharepoint.ts';
import { file, startFileServer, type FileServer } from '../teams/files/file-server.ts';
import { heard, offerIn } from './handing-out.ts';
import { startTalk, type Talk } from './talk.ts';

let talk: Talk;
let server: FileServer;
let sharePoint: FakeSharePoint;

beforeAll(async () => {
  [talk, server, sharePoint] = await Promise.all([
    startTalk({ storagePrefix: newPrefix(), hasFileCards: true, filePatienceMs: 60_000 }),
    startFileServer(),
    startFakeSharePoint(),
  ]);
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await Promise.all([talk.stop(), server.stop(), sharePoint.stop()]);
});

const headings = [
  ...['Guideline', 'Severity', 'Source Location', 'Source File', 'Source File Hash'],
  ...['FileStatus', 'DeviceName'],
];

/** As the toolkit writes it when it is told to conceal names. */
const concealed = 'c:\\********\\co******.docx';

const report = () =>
  writeWorkbook([
    {
      name: 'VBA Results',
      rows: [
        headings,
        [
          ...['DAO', 'Significant remediation required', 'c:\\********\\', 'co******.docx', 'h1'],
          ...['Has VBA', 'PC-1'],
        ],
      ],
    },
  ]);

describe('Names that a readiness report conceals', () => {
  it('stay concealed on every card and in the file for the customer', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada' });
    const ada = tenant.someone('Ada');
    const handedIn = await ada.handIn('r.xlsx', server.serving('/r.xlsx', file(await report())));
    const saved = await ada.click('Save for Contoso');
    const shown = await ada.say('readiness');
    await ada.click('Draft the checklist');
    await ada.click('Save checklist');
    for (const card of [handedIn, saved, shown, await ada.say('readiness')]) {
      expect(card).toContain('Names are concealed in the report, and stay so.');
      expect(card).toContain('co******.docx');
    }
    const offer = offerIn(await ada.speaker.say('remediation file'));
    const place = sharePoint.place(offer.name);
    await heard(ada, offer, place);
    const { rows } = readBack(sharePoint.bytesAt(place) ?? Buffer.alloc(0));
    expect([...(rows.at(-1)?.values() ?? [])]).toEqual([
      ...[1, 'DAO', 'Significant remediation', 1, 1, concealed],
      ...['Whoever maintains the macros', 'Open'],
    ]);
    expect(ada.chat().join()).not.toMatch(/contoso\.docx|c:\\users/iu);
  });

  it('leave no example in the file once they are forgotten', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada' });
    const ada = tenant.someone('Ada');
    await ada.handIn('r.xlsx', server.serving('/s.xlsx', file(await report())));
    await ada.click('Save for Contoso');
    await ada.click('Draft the checklist');
    await ada.click('Save checklist');
    await ada.say('readiness forget');
    const offer = offerIn(await ada.speaker.say('remediation csv'));
    const place = sharePoint.place(offer.name);
    await heard(ada, offer, place);
    expect(String(sharePoint.bytesAt(place))).not.toContain('***');
  });
});
