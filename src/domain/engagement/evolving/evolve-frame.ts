import type { FieldId } from '../../fields.ts';
import type { Engagement, FieldState, Stamp } from '../engagement.ts';
import type { FrameEvent } from '../events.ts';

type FieldEvent = Extract<FrameEvent, { type: 'field-written' | 'note-added' | 'fields-entered' }>;
type FlagEvent = Extract<
  FrameEvent,
  {
    type: 'blocked' | 'unblocked' | 'waiting-began' | 'waiting-ended' | 'went-on' | 'stalled';
  }
>;
type EndEvent = Extract<FrameEvent, { type: 'completed' | 'closed' | 'reopened' }>;

function withField(
  engagement: Engagement,
  field: FieldId,
  change: (state: FieldState) => FieldState,
): Engagement {
  return {
    ...engagement,
    fields: { ...engagement.fields, [field]: change(engagement.fields[field]) },
  };
}

function evolveField(engagement: Engagement, event: FieldEvent, set: Stamp): Engagement {
  switch (event.type) {
    case 'field-written':
      return withField(engagement, event.field, (state) => ({
        ...state,
        text: event.text,
        set,
        isInFtop: false,
      }));
    case 'note-added':
      return withField(engagement, event.field, (state) => ({
        ...state,
        notes: [...state.notes, { ...set, text: event.text }],
        set,
        isInFtop: false,
      }));
    case 'fields-entered':
      return event.fields.reduce(
        (next, field) =>
          withField(next, field, (state) => ({ ...state, entered: set, isInFtop: true })),
        engagement,
      );
  }
}

function evolveFlag(engagement: Engagement, event: FlagEvent, set: Stamp): Engagement {
  switch (event.type) {
    case 'blocked':
      return { ...engagement, blocked: { ...set, reason: event.reason } };
    case 'unblocked':
      return { ...engagement, blocked: null };
    case 'waiting-began':
      return { ...engagement, waiting: { ...set, what: event.what, until: event.until } };
    case 'waiting-ended':
      return { ...engagement, waiting: null };
    case 'went-on':
      return { ...engagement, wentOn: { ...set, times: (engagement.wentOn?.times ?? 0) + 1 } };
    case 'stalled':
      return { ...engagement, stalledAt: set.at };
  }
}

function evolveEnd(engagement: Engagement, event: EndEvent, set: Stamp): Engagement {
  switch (event.type) {
    case 'completed':
      return { ...engagement, ended: { ...set, how: 'complete', reason: '' } };
    case 'closed':
      return { ...engagement, ended: { ...set, how: 'closed', reason: event.reason } };
    case 'reopened':
      return { ...engagement, ended: null };
  }
}

/** The engagement after something happened to its people, flags, data, chats or end. */
export function evolveFrame(engagement: Engagement, event: FrameEvent, set: Stamp): Engagement {
  switch (event.type) {
    case 'role-assigned':
      return { ...engagement, people: { ...engagement.people, [event.role]: event.person } };
    case 'join-asked':
      return engagement;
    case 'field-written':
    case 'note-added':
    case 'fields-entered':
      return evolveField(engagement, event, set);
    case 'blocked':
    case 'unblocked':
    case 'waiting-began':
    case 'waiting-ended':
    case 'went-on':
    case 'stalled':
      return evolveFlag(engagement, event, set);
    case 'chat-bound':
      return {
        ...engagement,
        chats: [...engagement.chats, { conversation: event.conversation, set }],
      };
    case 'chat-released':
      return {
        ...engagement,
        chats: engagement.chats.filter((chat) => chat.conversation !== event.conversation),
      };
    case 'completed':
    case 'closed':
    case 'reopened':
      return evolveEnd(engagement, event, set);
  }
}
