import type {
  DeploymentCommand,
  EngagementCommand,
  FrameCommand,
  ItemCommand,
  TaskCommand,
  UsageCommand,
} from '../commands.ts';
import { decideDeployment } from './decide-deployment.ts';
import type { RequestCommand } from '../../request/request-commands.ts';
import { decideFrame } from './decide-frame.ts';
import type { ReadinessCommand } from '../../readiness/readiness-commands.ts';
import { decideItem } from './decide-item.ts';
import { decideReadinessReport } from './decide-readiness.ts';
import { decideRequest } from './decide-request.ts';
import { decideTask } from './decide-task.ts';
import { decideUsage } from './decide-usage.ts';
import { refuse, type Circumstances, type Decision } from './decision.ts';
import type { Engagement } from '../engagement.ts';
import { mattersOf } from '../owing/matters.ts';
import { isTouchedSince, overtaken } from './overtaken.ts';
import type { Refusal } from '../refusal.ts';
import { permitRequest } from './permit-request.ts';
import { permit } from './rights.ts';

type Family = 'task' | 'item' | 'readiness' | 'deployment' | 'usage' | 'request' | 'frame';

interface ByFamily {
  readonly task: TaskCommand;
  readonly item: ItemCommand;
  readonly readiness: ReadinessCommand;
  readonly deployment: DeploymentCommand;
  readonly usage: UsageCommand;
  readonly request: RequestCommand;
  readonly frame: FrameCommand;
}

const families: Readonly<Record<EngagementCommand['type'], Family>> = {
  'start-task': 'task',
  'finish-task': 'task',
  'bypass-task': 'task',
  'reopen-task': 'task',
  'add-item': 'item',
  'change-item': 'item',
  'resolve-item': 'item',
  'accept-item': 'item',
  'reopen-item': 'item',
  'record-report': 'readiness',
  'save-checklist': 'readiness',
  'forget-readiness': 'readiness',
  'confirm-intent': 'deployment',
  'set-target': 'deployment',
  'set-seats': 'deployment',
  'record-pilot': 'deployment',
  'record-deployed': 'deployment',
  'record-readiness': 'deployment',
  'record-readings': 'usage',
  'withdraw-reading': 'usage',
  'snooze-alert': 'usage',
  'ask-request': 'request',
  'edit-request': 'request',
  'withdraw-request': 'request',
  'confirm-request': 'request',
  'reopen-request': 'request',
  'enter-reference': 'request',
  'accept-request': 'request',
  'answer-request': 'request',
  'decline-request': 'request',
  'release-request': 'request',
  'reassign-request': 'request',
  'resolve-request': 'request',
  'note-request': 'request',
  assign: 'frame',
  'ask-to-join': 'frame',
  block: 'frame',
  unblock: 'frame',
  wait: 'frame',
  'stop-waiting': 'frame',
  'go-on': 'frame',
  'write-field': 'frame',
  'add-note': 'frame',
  'enter-fields': 'frame',
  'bind-chat': 'frame',
  'release-chat': 'frame',
  complete: 'frame',
  close: 'frame',
  reopen: 'frame',
  undo: 'frame',
};

function belongsTo<F extends Family>(
  command: EngagementCommand,
  family: F,
): command is ByFamily[F] {
  return families[command.type] === family;
}

/** After the end the paperwork goes on; everything else waits for `reopen`. */
const paperwork: ReadonlySet<EngagementCommand['type']> = new Set([
  'reopen',
  'ask-to-join',
  'write-field',
  'add-note',
  'enter-fields',
  'assign',
  'release-chat',
  'undo',
  'forget-readiness',
]);

function checkEnd(engagement: Engagement, command: EngagementCommand): Refusal | null {
  return engagement.ended && !paperwork.has(command.type)
    ? { refused: 'ended', how: engagement.ended.how }
    : null;
}

/** Refused only if the very thing acted on changed since the card was made (docs/rules.md §2). */
function checkOvertaken(
  engagement: Engagement,
  command: EngagementCommand,
  { seen }: Circumstances,
): Refusal | null {
  const matter = mattersOf(command).find((each) => isTouchedSince(engagement, each, seen));
  return matter ? overtaken(engagement, matter) : null;
}

function route(
  engagement: Engagement,
  command: EngagementCommand,
  circumstances: Circumstances,
): Decision {
  if (belongsTo(command, 'task')) return decideTask(engagement, command, circumstances);
  if (belongsTo(command, 'item')) return decideItem(engagement, command, circumstances);
  if (belongsTo(command, 'readiness')) {
    return decideReadinessReport(engagement, command, circumstances);
  }
  if (belongsTo(command, 'deployment')) return decideDeployment(engagement, command, circumstances);
  if (belongsTo(command, 'usage')) return decideUsage(engagement, command, circumstances);
  if (belongsTo(command, 'request')) return decideRequest(engagement, command, circumstances);
  if (belongsTo(command, 'frame')) return decideFrame(engagement, command, circumstances);
  throw new Error('A command that belongs to no family');
}

/**
 * Decides a command on an engagement: events to record, or a refusal whose remedy the person can act on.
 * Rights come first, then the end, then what the command itself needs.
 */
export function decide(
  engagement: Engagement,
  command: EngagementCommand,
  circumstances: Circumstances,
): Decision {
  const permission = belongsTo(command, 'request')
    ? permitRequest(engagement, command, circumstances)
    : permit(engagement, command, circumstances.actor);
  if (!permission.isPermitted) return refuse(permission.refusal);
  const against =
    checkEnd(engagement, command) ?? checkOvertaken(engagement, command, circumstances);
  if (against) return refuse(against);
  const decision = route(engagement, command, circumstances);
  return decision.kind === 'accepted'
    ? { ...decision, standingInFor: permission.standingInFor }
    : decision;
}
