import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import { decide } from '../../domain/engagement/deciding/decide.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { TaskId } from '../../domain/playbook.ts';
import type { Form } from './forms.ts';
import { smesFor } from '../request/roster.ts';
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

const nobody = { id: '', name: '' };

/** The same for forms about a request. */
function likeOfRequest({ form, request }: Extract<Form, { request: string }>): EngagementCommand {
  switch (form) {
    case 'answer-request':
    case 'resolve-request':
      return { type: form, request, text: '', contact: '' };
    case 'decline-request':
    case 'release-request':
    case 'withdraw-request':
    case 'reopen-request':
      return { type: form, request, reason: '' };
    case 'reassign-request':
      return { type: form, request, to: nobody, contact: '' };
    case 'note-request':
      return { type: form, request, text: '' };
    case 'enter-reference':
      return { type: form, request, reference: '' };
    case 'edit-request':
      return { type: form, request, urgency: 'normal', cause: 'support', text: '', needBy: null };
    case 'ask-sme':
      return shared;
  }
}

/** A command with the rights of the one that the form will give. */
function likeOf(form: Form): EngagementCommand {
  if ('request' in form) return likeOfRequest(form);
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
    // Their own days are everybody's affair who has a part.
    case 'rest':
      return { type: 'undo' };
    default:
      return shared;
  }
}

const forbidding: ReadonlySet<Refusal['refused']> = new Set([
  'no-part',
  'not-yours',
  'ended',
  'own-request',
  'not-an-sme',
  'not-holder',
  'request-taken',
  'request-not-so',
  'no-such-request',
]);

/** Why filling the form in would be in vain, or `null`: said before somebody types into it. */
export async function refusalToFill(
  world: World,
  turn: Turn,
  engagement: Engagement,
  form: Form,
): Promise<Refusal | null> {
  const { actor } = turn.asker;
  const isAboutOne = 'request' in form && form.form !== 'ask-sme';
  const smes = isAboutOne ? await smesFor(world, turn.asker, '') : undefined;
  const today = todayOf(world, turn);
  const circumstances = { actor, now: world.now(), today, seen: null, smes };
  const decision = decide(engagement, likeOf(form), circumstances);
  const isForbidden = decision.kind === 'refused' && forbidding.has(decision.refusal.refused);
  return isForbidden ? decision.refusal : null;
}
