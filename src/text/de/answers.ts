import type { PlaybookChange } from '../../domain/playbook.ts';
import type { Words } from '../en.ts';

const changes: Readonly<Record<PlaybookChange['change'], string>> = {
  approach: 'Der Standalone Scale Approach beginnt',
  workflow: 'Der Workflow ist überarbeitet',
  'toolkit-task': 'Aufgabe 4105, Office Readiness Toolkit, kommt hinzu',
};

/** Titles and sentences of the cards that speak of no single engagement. */
export const answers: Words['answers'] = {
  help: {
    title: 'Was ich verstehe',
    intro:
      'Die Befehle gelten für den aktuellen Kunden, oder Sie fügen einen Kundennamen hinzu. Befehle geben Sie auf Englisch ein, Datumsangaben und Zahlen wie gewohnt.',
    open: 'Tippen Sie auf ein Thema, um seine Befehle zu sehen, oder schreiben Sie help und ein Wort, zum Beispiel „help usage“.',
    topics: {
      engagements: 'Engagements',
      tasks: 'Aufgaben und Checkliste',
      usage: 'Aktive Nutzung',
      smes: 'Get Modern SMEs',
      people: 'Personen, Notizen und FTOP-Daten',
      day: 'Mein Tag und Einstellungen',
      overview: 'Portfolio und Statuskarten',
      delivery: 'Was gesendet wurde',
      administration: 'Administration',
    },
    administrator: 'Als Administrator dürfen Sie in jedem Engagement Personen zuweisen.',
  },
  welcome: {
    title: 'Willkommen bei ProPlus Playbook',
    intro:
      'Ich führe ein Engagement durch das FastTrack-Playbook für Office 365 ProPlus: Aufgaben, Remediation-Checkliste, Personen und die Daten für FTOP, gemeinsam mit allen Beteiligten.',
    begin: 'Eröffnen Sie Ihr erstes Engagement, oder geben Sie jederzeit „help“ ein.',
    goOn: 'Ihre Engagements stehen bereit. Mit „list“ sehen Sie sie, mit „help“ jederzeit die Hilfe.',
    limits:
      'Ich antworte hier privat; in einem Gruppenchat nur, wenn FE oder FM ihn mit einem Engagement verbunden haben. Was ungefragt kommt, wählen Sie mit „settings“.',
  },
  playbook: {
    title: 'Das Playbook',
    intro: 'Office 365 ProPlus Standalone Scale Approach',
    version: (day) => `Version vom ${day}`,
    processes: 'Prozesse',
    changeLog: 'Änderungsprotokoll',
    change: ({ change }, day, published) =>
      `${day}: ${changes[change]} (veröffentlicht: ${published})`,
  },
  list: {
    title: 'Meine Engagements',
    count: (total, { count }) => count(total, { one: 'Engagement', other: 'Engagements' }),
    empty: 'Sie haben noch kein Engagement. Eröffnen Sie Ihr erstes.',
    row: (phase, progress) => `${phase} · ${progress}`,
    next: (task) => `Als Nächstes: ${task}`,
    nothing: 'Für Sie ist nichts mehr zu tun',
    without: (role) => `Ohne ${role}`,
    lastProgress: (ago) => `letzter Fortschritt ${ago}`,
  },
  feedbackThanks: {
    title: 'Vielen Dank',
    passedOn:
      'Ihr Feedback ist gespeichert und wurde an die für das Playbook zuständige Person weitergeleitet.',
    kept: 'Ihr Feedback ist gespeichert. Außer Ihnen ist niemand als zuständig für das Playbook eingetragen.',
  },
  whichCustomer: {
    title: (customer) => `Für ${customer}?`,
    sentence: (said) => `Ihre Eingabe: ${said}. Nichts ändert sich, bis Sie wählen.`,
  },
  choose: {
    customers: 'Welcher Kunde?',
    tasks: 'Welche Aufgabe?',
    commands: 'Meinten Sie einen dieser Befehle?',
    sentence: (said) => `Ihre Eingabe: ${said}.`,
    unknownTask: (task) =>
      `Die Aufgabe ${task} gibt es im Playbook nicht. Wählen Sie eine von diesen.`,
    tooLong:
      'Ihr Text ist zu lang für eine Karte. Öffnen Sie zuerst den Kunden, und senden Sie ihn dann erneut.',
    more: (count, { count: format }) =>
      `${format(count, { one: 'weiterer Treffer', other: 'weitere Treffer' })}; geben Sie mehr vom Namen ein.`,
  },
  noEngagement: {
    title: 'Kein solches Engagement',
    named: (words) =>
      `Sie haben kein Engagement wie ${words}. Prüfen Sie die Schreibweise, sehen Sie in Ihrer Liste nach, oder eröffnen Sie ein neues.`,
    none: 'Hier gibt es kein Engagement, an dem Sie beteiligt sind. Sehen Sie in Ihrer Liste nach, oder eröffnen Sie ein neues.',
    nearest: 'Meinten Sie eines von diesen?',
  },
  nameTaken: {
    yours:
      'Es gibt bereits ein Engagement mit diesem Namen, und Sie sind daran beteiligt. Machen Sie damit weiter, oder eröffnen Sie ein zweites.',
    managed: (manager) =>
      `Es gibt bereits ein Engagement mit diesem Namen; FM ist ${manager}. Fragen Sie eine Beteiligung an, oder eröffnen Sie ein zweites.`,
    unmanaged:
      'Es gibt bereits ein Engagement mit diesem Namen; es hat keinen FM. Fragen Sie eine Beteiligung an, oder eröffnen Sie ein zweites.',
  },
  joinAsked:
    'FE und FM erfahren, dass Sie sich beteiligen möchten. Sie werden zugewiesen, oder jemand meldet sich bei Ihnen.',
  notAdministrator: {
    title: 'Nur für Administratoren',
    sentence:
      'Das sehen und tun nur Administratoren des Bots. Bitte fragen Sie dort nach. Was zu Ihrem eigenen Engagement gesendet wurde, zeigt „delivery“.',
  },
  answeredPrivately: {
    title: 'Privat beantwortet',
    sentence:
      'Die Antwort kommt in unserem persönlichen Chat, da dieser Chat mit keinem Engagement verbunden ist. FE oder FM können ihn mit „bind“ verbinden.',
  },
  notAnswered: {
    title: 'Hier keine Antwort',
    sentence:
      'Dieser Chat ist mit keinem Engagement verbunden, deshalb antworte ich privat, erreiche Sie dort aber noch nicht. Öffnen Sie einen Chat mit mir, und fragen Sie dort noch einmal.',
  },
  notUnderstood: {
    title: 'Das habe ich leider nicht verstanden',
    sentence: (said) => `Mit ${said} kann ich nichts anfangen.`,
    button:
      'Diese Schaltfläche funktioniert nicht mehr. Öffnen Sie das Engagement erneut, um weiterzumachen.',
    examples: 'Versuchen Sie es hiermit oder mit einem Kundennamen:',
  },
  fault: {
    title: 'Etwas ist schiefgegangen',
    sentence:
      'Das liegt an uns, nicht an Ihnen. Vielleicht ist Ihre Änderung nicht gespeichert; sehen Sie bitte nach, und versuchen Sie es gleich noch einmal.',
    reference: (id) =>
      `Falls es wieder passiert, nennen Sie Ihrem Administrator diese Referenz: ${id}`,
  },
};
