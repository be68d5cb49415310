import type { EngagementCommand } from '../commands.ts';
import type { Matter } from '../evolving/patch.ts';

/** Commands that act on one matter as a whole. */
const wholes: Partial<Readonly<Record<EngagementCommand['type'], Matter>>> = {
  'confirm-intent': 'intent',
  'set-target': 'target',
  'set-seats': 'seats',
  'record-deployed': 'deployed',
  'record-pilot': 'pilot',
  'record-readiness': 'readiness',
  'record-report': 'readiness',
};

/** The matters a command acts on: if one of them changed after the card was made, the click came too late. */
export function mattersOf(command: EngagementCommand): readonly Matter[] {
  if ('task' in command) return [`task:${command.task}`];
  const whole = wholes[command.type];
  if (whole !== undefined) return [whole];
  switch (command.type) {
    case 'change-item':
    case 'resolve-item':
    case 'accept-item':
    case 'reopen-item':
      return [`item:${command.item}`];
    case 'assign':
      return [`people:${command.role}`];
    case 'block':
    case 'unblock':
      return ['blocked'];
    case 'wait':
    case 'stop-waiting':
      return ['waiting'];
    case 'go-on':
      return ['went-on'];
    case 'write-field':
      return [`field:${command.field}`];
    case 'complete':
    case 'close':
    case 'reopen':
      return ['ended'];
    // Additions stand beside what others did meanwhile; undo and `entered` look at what they act on themselves.
    default:
      return [];
  }
}
