/** A form: what it is called, why it asks, and its button. */
export interface FormWords {
  /** `about` names the task, role, field or item it speaks of; empty where it speaks of none. */
  readonly title: (about: string) => string;
  readonly intro: string;
  readonly submit: string;
}

const form = (title: FormWords['title'], intro: string, submit: string): FormWords => ({
  title,
  intro,
  submit,
});

/** Every form by its name. */
export const forms = {
  new: form(
    () => 'New engagement',
    'Only what is marked is needed now; the rest can follow.',
    'Open engagement',
  ),
  bypass: form(
    (about) => `Bypass ${about}`,
    'A task may be bypassed when its topic is completely addressed or remediated. Write down why.',
    'Bypass',
  ),
  'finish-deployment': form(
    () => 'Deployment done',
    'Less than 70% of the entitled seats are deployed. Write down why it counts as done.',
    'Mark as done',
  ),
  review: form(
    () => 'Customer review done',
    'On which day did the customer review the remediation checklist?',
    'Mark as done',
  ),
  readiness: form(
    () => 'Readiness results',
    'Copy the counts from the Office Readiness Toolkit’s report. They finish task 4105.',
    'Save results',
  ),
  'config-manager': form(
    () => 'Counts of Configuration Manager',
    'Copy them from the Microsoft 365 Apps readiness dashboard. They finish task 4105.',
    'Save counts',
  ),
  target: form(
    () => 'Target',
    'The monthly active usage that is expected, and by when. The FE is told.',
    'Set target',
  ),
  seats: form(
    () => 'Entitled seats',
    'The paid available units of the customer.',
    'Save entitled seats',
  ),
  deployed: form(
    () => 'Deployed seats',
    'How many seats run Microsoft 365 Apps today.',
    'Save deployed seats',
  ),
  pilot: form(() => 'Pilot', 'Record that a pilot took place.', 'Record pilot'),
  assign: form(
    (about) => `Assign ${about}`,
    'Whoever takes over and whoever hands over are both told; the latter loses access.',
    'Assign',
  ),
  'add-item': form(
    () => 'New remediation item',
    'A problem that was found, and the work it needs.',
    'Add item',
  ),
  'change-item': form(
    (about) => `Change ${about}`,
    'Change what it says, who looks after it, or when it is due.',
    'Save item',
  ),
  'accept-item': form(
    (about) => `Accept ${about} as it is`,
    'Write down why nothing is done about it.',
    'Accept as it is',
  ),
  block: form(
    () => 'Blocked',
    'What is in the way? Everybody on the engagement sees it.',
    'Mark as blocked',
  ),
  wait: form(
    () => 'Waiting',
    'Reminders rest until that day; then you are asked again.',
    'Mark as waiting',
  ),
  close: form(
    () => 'Close early',
    'The engagement ends here. It can be reopened. Everybody on it is told.',
    'Close early',
  ),
  field: form(
    (about) => about,
    'It replaces what stands there; the history keeps the former text.',
    'Save',
  ),
  note: form(
    (about) => about,
    'It is added below the notes, with your name and the date.',
    'Add note',
  ),
  reading: form(
    () => 'New usage reading',
    'Monthly active users of the seats, or a percentage. A reading under 40% warns FE and FM.',
    'Save reading',
  ),
  'file-date': form(
    () => 'The day of the report',
    'The file does not say which day it speaks of. Nothing is saved yet.',
    'Go on',
  ),
  snooze: form(
    () => 'Snooze the usage warning',
    'It rests for you alone, 30 days at most; the others still see it.',
    'Snooze',
  ),
  rest: form(
    () => 'Snooze this line',
    'It leaves your day until then, 30 days at most. Nobody else is concerned.',
    'Snooze',
  ),
  'ask-sme': form(
    () => 'Ask a Get Modern SME',
    'Made ready from what I know. Read it, say what you need, and send it.',
    'Ask now',
  ),
  'edit-request': form(
    () => 'Edit the request',
    'Its cards change everywhere. Whoever has accepted has read the old text.',
    'Save request',
  ),
  'withdraw-request': form(
    () => 'Withdraw the request',
    'An SME who works on it is told.',
    'Withdraw',
  ),
  'reopen-request': form(
    () => 'Not resolved yet',
    'What is still missing? It goes back to the SME who answered.',
    'Reopen request',
  ),
  'enter-reference': form(
    () => 'Reference of the request',
    'The number that the FastTrack Resource Request Tool gave.',
    'Save reference',
  ),
  'answer-request': form(
    () => 'Answer now',
    'You accept the request and resolve it with these words. The FE confirms.',
    'Send answer',
  ),
  'decline-request': form(() => 'Decline', 'The request stays open for the other SMEs.', 'Decline'),
  'release-request': form(
    () => 'Release the request',
    'It is open again for the other SMEs. FE and FM are told why.',
    'Release',
  ),
  'reassign-request': form(
    () => 'Hand the request on',
    'To an SME who is on call. They, the FE and the FM are told.',
    'Hand on',
  ),
  'resolve-request': form(
    () => 'Resolve the request',
    'Your summary goes to the FE, who confirms it or asks on.',
    'Resolve',
  ),
  'note-request': form(
    () => 'Note on the request',
    'FE and FM read it on the request’s card.',
    'Add note',
  ),
  settings: form(
    () => 'Settings',
    'What comes to you by itself, and when. Nothing is lost: “today” shows it at any time.',
    'Save settings',
  ),
  feedback: form(
    () => 'Feedback on the playbook',
    'It goes to the owner of the playbook, with your name.',
    'Send feedback',
  ),
} as const satisfies Readonly<Record<string, FormWords>>;

/** What all forms share. */
export const formParts = {
  typed: (label: string) => `${label}, by name or e-mail`,
  choosePerson: 'Choose from the people I know',
  required: (label: string) => `${label} is needed.`,
  cancel: 'Cancel',
};
