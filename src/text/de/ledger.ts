import type { Words } from '../en.ts';

/** What a card is about, in a word or two; the recipient stands before it. */
const matters: Words['ledger']['matters'] = {
  'intent-confirmed': 'Absicht',
  'target-set': 'Ziel',
  'role-given': 'Rolle übertragen',
  'role-taken': 'Rolle abgegeben',
  'join-asked': 'Beteiligung angefragt',
  ended: 'Ende des Engagements',
  reopened: 'wieder geöffnet',
  undone: 'Rücknahme',
  'not-reached': 'jemand ist nicht erreichbar',
  'usage-red': 'Nutzungswarnung',
  'usage-recovered': 'Nutzung erholt',
  'usage-taken-back': 'Nutzungswarnung zurückgenommen',
  'usage-corrected': 'Nutzung korrigiert',
  'results-wanted': 'Ergebnisse erbeten',
  request: 'SME-Anfrage',
};

/** Why a card was not sent and need not be. */
const superseded: Readonly<Record<string, string>> = {
  newer: 'nicht gesendet: durch eine neuere Karte ersetzt',
  'no-part': 'nicht gesendet: nicht mehr am Engagement beteiligt',
  expired: 'nicht gesendet: nicht mehr aktuell',
  'nothing-stands': 'nicht gesendet: die Karte, um die es geht, kam nie an',
  'nothing-to-say': 'nicht gesendet: es gab nichts mehr zu sagen',
  'summed-up': 'Teil der Karte „Was Sie verpasst haben“',
};

const refusedWith = /^status (?<status>\d{3})/u;

/** Why a card could not be sent; `detail` is the platform's word, or that of a fault of ours. */
function parkedWhy(detail: string): string {
  const status = refusedWith.exec(detail)?.groups?.['status'];
  if (status) return `von Teams abgelehnt (${status})`;
  return detail === 'expired'
    ? 'Teams war nicht rechtzeitig erreichbar'
    : 'der Bot konnte sie nicht erstellen';
}

/** What the cards about deliveries say. */
export const ledger: Words['ledger'] = {
  title: 'Zustellungen',
  empty: 'Für dieses Engagement wurde noch nichts gesendet.',
  row: (name, matter) => `${name}: ${matter}`,
  matters,
  aChat: 'ein Chat',
  ofPerson: {
    welcome: 'Begrüßung',
    'my-day': 'Mein Tag',
    summary: 'was verpasst wurde',
    digest: 'Wochenübersicht',
    retention: 'Ankündigung der Entfernung',
    feedback: 'Feedback zum Playbook',
    answer: 'private Antwort',
    shared: 'Statuskarte',
    'file-unread': 'Datei nicht gelesen',
    'not-shared': 'Statuskarte nicht geteilt',
  },
  sent: (when) => `gesendet ${when}`,
  updated: (when) => `Karte aktualisiert ${when}`,
  superseded: (why, when) => `${superseded[why] ?? 'nicht gesendet'} (${when})`,
  parked: (why, when) => `geparkt: ${parkedWhy(why)}, ${when}`,
  dropped: (when) => `von einem Administrator verworfen, ${when}`,
  pending: (when) => `unterwegs seit ${when}`,
  waits: {
    quiet: (until) => `wartet: Ruhezeit bis ${until}`,
    retry: (until) => `wartet: von Teams nicht angenommen, nächster Versuch ${until}`,
    muted: (name) => `wartet: Engagement ist stummgeschaltet (${name})`,
    'not-reachable': (name) => `wartet: Bot nicht installiert oder entfernt (${name})`,
  },
  tries: (count, { count: format }) => format(count, { one: 'Versuch', other: 'Versuche' }),
  resent: (name, cards, { count }) =>
    cards === 0
      ? `Bei ${name} ist keine Karte dieses Engagements offen, oder sie ist schon unterwegs.`
      : `${count(cards, { one: 'Karte ist', other: 'Karten sind' })} erneut unterwegs an ${name}.`,
  resentLater: (name, cards, { count }) =>
    `${name} ist nicht erreichbar: ${count(cards, { one: 'Karte wartet', other: 'Karten warten' })}, bis der Bot installiert ist.`,
  unknown: (said) =>
    said === ''
      ? 'Diese Person ist nicht an diesem Engagement beteiligt.'
      : `An diesem Engagement ist niemand mit diesem Namen beteiligt: ${said}.`,
  parkedTitle: 'Geparkt',
  parkedCount: (total, { count }) =>
    total === 0
      ? 'Alles konnte zugestellt werden.'
      : `${count(total, { one: 'Karte konnte', other: 'Karten konnten' })} nicht zugestellt werden.`,
  someEngagement: 'ein Engagement, an dem Sie nicht beteiligt sind',
  apart: 'kein Engagement',
  did: {
    released: 'Die Karte ist wieder unterwegs.',
    expired: 'Die Frist dieser Karte ist abgelaufen; sie wird nicht mehr gesendet.',
    dropped: 'Die Karte ist verworfen und wird nicht gesendet.',
    gone: 'Das ist bereits erledigt.',
  },
  decide:
    'Senden Sie die Karte doch noch, sobald der Grund behoben ist, oder verwerfen Sie sie: Dann wird sie nie gesendet, und das steht auch unter den Zustellungen.',
  facts: {
    to: 'An',
    about: 'Thema',
    of: 'Engagement',
    why: 'Grund',
    tried: 'Versucht',
    reason: 'Antwort',
  },
};
