import type { FormName } from '../../application/forms/forms.ts';
import type { View } from '../../application/view.ts';
import { isUnfinished, requestKinds, type SmeRequest } from '../../domain/request/request.ts';
import type { Scene } from '../reader.ts';
import type { Button } from '../views/card-parts.ts';
import { button, changeOf, show } from './button.ts';
import { isOffered } from './may.ts';

/** Buttons that open forms about one request. */
function opening({ engagement }: Scene, { id }: SmeRequest) {
  return (title: string, form: FormName, style: Button['style'] = 'default'): Button =>
    button(title, { verb: 'form', e: engagement.id, form, request: id }, style);
}

/**
 * Asking a Get Modern SME, where the viewer may and one can still be asked: the one button of every card that
 * speaks of trouble (docs/rules.md §7).
 */
export function askSme(scene: Scene): readonly Button[] {
  const { engagement, words } = scene;
  const running = engagement.requests.filter(isUnfinished);
  const last = running.at(-1);
  const withdraw = { type: 'withdraw-request', request: '', reason: '' } as const;
  if (!isOffered(scene, withdraw)) return [];
  if (last && running.length === requestKinds.length) return [toRequest(scene, last)];
  const form = { verb: 'form', e: engagement.id, form: 'ask-sme' } as const;
  return [button(words.requestButtons.ask, form)];
}

/** The way to a request's card. */
function toRequest({ engagement, words }: Scene, { id }: SmeRequest): Button {
  return button(words.requestButtons.request, show(engagement, { view: 'request', request: id }));
}

/** The way to all requests of the engagement. */
export function toRequests({ engagement, words }: Scene): Button {
  return button(words.requestButtons.requests, show(engagement, { view: 'requests' }));
}

/** What FE and FM can do with a request of theirs. */
export function askerSteps(scene: Scene, request: SmeRequest): readonly Button[] {
  const { id, state, reference } = request;
  const open = opening(scene, request);
  const { engagement, words } = scene;
  const { requestButtons: titles } = words;
  const back: View = { view: 'request', request: id };
  const withdraw = open(titles.withdraw, 'withdraw-request', 'destructive');
  const refer = reference === '' ? [open(titles.reference, 'enter-reference')] : [];
  if (!isOffered(scene, { type: 'withdraw-request', request: id, reason: '' })) return [];
  const handOn = isOffered(scene, {
    type: 'reassign-request',
    request: id,
    to: { id: '', name: '' },
    contact: '',
  });
  switch (state) {
    case 'open':
      return [open(titles.edit, 'edit-request'), withdraw, ...refer];
    case 'accepted':
      return [...(handOn ? [open(titles.handOn, 'reassign-request')] : []), withdraw, ...refer];
    case 'resolved': {
      const data = { verb: 'request', ...changeOf(engagement, back), request: id } as const;
      return [
        button(titles.confirm, { ...data, step: 'confirm' }, 'positive'),
        open(titles.reopen, 'reopen-request'),
        ...refer,
      ];
    }
    default:
      return refer;
  }
}

/** What an SME can do: take it while it is open, work on it once it is theirs. None of it acts on tasks. */
export function smeSteps(scene: Scene, request: SmeRequest, isHolder: boolean): readonly Button[] {
  const { id, state } = request;
  const open = opening(scene, request);
  const { engagement, words } = scene;
  const { requestButtons: titles } = words;
  const back: View = { view: 'request', request: id };
  const data = { verb: 'request', ...changeOf(engagement, back), request: id } as const;
  if (state === 'open') {
    return [
      button(titles.accept, { ...data, step: 'accept' }, 'positive'),
      open(titles.answerNow, 'answer-request'),
      open(titles.decline, 'decline-request'),
    ];
  }
  return state === 'accepted' && isHolder
    ? [
        open(titles.resolve, 'resolve-request', 'positive'),
        open(titles.noteOnRequest, 'note-request'),
        open(titles.release, 'release-request'),
        open(titles.handOn, 'reassign-request'),
      ]
    : [];
}

/** The way to what else waits for an SME. */
export function toQueue({ words }: Pick<Scene, 'words'>): Button {
  return button(words.requestButtons.queue, { verb: 'queue', page: 0 });
}
