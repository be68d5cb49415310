import { clip } from '../clip.ts';
import type { Words } from '../en.ts';

/** What is wrong at an input, and how to put it right. */
export const faults: Words['faults'] = {
  missing: () => 'Bitte füllen Sie dieses Feld aus.',
  either: () =>
    'Geben Sie aktive Benutzer oder einen Prozentwert an, nicht beides. Bitte leeren Sie eines der Felder.',
  'not-a-number': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} ist keine Zahl. Geben Sie Ziffern ein, z. B. 1000.`,
  'not-a-date': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} ist kein Datum. Wählen Sie einen Tag, oder geben Sie einen ein, z. B. 31.03.2027.`,
  'not-a-time': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} ist keine Uhrzeit. Geben Sie eine ein, z. B. 8:30.`,
  'unknown-zone': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} ist keine Zeitzone. Geben Sie ihren Namen ein, z. B. Europe/Berlin.`,
  'no-such-day': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} steht nicht im Kalender. Wählen Sie einen anderen Tag.`,
  'beyond-range': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} liegt außerhalb des zulässigen Bereichs. Bitte korrigieren Sie den Wert.`,
  'unknown-person': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} ist hier nicht bekannt. Prüfen Sie die Schreibweise, oder geben Sie die E-Mail-Adresse oder Objekt-ID an.`,
  'name-too-long': ({ length, limit }, { formats }) =>
    `Dieser Name hat ${formats.number(length)} Zeichen; höchstens ${formats.number(limit)} sind möglich. Kürzen Sie ihn, oder geben Sie die E-Mail-Adresse oder Objekt-ID an.`,
  'several-people': ({ said, people }, { formats }) =>
    `${formats.quote(clip(said, 40))} passt auf mehrere: ${formats.list(people.slice(0, 3).map(({ name }) => clip(name, 20)))}. Wählen Sie eine, oder nennen Sie die E-Mail-Adresse.`,
};
