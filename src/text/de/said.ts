import type { Words } from '../en.ts';
import { matterName } from './matters.ts';

/** What an answer says about a change beside the change itself. */
export const said: Words['said'] = {
  opened: 'Das Engagement ist eröffnet. Sein Verlauf beginnt hier.',
  repeated: 'Das war bereits geschehen; nichts wurde doppelt ausgeführt.',
  nothingNew: 'So ist der Stand.',
  // Quoted words may end in a stop of their own.
  sentence: (text) => (/[.!?…][“‘”’]?$/u.test(text) ? text : `${text}.`),
  standingIn: (role) =>
    `Das haben Sie in Vertretung für die Rolle ${role} getan, da sie nicht besetzt ist; im Verlauf steht es so.`,
  meanwhile: (matters, told) =>
    `Seit Ihrer Karte geändert: ${told.formats.list(matters.map((matter) => matterName(matter, told)))}.`,
  notReachable: (name) =>
    `${name} hat diesen Bot noch nicht in Teams installiert. Bitte geben Sie den Hinweis weiter; bis dahin warten die Mitteilungen.`,
};
