import type { Formats } from '../format.ts';

const items = { one: 'item', other: 'items' };

/** What is said about the checklist as a file, and in it. */
export const handOut = {
  asFile: 'As a file',
  save: 'Save',
  noThanks: 'No thanks',
  open: 'Open the file',
  fileName: (customer: string, day: string) => `${customer} – remediation checklist ${day}`,
  offer: 'The remediation checklist, for the customer',
  holds:
    'It holds what the customer may read, with empty columns for their remarks: no notes and nothing for FTOP.',
  /** Where Teams keeps what is saved is the person’s own OneDrive. */
  below: 'The file is offered below.',
  saved: 'The file is saved.',
  inOneDrive: 'It is in your OneDrive.',
  here: 'It stays on this machine for an hour, and goes when the bot ends.',
  elsewhere: {
    title: 'Our personal chat',
    sentence:
      'Teams takes files from me in our personal chat alone. Say “remediation file” with the customer’s name there.',
  },
  ended: {
    declined: 'Nothing was saved.',
    expired:
      'Teams no longer takes the file at that place. Ask for it again, and save it soon after.',
    failed: 'The file could not be saved just now. Please ask for it again in a few minutes.',
    'not-allowed':
      'The place for the file is none of Teams, so nothing was sent. Please ask for it again.',
    again: 'That was pressed before: the file is saved once. If it is not there, ask for it again.',
  },
  size: (bytes: number, { number }: Formats) =>
    `${number(Math.max(1, Math.round(bytes / 1024)))} KB`,
  facts: { name: 'Name', size: 'Size' },
  sheet: {
    tab: 'Remediation checklist',
    title: (customer: string) => `Remediation checklist of ${customer}`,
    asOf: 'As of',
    open: 'Still open',
    openOf: (open: number, total: number, { number, count }: Formats) =>
      `${number(open)} of ${count(total, items)}`,
    headings: {
      number: 'No.',
      title: 'What needs work',
      severity: 'Severity',
      files: 'Files',
      devices: 'Devices',
      example: 'Example',
      owner: 'Suggested owner',
      due: 'Due',
      state: 'State',
      remark: 'Customer’s remark',
      doneOn: 'Done on',
    },
    accepted: (state: string, reason: string) => `${state}: ${reason}`,
  },
};
