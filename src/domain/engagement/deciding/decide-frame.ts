import { caps } from '../../caps.ts';
import { fieldIds, fieldOf, type FieldId } from '../../fields.ts';
import { isStalled } from '../../attention/stalled.ts';
import type { FrameCommand } from '../commands.ts';
import {
  accept,
  refuse,
  unless,
  type Circumstances,
  type Decide,
  type Decision,
} from './decision.ts';
import { checkAhead, checkLength, checkReason, checkText } from '../entries.ts';
import type { Engagement, FieldState } from '../engagement.ts';
import { stalledFacts } from '../follow-stalled.ts';
import { isTouchedSince, overtaken } from './overtaken.ts';
import type { Refusal, Unchanged } from '../refusal.ts';
import { unfinishedMandatoryTasks } from '../undoing/standing.ts';
import { standingOf } from '../../usage/band.ts';
import { findUndoable, type Change } from '../undoing/undo.ts';

type FieldCommand = Extract<FrameCommand, { type: 'write-field' | 'add-note' }>;
type Assign = Extract<FrameCommand, { type: 'assign' }>;
type Wait = Extract<FrameCommand, { type: 'wait' }>;

const unchanged = (what: Unchanged): Decision => refuse({ refused: 'no-change', what });

/** Whether a field says something. */
export function isWritten(state: FieldState): boolean {
  return state.text !== '' || state.notes.length > 0;
}

/** The required fields that say nothing yet, in FTOP's order. */
export function missingFields(engagement: Engagement): readonly FieldId[] {
  return fieldIds.filter((id) => fieldOf(id).isRequired && !isWritten(engagement.fields[id]));
}

/** Written since it was last entered into FTOP, or never entered. */
export function isToBeEntered(state: FieldState): boolean {
  return isWritten(state) && !state.isInFtop;
}

/** Notes are appended, the others replaced (docs/rules.md §9): the field decides, not the word that was used. */
function decideField(engagement: Engagement, { field, text }: FieldCommand): Decision {
  const former = engagement.fields[field].text;
  if (fieldOf(field).kind === 'notes') {
    return unless([checkText('note-text', text, caps.textCharacters)], () =>
      accept({ type: 'note-added', field, text: text.trim() }),
    );
  }
  return unless([checkLength('field-text', text, caps.textCharacters)], () =>
    text.trim() === former
      ? unchanged('field')
      : accept({ type: 'field-written', field, text: text.trim() }),
  );
}

/** Only what the person saw went into FTOP: what was written since their card still is to be entered. */
function decideEntered(engagement: Engagement, seen: number | null): Decision {
  const due = fieldIds.filter((id) => isToBeEntered(engagement.fields[id]));
  const fields = due.filter((id) => !isTouchedSince(engagement, `field:${id}`, seen));
  if (fields.length > 0) return accept({ type: 'fields-entered', fields });
  if (due[0]) return refuse(overtaken(engagement, `field:${due[0]}`));
  return fieldIds.some((id) => isWritten(engagement.fields[id]))
    ? unchanged('entered')
    : refuse({ refused: 'nothing-written', missing: missingFields(engagement) });
}

function decideAssign(engagement: Engagement, { role, person }: Assign): Decision {
  return engagement.people[role]?.id === person?.id
    ? unchanged('place')
    : accept({ type: 'role-assigned', role, person });
}

const decideWait: Decide<Wait> = (_engagement, { what, until }, { today }) =>
  unless(
    [
      checkText('waiting-for', what, caps.textCharacters),
      checkAhead('waiting-until', until, today),
    ],
    () => accept({ type: 'waiting-began', what: what.trim(), until }),
  );

/** The 14 days begin again; whatever was waited for is over then (docs/rules.md §8). */
function decideGoOn(engagement: Engagement, { now, today }: Circumstances): Decision {
  if (!isStalled(stalledFacts(engagement), now, today)) return unchanged('not-stalled');
  return engagement.waiting
    ? accept({ type: 'waiting-ended' }, { type: 'went-on' })
    : accept({ type: 'went-on' });
}

/** Completion needs every mandatory task finished and the fresh OPP reading above 70 (docs/rules.md §2). */
function decideCompletion(engagement: Engagement, { now }: Circumstances): Decision {
  const unfinished = unfinishedMandatoryTasks(engagement).map((task) => task.id);
  if (unfinished.length > 0) return refuse({ refused: 'not-complete', unfinished });
  return standingOf(engagement.readings, 'opp', now).band === 'green'
    ? accept({ type: 'completed' })
    : refuse({ refused: 'usage-not-green' });
}

/** After the end only paperwork is taken back; and an older card's undo means what stood on that card. */
function checkUndo(
  engagement: Engagement,
  { matters, revision, by, at }: Change,
  seen: number | null,
): Refusal | null {
  const { ended } = engagement;
  if (ended && !matters.every((matter) => matter.startsWith('field:'))) {
    return { refused: 'ended', how: ended.how };
  }
  return seen !== null && revision > seen
    ? { refused: 'overtaken', matter: matters[0] ?? '', last: { by, at } }
    : null;
}

const decideUndo: Decide<unknown> = (engagement, _command, { actor, now, seen }) => {
  const found = findUndoable(engagement.changes, actor.person.id, now);
  switch (found.kind) {
    case 'change': {
      const { revision, what } = found.change;
      return unless([checkUndo(engagement, found.change, seen)], () =>
        accept({ type: 'undone', revision, what, restore: found.before }),
      );
    }
    case 'none':
      return refuse({ refused: 'nothing-to-undo' });
    case 'out-of-reach':
      return refuse({ refused: 'undo-out-of-reach', what: found.what });
    case 'built-on':
      return refuse({ refused: 'built-on', by: found.by });
  }
};

function decideChat(engagement: Engagement, conversation: string, isBinding: boolean): Decision {
  const isBound = engagement.chats.some((chat) => chat.conversation === conversation);
  if (isBound === isBinding) return unchanged('chat');
  return accept({ type: isBinding ? 'chat-bound' : 'chat-released', conversation });
}

/** Decides on people, flags, data, chats, the end and undo. */
export const decideFrame: Decide<FrameCommand> = (engagement, command, circumstances) => {
  switch (command.type) {
    case 'assign':
      return decideAssign(engagement, command);
    case 'ask-to-join':
      return accept({ type: 'join-asked' });
    case 'block':
      return unless([checkReason(command.reason)], () =>
        accept({ type: 'blocked', reason: command.reason.trim() }),
      );
    case 'unblock':
      return engagement.blocked ? accept({ type: 'unblocked' }) : unchanged('unblocked');
    case 'wait':
      return decideWait(engagement, command, circumstances);
    case 'stop-waiting':
      return engagement.waiting ? accept({ type: 'waiting-ended' }) : unchanged('not-waiting');
    case 'go-on':
      return decideGoOn(engagement, circumstances);
    case 'write-field':
    case 'add-note':
      return decideField(engagement, command);
    case 'enter-fields':
      return decideEntered(engagement, circumstances.seen);
    case 'bind-chat':
      return decideChat(engagement, command.conversation, true);
    case 'release-chat':
      return decideChat(engagement, command.conversation, false);
    case 'complete':
      return decideCompletion(engagement, circumstances);
    case 'close':
      return unless([checkReason(command.reason)], () =>
        accept({ type: 'closed', reason: command.reason.trim() }),
      );
    case 'reopen':
      return engagement.ended ? accept({ type: 'reopened' }) : refuse({ refused: 'not-ended' });
    case 'undo':
      return decideUndo(engagement, command, circumstances);
  }
};
