import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import { decide } from '../../domain/engagement/deciding/decide.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { TaskId } from '../../domain/playbook.ts';
import type { Form } from './forms.ts';
import { todayOf, type Turn } from '../turn.ts';
import type { World } from '../world.ts';

const finishing = (task: TaskId): EngagementCommand => ({
  type: 'finish-task',
  task,
  reason: '',
  reviewedOn: null,
  isNothingToRemediate: false,
});

/** What belongs to FE and FM alike. */
const shared: EngagementCommand = { type: 'unblock' };

/** A command with the rights of the one that the form will give. */
function likeOf(form: Form): EngagementCommand {
  switch (form.form) {
    case 'bypass':
      return { type: 'bypass-task', task: form.task, reason: '' };
    case 'finish-deployment':
      return finishing('1247');
    case 'review':
      return finishing('3190');
    case 'target':
      return { type: 'set-target', percent: 0, by: null };
    case 'close':
      return { type: 'close', reason: '' };
    case 'assign':
      return { type: 'assign', role: form.role, person: null };
    case 'field':
    case 'note':
      return { type: 'add-note', field: form.field, text: '' };
    default:
      return shared;
  }
}

const forbidding: ReadonlySet<Refusal['refused']> = new Set(['no-part', 'not-yours', 'ended']);

/** Why filling the form in would be in vain, or `null`: said before somebody types into it. */
export function refusalToFill(
  world: World,
  turn: Turn,
  engagement: Engagement,
  form: Form,
): Refusal | null {
  const { actor } = turn.asker;
  const circumstances = { actor, now: world.now(), today: todayOf(world, turn), seen: null };
  const decision = decide(engagement, likeOf(form), circumstances);
  const isForbidden = decision.kind === 'refused' && forbidding.has(decision.refusal.refused);
  return isForbidden ? decision.refusal : null;
}
