import { fieldOf, fieldIds } from '../../domain/fields.ts';
import { roles } from '../../domain/people.ts';
import { taskIds } from '../../domain/playbook.ts';
import type { Matter } from '../../domain/engagement/evolving/patch.ts';
import type { Told } from '../by-kind.ts';
import { names } from './names.ts';

const whole: ReadonlyMap<string, string> = new Map([
  ['engagement', 'el proyecto'],
  ['intent', 'la intención del cliente'],
  ['target', 'el objetivo'],
  ['seats', 'las licencias contratadas'],
  ['pilot', 'el piloto'],
  ['deployed', 'las licencias implementadas'],
  ['checklist', 'la lista de correcciones'],
  ['readiness', 'los resultados de preparación'],
  ['alert', 'la alerta de uso'],
  ['snooze', 'la pausa de la alerta de uso'],
  ['blocked', 'la marca de bloqueado'],
  ['waiting', 'la espera'],
  ['went-on', 'si sigue en marcha'],
  ['ended', 'el cierre'],
  ['chat', 'los chats vinculados'],
  ['request', 'una solicitud a un SME'],
  ['reading', 'una lectura de uso'],
]);

const parts = new Map<string, (id: string) => string | undefined>([
  ['task', (id) => taskIds.filter((each) => each === id).map((each) => names.tasks[each])[0]],
  ['field', (id) => fieldIds.filter((each) => each === id).map((each) => fieldOf(each).name)[0]],
  ['people', (id) => roles.filter((each) => each === id).map((each) => holder(each))[0]],
]);

const holder = (role: keyof typeof names.roles): string => `quién es ${names.roles[role].short}`;

/** What a matter of an engagement is called inside a sentence. */
export function matterName(matter: Matter, { titleOf, formats }: Told): string {
  const [kind = '', id = ''] = matter.split(':');
  if (kind === 'item') return `el elemento ${formats.quote(titleOf(id))}`;
  return parts.get(kind)?.(id) ?? whole.get(kind) ?? 'algo';
}
