import type { EngagementCommand } from '../commands.ts';
import type { Matter } from '../evolving/patch.ts';

/** The matters a command acts on: if one of them changed after the card was made, the click came too late. */
export function mattersOf(command: EngagementCommand): readonly Matter[] {
  if ('task' in command) return [`task:${command.task}`];
  switch (command.type) {
    case 'change-item':
    case 'resolve-item':
    case 'accept-item':
    case 'reopen-item':
      return [`item:${command.item}`];
    case 'confirm-intent':
      return ['intent'];
    case 'set-target':
      return ['target'];
    case 'set-seats':
      return ['seats'];
    case 'record-deployed':
      return ['deployed'];
    case 'record-pilot':
      return ['pilot'];
    case 'record-readiness':
    case 'record-report':
      return ['readiness'];
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
