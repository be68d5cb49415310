import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from './talk.ts';
import { untilAllShown } from './until-shown.ts';

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

describe('A person’s language', () => {
  it('is that of their Teams, so each reads what concerns both in their own', async () => {
    const tenant = talk.tenant();
    const fe = tenant.someone('Ada');
    const fm = tenant.someone('Kim');
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    await fm.say('open contoso', { locale: 'es-MX' });
    const recorded = await fe.say('contoso usage 380 of 1000', { locale: 'de-AT' });
    expect(recorded).toMatch(/380 von 1\s000 \(38,0\s%\), heute/u);
    await untilAllShown(fe, 'Die aktive Nutzung liegt unter 40');
    await untilAllShown(fm, 'El uso activo está por debajo');
  });

  it('is chosen in the settings over that of Teams', async () => {
    const ada = talk.tenant().someone('Ada');
    await ada.say('settings', { locale: 'de-DE' });
    const saved = await ada.click('Speichern', { language: 'es-ES' });
    expect(saved).toContain('Español (España)');
    expect(await ada.say('list', { locale: 'de-DE' })).toContain('Mis proyectos');
  });

  it('changes no command: what is typed is read as before', async () => {
    const tenant = talk.tenant();
    const ada = tenant.someone('Ada');
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    await ada.say('open contoso', { locale: 'de-DE' });
    expect(await ada.say('done workshop', { locale: 'de-DE' })).toContain('3080');
    expect(await ada.say('waiting for licences until 1. dezember', { locale: 'de-DE' })).toContain(
      '1. Dezember',
    );
  });

  it('is English where it is none that the bot speaks', async () => {
    const ada = talk.tenant().someone('Ada');
    expect(await ada.say('help', { locale: 'fr-FR' })).toContain('What you can say');
  });
});
