import type { Words } from '../en.ts';

/** What is said about sharing a status card. */
export const share: Words['share'] = {
  title: 'Statuskarte teilen',
  whoHere:
    'Alle, die diesen Chat jetzt oder später lesen, sehen eine Momentaufnahme des genannten Engagements: Kunde, Status, Phase, Fortschritt, Nutzung, Ziel, FE und FM. Keine Notizen und keine Daten für FTOP.',
  whoThere:
    'Das ist die Statuskarte. Alle, die den gewählten Chat jetzt oder später lesen, sehen sie.',
  nowhere:
    'Mit diesem Engagement ist kein Chat verbunden. Um es anderswo zu teilen, geben Sie dort „share“ und den Kundennamen ein.',
  lasts: 'Die Karte bleibt, wie sie ist; teilen Sie sie erneut, wenn sich etwas geändert hat.',
  into: {
    channel: (day) => `Im Kanal teilen (${day})`,
    group: (day) => `Im Chat teilen (${day})`,
  },
  asOf: (when, who) => `Stand: ${when}, geteilt von ${who}. Diese Karte ändert sich nicht.`,
  progress: 'Fortschritt',
  onItsWay:
    'Die Statuskarte ist unterwegs dorthin, mit ihrem Datum. Wann sie angekommen ist, sagt „delivery“.',
  notShared: 'Ich konnte die Statuskarte dort nicht posten. Ist der Bot noch in diesem Chat?',
  notSharedWhy: 'Das erhalten Sie einmalig, weil Sie sie geteilt haben.',
};
