import { fieldOf, fieldIds } from '../../domain/fields.ts';
import { roles } from '../../domain/people.ts';
import { taskIds } from '../../domain/playbook.ts';
import type { Words } from '../en.ts';
import { names } from './names.ts';

const whole: ReadonlyMap<string, string> = new Map([
  ['engagement', 'Engagement'],
  ['intent', 'Absicht des Kunden'],
  ['target', 'Ziel'],
  ['seats', 'Lizenzen'],
  ['pilot', 'Pilot'],
  ['deployed', 'bereitgestellte Lizenzen'],
  ['checklist', 'Remediation-Checkliste'],
  ['readiness', 'Readiness-Ergebnisse'],
  ['alert', 'Nutzungswarnung'],
  ['snooze', 'Pause der Nutzungswarnung'],
  ['blocked', 'ob es blockiert ist'],
  ['waiting', 'worauf gewartet wird'],
  ['went-on', 'ob es weitergeht'],
  ['ended', 'ob es beendet ist'],
  ['chat', 'mit welchem Chat es verbunden ist'],
  ['request', 'SME-Anfrage'],
  ['reading', 'Messwert zur Nutzung'],
]);

const holder = (role: keyof typeof names.roles): string => `Rolle ${names.roles[role].short}`;

const parts = new Map<string, (id: string) => string | undefined>([
  ['task', (id) => taskIds.filter((each) => each === id).map((each) => names.tasks[each])[0]],
  ['field', (id) => fieldIds.filter((each) => each === id).map((each) => fieldOf(each).name)[0]],
  ['people', (id) => roles.filter((each) => each === id).map((each) => holder(each))[0]],
]);

/** What a matter of an engagement is called in a list behind a colon; without an article. */
export const matterName: Words['matterName'] = (matter, { titleOf, formats }) => {
  const [kind = '', id = ''] = matter.split(':');
  if (kind === 'item') return `Punkt ${formats.quote(titleOf(id))}`;
  return parts.get(kind)?.(id) ?? whole.get(kind) ?? 'etwas';
};
