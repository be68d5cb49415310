import type { WarningReason } from '../../domain/usage/alert/alert.ts';
import type { Words } from '../en.ts';
import { undone } from './events.ts';
import { withFullStop } from './full-stop.ts';
import { names } from './names.ts';
import { requestHeadline, requestReason } from './requests.ts';

const warnings: Readonly<Record<WarningReason, (usage: string, was: string) => string>> = {
  opened: (usage) => `Die aktive Nutzung liegt unter 40\u00A0%: ${usage}.`,
  fell: (usage, was) => `Die aktive Nutzung ist weiter gesunken: ${usage}, vorher ${was}.`,
  'snooze-over': (usage) =>
    `Die Warnung ist nicht mehr pausiert, und die aktive Nutzung liegt weiterhin unter 40\u00A0%: ${usage}.`,
};

const asWarned =
  'Das erhalten Sie als FE oder FM des Engagements. Sie können die Warnung für sich bis zu 30 Tage pausieren.';

/** The headline: what happened. */
export const headlines: Words['notices']['headlines'] = {
  'intent-confirmed': ({ by }) =>
    `${by} hat bestätigt, dass der Kunde die Bereitstellung beabsichtigt.`,
  'target-set': ({ by, target }) => withFullStop(`${by} hat das Ziel festgelegt: ${target}`),
  'role-given': ({ by, role }) => `${by} hat Ihnen die Rolle ${names.roles[role].full} übertragen.`,
  'role-taken': ({ by, role, to }) => {
    const held = `Ihre Rolle ${names.roles[role].full}`;
    if (to === null) return `${by} hat ${held} beendet.`;
    return to.name === by
      ? `${by} hat ${held} übernommen.`
      : `${by} hat ${held} an ${to.name} übergeben.`;
  },
  'join-asked': ({ by }) => `${by} möchte sich an diesem Engagement beteiligen.`,
  ended: ({ by, how }) =>
    how === 'complete'
      ? `${by} hat das Engagement abgeschlossen.`
      : `${by} hat das Engagement vorzeitig beendet.`,
  reopened: ({ by }) => `${by} hat das Engagement wieder geöffnet.`,
  undone: ({ by, what }) => `${by} hat ${undone[what]} zurückgenommen.`,
  'usage-red': ({ reason, usage, was }) => warnings[reason](usage, was),
  'usage-recovered': ({ usage }) => `Die aktive Nutzung hat sich erholt: ${usage}.`,
  'usage-taken-back': ({ by }) =>
    `Die Warnung ist zurückgenommen: Der zugrunde liegende Messwert wurde zurückgezogen (${by}).`,
  'usage-corrected': ({ usage }) =>
    withFullStop(`Der Messwert zu dieser Warnung wurde korrigiert. Jetzt: ${usage}`),
  request: requestHeadline,
  'results-wanted': () =>
    'Der Workshop ist erledigt. Was hat das Office Readiness Toolkit gefunden?',
  'not-reached': ({ by }) =>
    `${by} ist nicht erreichbar: Der Bot wurde blockiert oder entfernt. Alle Mitteilungen warten, bis er wieder installiert ist.`,
};

const asEngineer = 'Das erhalten Sie als FE des Engagements.';
const asPart = 'Das erhalten Sie, weil Sie am Engagement beteiligt sind.';
const asWarnedBefore = 'Das erhalten Sie, weil Sie die Warnung bekommen haben.';

/** The quiet line below: why it came to this person. */
export const reasons: Words['notices']['reasons'] = {
  'intent-confirmed': () => asEngineer,
  'target-set': () => asEngineer,
  'role-given': () => 'Das erhalten Sie, weil die Rolle ab jetzt bei Ihnen liegt.',
  'role-taken': () =>
    'Das erhalten Sie, weil die Rolle bisher bei Ihnen lag. Ohne eine weitere Rolle sehen Sie das Engagement nicht mehr.',
  'join-asked': () =>
    'Das erhalten Sie als FE oder FM des Engagements. Weisen Sie eine Rolle zu, wenn Sie einverstanden sind.',
  ended: () => asPart,
  reopened: () => asPart,
  undone: () => asEngineer,
  'usage-red': () => asWarned,
  'usage-recovered': () => asWarnedBefore,
  'usage-taken-back': () => asWarnedBefore,
  'usage-corrected': () => asWarnedBefore,
  request: requestReason,
  'results-wanted': () =>
    'Das erhalten Sie als FE des Engagements, oder als FM, solange es keinen FE gibt. In „Mein Tag“ frage ich nach 3 und nach 7 Arbeitstagen noch einmal.',
  'not-reached': () => 'Das erhalten Sie, weil Sie in diesem Engagement zusammenarbeiten.',
};

/** How cards of a kind come to an end, where no button on the card does it. */
export const stops: Words['notices']['stops'] = {
  mute: 'Mit „mute“ und dem Kundennamen hören Sie nichts mehr davon.',
  ownRequest:
    'Es geht um Ihre eigene Anfrage: Ist sie bestätigt oder zurückgezogen, kommt nichts mehr.',
  handOn: 'Solche Fragen gehen an FE und FM: Wer die Rolle übernimmt, erhält auch sie.',
  once: 'Das kommt nur einmal.',
  offCall:
    'Mit „off call“ werden Sie nicht mehr gefragt; was bei Ihnen liegt, können Sie freigeben oder weitergeben.',
  channel: 'Ein Administrator verlegt sie mit „sme channel“ in einen anderen Kanal.',
  findSme:
    'Das endet, sobald jemand gefragt werden kann: mit „sme add“ und einem Namen oder „sme channel“ in einem Kanal.',
};
