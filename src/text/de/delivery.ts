import type { Words } from '../en.ts';

/** What cards say that are about cards. */
export const delivery: Words['delivery'] = {
  feedback: {
    title: 'Feedback zum Playbook',
    sentence: (name) => `${name} gibt Feedback zum Playbook:`,
    given: (when, version) => `Abgegeben: ${when}, zur Version vom ${version}.`,
    reason:
      'Das erhalten Sie, weil Sie für das Playbook zuständig sind. Wer das ist, steht in der Konfiguration des Bots (PLAYBOOK_OWNER).',
  },
  shrunk: 'Dazu gibt es weiter unten eine neuere Karte.',
  summary: {
    title: 'Was Sie verpasst haben',
    one: (customer) =>
      `Bei ${customer} gab es Neues für Sie, während der Bot Sie nicht erreichen konnte.`,
    intro: (engagements) =>
      engagements === 1
        ? 'In einem Engagement gab es Neues für Sie, während der Bot Sie nicht erreichen konnte.'
        : `In ${engagements} Engagements gab es Neues für Sie, während der Bot Sie nicht erreichen konnte.`,
    reason:
      'Das erhalten Sie einmalig, weil Sie jetzt erreichbar sind. Was sonst kommt, wählen Sie unter „Einstellungen“.',
  },
};
