import type { Words } from '../en.ts';

/** What the things of the field are called. */
export const names: Words['names'] = {
  bot: 'ProPlus Playbook',
  states: {
    active: 'Aktiv',
    supporting: 'In Betreuung',
    complete: 'Abgeschlossen',
    closed: 'Vorzeitig beendet',
  },
  flags: { blocked: 'Blockiert', waiting: 'Wartet', stalled: 'Stockt' },
  workloads: {
    opp: 'Microsoft 365 Apps',
    exchange: 'Exchange',
    onedrive: 'OneDrive',
    sharepoint: 'SharePoint',
    skype: 'Skype for Business',
    teams: 'Teams',
    yammer: 'Yammer',
  },
  phases: { Assess: 'Assess', Remediate: 'Remediate', Enable: 'Enable' },
  inPhase: (phase) => `Phase ${phase}`,
  roles: {
    fe: { short: 'FE', label: 'Engineer', full: 'FastTrack Engineer (FE)' },
    fm: { short: 'FM', label: 'Manager', full: 'FastTrack Manager (FM)' },
    fta: { short: 'FTA', label: 'Architect', full: 'FastTrack Architect (FTA)' },
  },
  /** Short names; the full title is FTOP's own. */
  tasks: {
    '3080': '3080 Assessment Workshop',
    '3738': '3738 Pitch Deck',
    '3070': '3070 Remediation Checklist',
    '4105': '4105 Readiness Toolkit',
    '3190': '3190 Customer Review',
    '1247': '1247 Deployment',
    '3650': '3650 OPP Acceleration',
  },
  taskStates: {
    'to-do': 'Zu erledigen',
    'in-progress': 'In Arbeit',
    done: 'Erledigt',
    bypassed: 'Übersprungen',
  },
  itemStates: { open: 'Offen', resolved: 'Behoben', accepted: 'So belassen' },
  mandatory: 'Pflicht',
  optional: 'optional',
  nobody: 'noch niemand',
  you: (name) => `${name} (Sie)`,
  someItem: 'ein Punkt',
  signature: (who, when) => `${who}, ${when}`,
  standingIn: (role) => `in Vertretung für die Rolle ${role}, da sie nicht besetzt ist`,
  about: (customer, sentence) => `${customer}: ${sentence}`,
  phaseCount: (finished, total, { number }) => `${number(finished)} von ${number(total)}`,
  tasksDone: (finished, total, { number, count }) =>
    `${number(finished)} von ${count(total, { one: 'Pflichtaufgabe', other: 'Pflichtaufgaben' })} fertig`,
};
