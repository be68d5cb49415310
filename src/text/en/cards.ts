import type { Formats } from '../format.ts';

/** Titles, labels and sentences of the cards of one engagement. */
export const cards = {
  next: {
    title: 'Next step',
    yours: (task: string) => `${task} is yours to do.`,
    theirs: (task: string, role: string, name: string) => `${task} is with the ${role}, ${name}.`,
    vacant: (task: string, role: string) =>
      `${task} waits for the ${role}; nobody holds that role.`,
    none: 'Every task is finished.',
    nothingOfYours: 'Nothing is left for you to do.',
    ended: 'The engagement has ended; nothing is to be done.',
    why: {
      '3080': 'It opens the assessment and tells you about the customer’s environment.',
      '3738': 'The pitch deck wins the customer’s sponsors for the deployment.',
      '4105':
        'Its results show which macros and add-ins need work; the checklist is drafted from them.',
      '3070': 'The checklist holds every problem that was found, so that none is forgotten.',
      '3190':
        'The customer confirms that everything on the checklist is settled before the deployment.',
      '1247': 'The assessment is behind you; a pilot first spares support cases.',
      '3650': 'The deployment is done; acceleration brings usage to where it should be.',
    },
    intentMissing: 'The customer’s intent is not confirmed yet; that is yours to do.',
  },
  facts: {
    intent: 'Intent',
    target: 'Target',
    usage: 'Usage',
    seats: 'Seats',
    pilot: 'Pilot',
    checklist: 'Checklist',
    data: 'FTOP data',
    blocked: 'Blocked',
    waiting: 'Waiting',
    ended: 'Ended',
    state: 'State',
    reason: 'Reason',
    reviewed: 'Reviewed',
    results: 'Results',
    owner: 'Owner',
    due: 'Due',
    added: 'Added',
    why: 'Why',
    confirmed: (who: string, when: string) => `confirmed by ${who}, ${when}`,
    notConfirmed: 'not confirmed yet',
    targetBy: (percent: string, day: string) => `${percent} by ${day}`,
    targetOpen: (percent: string) => `${percent}, no date yet`,
    seatsEntitled: (count: number, { number }: Formats) => `${number(count)} entitled`,
    seatsDeployed: (deployed: number, entitled: number, { number, share }: Formats) =>
      `${number(deployed)} of ${number(entitled)} deployed (${share(deployed, entitled)})`,
    recorded: (who: string, when: string) => `recorded by ${who}, ${when}`,
    noPilot: 'not recorded',
    until: (what: string, day: string) => `${what}, until ${day}`,
    by: (what: string, who: string, when: string) => `${what} (${who}, ${when})`,
    noItems: 'no items yet',
    noDue: 'none',
  },
  tasks: {
    title: 'Tasks',
    row: (state: string, obligation: string, role: string) => `${state} · ${obligation} · ${role}`,
    nothingToRemediate: (who: string, when: string) => `nothing to remediate (${who}, ${when})`,
    results: (
      { devices, files, findings }: { devices: number; files: number; findings: number },
      { number }: Formats,
    ) =>
      `${number(devices)} devices, ${number(files)} files scanned, ${number(findings)} with findings`,
    noResults: 'not there yet',
  },
  items: {
    title: 'Remediation checklist',
    count: (open: number, total: number, { number, count }: Formats) =>
      `${number(open)} open of ${count(total, { one: 'item', other: 'items' })}`,
    empty: 'Nothing is on the checklist yet.',
    all: 'All items',
    openOnly: 'Open items only',
    only: {
      open: 'Open items',
      late: 'Overdue items',
      unowned: 'Open items without an owner',
      settled: 'Settled items',
    },
    due: (day: string) => `due ${day}`,
    overdue: (day: string) => `overdue since ${day}`,
    gone: 'That item is no longer on the checklist.',
  },
  data: {
    title: 'Data for FTOP',
    missing: (count: number, { count: format }: Formats) =>
      count === 0
        ? 'Everything that is required is written.'
        : `${format(count, { one: 'required field is', other: 'required fields are' })} missing.`,
    short: (missing: number, { count }: Formats) =>
      missing === 0
        ? 'complete'
        : `${count(missing, { one: 'required field', other: 'required fields' })} missing`,
    states: {
      missing: 'missing',
      empty: 'empty',
      new: 'not in FTOP yet',
      changed: 'changed since it was entered into FTOP',
      entered: (who: string, when: string) => `in FTOP (${who}, ${when})`,
    },
    notes: (count: number, { count: format }: Formats) =>
      format(count, { one: 'note', other: 'notes' }),
  },
  export: {
    title: 'Copy for FTOP',
    intro: 'Select the text, copy it and paste it into FTOP. Then mark it as entered.',
    label: 'Text for FTOP',
    empty: '(empty)',
    page: (page: number, pages: number, { number }: Formats) =>
      `Part ${number(page)} of ${number(pages)}`,
  },
  summary: {
    title: 'Summary for the customer',
    intro:
      'Select the text, copy it and paste it into a mail. It holds no notes and nothing for FTOP.',
    label: 'Text for the customer',
    heading: (customer: string) => `Readiness of ${customer} for Microsoft 365 Apps`,
    results: (text: string, day: string) => `Checked: ${text} (${day}).`,
    open: 'To be done:',
    settled: 'Settled:',
    nothing: 'Nothing is on the checklist.',
    item: (number: string, title: string, about: string) =>
      about === '' ? `${number}. ${title}` : `${number}. ${title} (${about})`,
    reviewed: (day: string) => `You reviewed the list ${day}.`,
  },
  history: { title: 'History', empty: 'Nothing older.' },
  page: (page: number, pages: number, { number }: Formats) =>
    `Page ${number(page)} of ${number(pages)}`,
};
