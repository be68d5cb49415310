import type { Words } from '../en.ts';

/** Why a card to oneself did not come, and what to do. */
const cards: Readonly<Record<string, string>> = {
  'not-installed':
    'Sie haben den Bot nicht in Ihrem persönlichen Chat installiert: Fügen Sie die App hinzu, und versuchen Sie es dann erneut.',
  throttled:
    'Teams bittet um Geduld. Hält das an, hilft docs/operate.md weiter, Abschnitt „Throttled“.',
  unavailable:
    'Teams war nicht erreichbar oder hat kein Token ausgestellt: Prüfen Sie die Identität (MICROSOFT_APP_TYPE, AZURE_CLIENT_ID, MICROSOFT_APP_CERT_…, MICROSOFT_APP_PASSWORD) und das Netzwerk.',
  unanswered:
    'Teams hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut; hält das an, prüfen Sie das Netzwerk.',
  unreachable:
    'Teams nimmt keine Karten für Sie an: Ist die App für Sie gesperrt oder per Richtlinie entfernt?',
  rejected:
    'Teams hat die Karte abgelehnt: Prüfen Sie, ob die Registrierung des Bots den Teams-Kanal enthält.',
};

const identities: Words['administration']['status']['identities'] = {
  local: 'keine (lokaler Modus)',
  secret: 'geheimer Clientschlüssel',
  certificate: 'Zertifikat',
  'managed-identity': 'verwaltete Identität',
};

/** What administrators read about the bot and its data. */
export const administration: Words['administration'] = {
  status: {
    title: 'So geht es dem Bot',
    well: 'Der Speicher antwortet, und nichts wartet zu lange.',
    ill: 'Etwas stimmt nicht: Mit „admin check“ erfahren Sie, was zu tun ist.',
    storage: 'Speicher',
    answers: 'antwortet',
    queue: 'Warteschlange',
    waiting: (depth, { count }) => count(depth, { one: 'Nachricht', other: 'Nachrichten' }),
    since: (when) => `die älteste seit ${when}`,
    parked: 'Geparkte Mitteilungen',
    alerts: 'Offene Nutzungswarnungen',
    requests: 'Anfragen, die niemand angenommen hat',
    version: 'Version',
    runs: (version, since) => `${version}, läuft seit ${since}`,
    identity: 'Identität',
    identities,
  },
  check: {
    title: 'Prüfung',
    well: 'Alles Geprüfte ist in Ordnung.',
    ill: (amount, { count }) =>
      `${count(amount, { one: 'Punkt braucht', other: 'Punkte brauchen' })} Ihre Aufmerksamkeit.`,
    storage: {
      title: 'Speicher',
      well: 'Tabellen und Warteschlange antworten.',
      remedy: (faults) =>
        `${faults}. Prüfen Sie STORAGE_ACCOUNT und bei der Identität die Rollen Storage Table Data Contributor und Storage Queue Data Contributor.`,
    },
    queue: {
      title: 'Warteschlange',
      well: 'Nichts wartet zu lange.',
      remedy: (minutes) =>
        `Die älteste Nachricht wartet seit ${minutes} Minuten: Niemand holt sie ab. Starten Sie den Bot neu, und suchen Sie im Protokoll nach queue-fault.`,
    },
    card: {
      title: 'Eine Karte an Sie',
      well: 'Sie ist angekommen: Sie sind erreichbar.',
      remedy: (outcome) =>
        cards[outcome] ?? 'Sie ist nicht angekommen: Sehen Sie im Protokoll nach.',
      test: 'Diese Karte zeigt, dass der Bot Sie erreicht.',
    },
    people: {
      title: 'Personen',
      well: 'Alle, die an einem Engagement beteiligt sind, sind erreichbar.',
      remedy: (names) =>
        `Hier warten Karten: ${names}. Lassen Sie die App dort installieren, oder verteilen Sie sie über eine Setuprichtlinie.`,
      others: (amount, { count }) => count(amount, { one: 'weitere Person', other: 'weitere' }),
    },
    smes: {
      title: 'SMEs',
      well: 'Anfragen beider Arten erreichen jemanden.',
      kinds: { opp: 'OPP', windows: 'Windows' },
      remedy: (kinds) =>
        `Für ${kinds} ist niemand in Bereitschaft, und es gibt keinen Kanal: Anfragen gehen an die Administratoren. Geben Sie „sme add“ mit einem Namen ein, oder „sme list“.`,
    },
    parked: {
      title: 'Geparkte Mitteilungen',
      well: 'Keine.',
      remedy: (amount) =>
        `Nicht zustellbar: ${amount}. Geben Sie „parked“ ein, um jede doch noch zu senden oder zu verwerfen.`,
    },
    identity: {
      title: 'Identität',
      well: (identity) => identities[identity],
      remedy:
        'Ein geheimer Clientschlüssel läuft ab und kann in falsche Hände geraten: Verwenden Sie eine verwaltete Identität oder ein Zertifikat.',
    },
    telemetry: {
      title: 'Messdaten',
      well: 'Sie werden gesendet.',
      remedy:
        'Nichts wird gemessen, und kein Alarm kann auslösen: Legen Sie APPLICATIONINSIGHTS_CONNECTION_STRING oder OTEL_EXPORTER_OTLP_ENDPOINT fest.',
    },
    retention: {
      title: 'Aufbewahrung',
      well: (days) => `Beendete Engagements werden nach ${days} Tagen entfernt.`,
      remedy:
        'Engagements werden unbegrenzt aufbewahrt: Legen Sie RETENTION_DAYS fest, oder geben Sie „forget“ und den Kundennamen ein.',
    },
  },
  retention: {
    title: 'Ein Engagement wird entfernt',
    why: 'Das erhalten Sie einmalig, als FM oder, wo es keinen FM gibt, als FE. Wird es wieder geöffnet, bleibt es erhalten.',
    sentence: (customer, day) =>
      `${customer} ist beendet und wird überall entfernt (${day}): Stand, Verlauf, Notizen, Messwerte. Exportieren Sie mit „data export“, was Sie behalten möchten, oder öffnen Sie das Engagement wieder.`,
  },
  forget: {
    nothing: {
      title: 'Nichts zu entfernen',
      sentence: (customer) =>
        customer === ''
          ? 'Geben Sie „forget“ und den vollständigen Kundennamen ein.'
          : `Es gibt kein Engagement mit genau dem Namen ${customer}.`,
    },
    asked: {
      title: 'Endgültig entfernen?',
      sentence:
        'Alles verschwindet: Stand, Verlauf, Notizen, Messwerte, Anfragen, Mitteilungen und Listen. Das lässt sich nicht rückgängig machen. Karten in Chats bleiben stehen, ihre Schaltflächen funktionieren aber nicht mehr.',
      row: (opened, fm) => `eröffnet: ${opened}, FM: ${fm}`,
      ended: 'beendet',
      underWay: 'laufend',
      nobody: 'niemand',
      confirm: (words) => `Zur Bestätigung eingeben: ${words}`,
    },
    done: {
      title: 'Entfernt',
      sentence: (customer, rows) => `${customer} ist überall entfernt (${rows}).`,
      rows: (amount, { count }) => count(amount, { one: 'Zeile', other: 'Zeilen' }),
    },
  },
};
