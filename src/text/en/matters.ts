import { fieldOf, fieldIds } from '../../domain/fields.ts';
import { roles } from '../../domain/people.ts';
import { taskIds } from '../../domain/playbook.ts';
import type { Matter } from '../../domain/engagement/evolving/patch.ts';
import type { Told } from '../by-kind.ts';
import { names } from './names.ts';

const whole: ReadonlyMap<string, string> = new Map([
  ['engagement', 'the engagement'],
  ['intent', 'the customer’s intent'],
  ['target', 'the target'],
  ['seats', 'the entitled seats'],
  ['pilot', 'the pilot'],
  ['deployed', 'the deployed seats'],
  ['checklist', 'the remediation checklist'],
  ['readiness', 'the readiness results'],
  ['alert', 'the usage warning'],
  ['snooze', 'a snooze of the usage warning'],
  ['blocked', 'whether it is blocked'],
  ['waiting', 'what is waited for'],
  ['went-on', 'whether it goes on'],
  ['ended', 'whether it has ended'],
  ['chat', 'where it may be spoken of'],
  ['request', 'a request to an SME'],
  ['reading', 'a usage reading'],
  ['alert', 'the usage warning'],
]);

const parts = new Map<string, (id: string) => string | undefined>([
  ['task', (id) => taskIds.filter((each) => each === id).map((each) => names.tasks[each])[0]],
  ['field', (id) => fieldIds.filter((each) => each === id).map((each) => fieldOf(each).name)[0]],
  ['people', (id) => roles.filter((each) => each === id).map((each) => holder(each))[0]],
]);

const holder = (role: keyof typeof names.roles): string => `who is ${names.roles[role].short}`;

/** What a matter of an engagement is called inside a sentence. */
export function matterName(matter: Matter, { titleOf, formats }: Told): string {
  const [kind = '', id = ''] = matter.split(':');
  if (kind === 'item') return `the item ${formats.quote(titleOf(id))}`;
  return parts.get(kind)?.(id) ?? whole.get(kind) ?? 'something';
}
