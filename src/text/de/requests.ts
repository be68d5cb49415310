import type { RequestAudience, RequestNews } from '../../domain/engagement/owing/owe-request.ts';
import type { RequestState } from '../../domain/request/request.ts';
import type {
  requestEntries as enRequestEntries,
  requestEvents as enRequestEvents,
  requestNames as enRequestNames,
  requestRefusals as enRequestRefusals,
  requestSteps as enRequestSteps,
} from '../en/requests.ts';
import type { Formats } from '../format.ts';
import type { RequestTold } from '../notice.ts';

/** What the things of a request are called. */
export const requestNames: typeof enRequestNames = {
  kinds: { opp: 'Office 365 ProPlus', windows: 'Windows' },
  urgencies: { normal: 'Normal', urgent: 'Dringend' },
  causes: {
    stalled: 'Das Engagement stockt',
    blocked: 'Das Engagement ist blockiert',
    support: 'Mehr Unterstützung nötig',
  },
  states: {
    open: 'Offen',
    accepted: 'Angenommen',
    resolved: 'Gelöst',
    confirmed: 'Bestätigt',
    withdrawn: 'Zurückgezogen',
  },
};

const { kinds } = requestNames;

const because = (reason: string, { quote }: Formats): string =>
  reason === '' ? '' : `: ${quote(reason)}`;

/** What happened to a request, one line each. */
export const requestEvents: typeof enRequestEvents = {
  'request-asked': ({ kind, urgency, text }, { formats }) =>
    `Get Modern SME für ${kinds[kind]} ist${urgency === 'urgent' ? ' dringend' : ''} angefragt${because(text, formats)}`,
  'request-edited': ({ text }, { formats }) => `Die Anfrage ist geändert${because(text, formats)}`,
  'request-withdrawn': ({ reason }, { formats }) =>
    `Die Anfrage ist zurückgezogen${because(reason, formats)}`,
  'request-accepted': () => 'Die Anfrage ist angenommen',
  'request-declined': ({ reason }, { formats }) =>
    `Die Anfrage ist abgelehnt${because(reason, formats)}`,
  'request-released': ({ reason }, { formats }) =>
    `Die Anfrage ist wieder offen${because(reason, formats)}`,
  'request-reassigned': ({ to }) => `Die Anfrage liegt jetzt bei ${to.name}`,
  'request-resolved': ({ text }, { formats }) => `Die Anfrage ist gelöst${because(text, formats)}`,
  'request-confirmed': () => 'Die Lösung der Anfrage ist bestätigt',
  'request-reopened': ({ reason }, { formats }) =>
    `Die Anfrage ist noch nicht gelöst${because(reason, formats)}`,
  'request-noted': ({ text }, { formats }) => `Notiz zur Anfrage${because(text, formats)}`,
  'reference-entered': ({ reference }, { formats }) =>
    `Die Referenz der Anfrage ist ${formats.quote(reference)}`,
  'request-brought': () => 'Die Anfrage ist weiteren SMEs gebracht',
  'request-stranded': () => 'Für die Anfrage ist niemand mehr da',
  'request-reminded': ({ of }) =>
    of.length === 0
      ? 'Niemand ist mehr da, der an die Anfrage zu erinnern wäre'
      : 'Die SMEs sind an die Anfrage erinnert',
  'request-unanswered': () => 'Der FM weiß, dass noch niemand die Anfrage angenommen hat',
  'request-silent': () => 'Der SME ist um eine Rückmeldung zur Anfrage gebeten',
};

/** The same inside "Zurückgenommen: …"; undo never reaches them. */
export const requestSteps: typeof enRequestSteps = {
  'request-asked': 'das Anfragen eines SME',
  'request-edited': 'das Ändern einer Anfrage',
  'request-withdrawn': 'das Zurückziehen einer Anfrage',
  'request-accepted': 'das Annehmen einer Anfrage',
  'request-declined': 'das Ablehnen einer Anfrage',
  'request-released': 'das Freigeben einer Anfrage',
  'request-reassigned': 'das Weitergeben einer Anfrage',
  'request-resolved': 'das Lösen einer Anfrage',
  'request-confirmed': 'das Bestätigen einer Anfrage',
  'request-reopened': 'das erneute Öffnen einer Anfrage',
  'request-noted': 'eine Notiz zu einer Anfrage',
  'reference-entered': 'das Eintragen einer Referenz',
  'request-brought': 'das Weiterbringen einer Anfrage',
  'request-stranded': 'eine Anfrage, für die niemand da ist',
  'request-reminded': 'eine Erinnerung an eine Anfrage',
  'request-unanswered': 'eine Mitteilung zu einer Anfrage',
  'request-silent': 'eine Rückfrage zu einer Anfrage',
};

const standing: Readonly<Record<RequestState, string>> = {
  open: 'noch offen und liegt bei niemandem. Nehmen Sie sie zuerst an',
  accepted: 'angenommen. Warten Sie die Antwort ab, oder schreiben Sie dem SME',
  resolved: 'gelöst. Bestätigen Sie die Lösung zuerst, oder öffnen Sie die Anfrage wieder',
  confirmed: 'als gelöst bestätigt. Fragen Sie neu an, wenn Sie mehr brauchen',
  withdrawn: 'zurückgezogen. Fragen Sie neu an, wenn Sie doch Hilfe brauchen',
};

const running: Readonly<Record<RequestState, string>> = {
  ...standing,
  open: 'offen. Bearbeiten Sie sie, oder ziehen Sie sie zurück, und fragen Sie neu an',
  accepted:
    'bei einem SME. Sagen Sie dort Bescheid, oder ziehen Sie sie zurück, und fragen Sie neu an',
};

/** Why a step on a request is not taken, each with what to do instead. */
export const requestRefusals: typeof enRequestRefusals = {
  'request-unfinished': ({ kind, state, since }, { formats }) =>
    `Es gibt schon eine Anfrage für ${kinds[kind]} (seit ${formats.when(since)}). Sie ist ${running[state]}.`,
  'request-taken': ({ holder, since }, { formats }) =>
    `Die Anfrage liegt seit ${formats.when(since)} bei ${holder.name}. In der Warteschlange finden Sie weitere.`,
  'request-not-so': ({ state, by, since }, { formats }) =>
    state === 'confirmed'
      ? `Nicht ausgeführt: Seit ${formats.when(since)} ist die Anfrage ${standing[state]}.`
      : `Nicht ausgeführt: Seit ${formats.when(since)} (${by.name}) ist die Anfrage ${standing[state]}.`,
  'no-such-request': () =>
    'Diese Anfrage gibt es hier nicht mehr. Sehen Sie bei den Anfragen nach.',
  'own-request': () =>
    'Als FE oder FM dieses Engagements fragen Sie an, und jemand anderes hilft. Annehmen kann sie ein SME von der Liste.',
  'not-an-sme': ({ kind }) =>
    `Das übernehmen nur Get Modern SMEs für ${kinds[kind]}. Bitten Sie einen Administrator, Sie in die Liste aufzunehmen.`,
  'not-holder': ({ holder }) =>
    holder
      ? `Diese Anfrage liegt bei ${holder.name}. Bitte fragen Sie dort nach.`
      : 'Diese Anfrage liegt noch bei niemandem. Drücken Sie zuerst „Annehmen“.',
  'not-on-call': ({ person, kind }) =>
    `${person.name} ist für ${kinds[kind]} nicht in Bereitschaft oder hier selbst FE oder FM. Wählen Sie jemanden in Bereitschaft; „sme list“ zeigt, wer das ist.`,
};

/** What inputs ask for. */
export const requestEntries: typeof enRequestEntries = {
  'request-kind': { label: 'SME für', hint: '' },
  'request-urgency': { label: 'Dringlichkeit', hint: '' },
  'request-cause': { label: 'Warum', hint: '' },
  'request-text': {
    label: 'Was Sie brauchen',
    hint: 'Was Sie versucht haben, und was Sie wissen möchten',
  },
  'request-need-by': { label: 'Gebraucht bis', hint: '' },
  'request-answer': { label: 'Ihre Antwort', hint: 'Was Sie gefunden haben, und was zu tun ist' },
  'request-reference': { label: 'Referenz', hint: 'Die Nummer aus dem Resource Request Tool' },
};

const helpFor = ({ kind, isUrgent }: RequestTold): string =>
  `${isUrgent ? 'Dringende Hilfe' : 'Hilfe'} bei ${kinds[kind]}`;

const now: Readonly<Record<RequestState, (told: RequestTold) => string>> = {
  open: () => 'Diese Anfrage ist offen.',
  accepted: ({ holder }) => `Diese Anfrage liegt bei ${holder}.`,
  resolved: ({ holder }) => `${holder} hat diese Anfrage gelöst.`,
  confirmed: () => 'Diese Anfrage ist als gelöst bestätigt.',
  withdrawn: () => 'Diese Anfrage ist zurückgezogen.',
};

const news: Readonly<Record<RequestNews, (told: RequestTold) => string>> = {
  asked: (told) => `${helpFor(told)} wird gebraucht (${told.by}).`,
  reminded: (told) => `${helpFor(told)} wird weiterhin gebraucht: Noch hat niemand angenommen.`,
  nobody: (told) =>
    `${helpFor(told)} wird gebraucht, und kein SME in Bereitschaft ist erreichbar. Ein Administrator kann jemanden hinzufügen: „sme add <Person> ${told.kind}“.`,
  unanswered: (told) => `${helpFor(told)}: Noch hat kein SME angenommen.`,
  accepted: (told) => `${told.holder} hilft bei ${kinds[told.kind]}.`,
  'declined-by-all': (told) => `${helpFor(told)}: Alle SMEs in Bereitschaft haben abgelehnt.`,
  released: (told) => `${told.by} hat die Anfrage zurückgegeben; sie ist wieder offen.`,
  'handed-over': (told) => `Die Anfrage liegt jetzt bei ${told.holder} (${told.by}).`,
  noted: (told) => `${told.by} hat Ihrer Anfrage eine Notiz hinzugefügt.`,
  silent: (told) =>
    told.as === 'sme'
      ? 'Sie haben diese Anfrage angenommen, und seit einer Weile ist es still. Wie läuft es?'
      : `${told.holder} hat sich eine Weile nicht gemeldet; der Bot hat um eine Rückmeldung gebeten.`,
  resolved: (told) =>
    `${told.by} hat Ihre Anfrage gelöst. Bestätigen Sie die Lösung, oder öffnen Sie die Anfrage wieder.`,
  confirmed: () => 'Die Anfrage ist als gelöst bestätigt.',
  reopened: (told) => `${told.by} hat die Anfrage wieder geöffnet: Sie ist noch nicht gelöst.`,
  withdrawn: (told) => `${told.by} hat die Anfrage zurückgezogen.`,
  moved: (told) => now[told.state](told),
};

const audiences: Readonly<Record<RequestAudience, string>> = {
  sme: 'Das erhalten Sie als Get Modern SME.',
  engaged: 'Das erhalten Sie als FE oder FM des Engagements.',
  administrator: 'Das erhalten Sie als Administrator, da niemand gefragt werden konnte.',
};

/** The headline of a card about a request. */
export const requestHeadline = (told: RequestTold): string => news[told.news](told);

/** Why it came to this person. */
export const requestReason = ({ as }: RequestTold): string => audiences[as];
