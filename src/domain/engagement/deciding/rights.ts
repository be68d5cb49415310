import { fieldOf } from '../../fields.ts';
import { rolesOf, type Actor, type Places, type Role } from '../../people.ts';
import { taskOf } from '../../playbook.ts';
import type { EngagementCommand } from '../commands.ts';
import type { Engagement } from '../engagement.ts';
import type { Refusal } from '../refusal.ts';

const engaged: readonly Role[] = ['fe', 'fm'];
const everybody: readonly Role[] = ['fe', 'fm', 'fta'];

/** To whom a command belongs (docs/rules.md §1, §3, §9); several roles share it equally. */
export function ownersOf(command: EngagementCommand): readonly Role[] {
  switch (command.type) {
    case 'start-task':
    case 'finish-task':
    case 'bypass-task':
    case 'reopen-task':
      return [taskOf(command.task).role];
    case 'confirm-intent':
    case 'set-target':
    case 'complete':
    case 'close':
    case 'reopen':
      return ['fm'];
    case 'write-field':
    case 'add-note':
      return fieldOf(command.field).writers;
    case 'undo':
      return everybody;
    default:
      return engaged;
  }
}

/** A right, and for which unassigned role it is lent; or the refusal. */
export type Permission =
  | { readonly isPermitted: true; readonly standingInFor: Role | null }
  | { readonly isPermitted: false; readonly refusal: Refusal };

const permitted = (standingInFor: Role | null): Permission => ({
  isPermitted: true,
  standingInFor,
});

/** An administrator may assign without a part in the engagement. */
const isAdministration = (command: EngagementCommand, actor: Actor): boolean =>
  actor.isAdministrator && command.type === 'assign';

/** Scripts bring readings without a part in the engagement, and have no other right. */
const isIntake = (command: EngagementCommand, actor: Actor): boolean =>
  actor.isScript === true && command.type === 'record-readings';

/** Asking for a part is for those who have none. */
const joining = (held: readonly Role[]): Permission =>
  held.length === 0
    ? permitted(null)
    : { isPermitted: false, refusal: { refused: 'no-change', what: 'place' } };

/** Refused with the name of a person it belongs to, if there is one. */
function notYours(people: Places, owners: readonly Role[]): Permission {
  const role = owners.find((each) => people[each] !== null) ?? owners[0] ?? 'fm';
  return { isPermitted: false, refusal: { refused: 'not-yours', role, holder: people[role] } };
}

/**
 * Whether the actor may give the command: the owning role, or while that role is unassigned the other
 * engaged person, which the history notes (docs/rules.md §1). By default no.
 */
export function permit(
  engagement: Engagement,
  command: EngagementCommand,
  actor: Actor,
): Permission {
  const held = rolesOf(engagement.people, actor.person.id);
  if (command.type === 'ask-to-join') return joining(held);
  if (isAdministration(command, actor) || isIntake(command, actor)) return permitted(null);
  return permitAsked(engagement, ownersOf(command), actor);
}

/** The same for what belongs to these roles. */
export function permitAsked(
  engagement: Pick<Engagement, 'people'>,
  owners: readonly Role[],
  actor: Actor,
): Permission {
  const held = rolesOf(engagement.people, actor.person.id);
  if (held.some((role) => owners.includes(role))) return permitted(null);
  if (held.length === 0) return { isPermitted: false, refusal: { refused: 'no-part' } };
  const vacant = owners.find((role) => engagement.people[role] === null);
  if (vacant && held.some((role) => engaged.includes(role))) return permitted(vacant);
  return notYours(engagement.people, owners);
}

/** Whether a person may see the engagement at all. */
export function maySee(engagement: Engagement, actor: Actor): boolean {
  return rolesOf(engagement.people, actor.person.id).length > 0;
}
