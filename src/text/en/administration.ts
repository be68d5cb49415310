import type { Formats } from '../format.ts';

/** Why a card to oneself did not come, and what to do. */
const cards: Readonly<Record<string, string>> = {
  'not-installed':
    'You have not installed the bot in your personal chat: add the app, then try again.',
  throttled: 'Teams asks to wait. If it goes on, look at docs/operate.md, “Throttled”.',
  unavailable:
    'Teams was not reached, or gave no token: check the identity (MICROSOFT_APP_TYPE, AZURE_CLIENT_ID, MICROSOFT_APP_CERT_…, MICROSOFT_APP_PASSWORD) and the network.',
  unanswered: 'Teams did not answer in time. Try again; if it goes on, check the network.',
  unreachable: 'Teams refuses cards to you: is the app blocked for you, or removed by a policy?',
  rejected: 'Teams refused the card: check that the bot’s registration has the Teams channel.',
};

const identities = {
  local: 'none (local mode)',
  secret: 'client secret',
  certificate: 'certificate',
  'managed-identity': 'managed identity',
};

/** What administrators read about the bot and its data. */
export const administration = {
  status: {
    title: 'How the bot does',
    well: 'Storage answers and nothing waits too long.',
    ill: 'Something is wrong: say admin check for the remedies.',
    storage: 'Storage',
    answers: 'answers',
    queue: 'Queue',
    waiting: (depth: number, { count }: Formats) =>
      count(depth, { one: 'message', other: 'messages' }),
    since: (when: string) => `the oldest since ${when}`,
    parked: 'Parked notices',
    alerts: 'Usage warnings open',
    requests: 'Requests nobody has accepted',
    version: 'Version',
    runs: (version: string, since: string) => `${version}, running since ${since}`,
    identity: 'Identity',
    identities,
  },
  check: {
    title: 'Check',
    well: 'Everything that was looked at is as it should be.',
    ill: (amount: number, { count }: Formats) =>
      `${count(amount, { one: 'thing wants', other: 'things want' })} something done.`,
    storage: {
      title: 'Storage',
      well: 'Tables and queue answer.',
      remedy: (faults: string) =>
        `${faults}. Check STORAGE_ACCOUNT and the roles Storage Table Data Contributor and Storage Queue Data Contributor of the identity.`,
    },
    queue: {
      title: 'Queue',
      well: 'Nothing waits too long.',
      remedy: (minutes: number) =>
        `The oldest message waits for ${minutes} minutes: no worker takes it. Restart the bot, and look for queue-fault in the log.`,
    },
    card: {
      title: 'A card to you',
      well: 'It came: you can be reached.',
      remedy: (outcome: string) => cards[outcome] ?? 'It did not come: look at the log.',
      test: 'This card shows that the bot can reach you.',
    },
    people: {
      title: 'People',
      well: 'Everybody with a part in an engagement can be reached.',
      remedy: (names: string) =>
        `Cards wait for ${names}: let them install the app, or install it for them by a setup policy.`,
      others: (amount: number, { count }: Formats) =>
        count(amount, { one: 'other', other: 'others' }),
    },
    smes: {
      title: 'SMEs',
      well: 'Requests of both kinds find somebody.',
      kinds: { opp: 'OPP', windows: 'Windows' },
      remedy: (kinds: string) =>
        `Nobody is on call for ${kinds}, and there is no channel: requests go to the administrators. Say sme add and a name, or sme list.`,
    },
    parked: {
      title: 'Parked notices',
      well: 'None.',
      remedy: (amount: number) =>
        `${amount} could not be delivered: say parked, and release or drop each.`,
    },
    identity: {
      title: 'Identity',
      well: (identity: keyof typeof identities) => identities[identity],
      remedy: 'A client secret expires and can leak: use a managed identity or a certificate.',
    },
    telemetry: {
      title: 'Measurements',
      well: 'They are sent.',
      remedy:
        'Nothing is measured and no alarm can fire: set APPLICATIONINSIGHTS_CONNECTION_STRING or OTEL_EXPORTER_OTLP_ENDPOINT.',
    },
    retention: {
      title: 'Retention',
      well: (days: number) => `Engagements go ${days} days after they ended.`,
      remedy: 'Engagements are kept for ever: set RETENTION_DAYS, or say forget and the customer.',
    },
  },
  retention: {
    title: 'An engagement will be removed',
    why: 'You get this once, as its FM, or as its FE where there is no FM. Reopen it, and it stays.',
    sentence: (customer: string, day: string) =>
      `${customer} has ended and will be removed everywhere on ${day}: state, history, notes, readings. Export what you want to keep (data export), or reopen it.`,
  },
  forget: {
    nothing: {
      title: 'Nothing to forget',
      sentence: (customer: string) =>
        customer === ''
          ? 'Say forget and the full name of the customer.'
          : `There is no engagement with exactly the name ${customer}.`,
    },
    asked: {
      title: 'Forget for good?',
      sentence:
        'Everything goes: state, history, notes, readings, requests, notices and lists. It cannot be undone. Cards that stand in chats stay there without a working button.',
      row: (opened: string, fm: string) => `opened ${opened}, FM ${fm}`,
      ended: 'ended',
      underWay: 'under way',
      nobody: 'nobody',
      confirm: (words: string) => `To confirm, type: ${words}`,
    },
    done: {
      title: 'Forgotten',
      sentence: (customer: string, rows: string) => `${customer} is removed everywhere (${rows}).`,
      rows: (amount: number, { count }: Formats) => count(amount, { one: 'row', other: 'rows' }),
    },
  },
};
