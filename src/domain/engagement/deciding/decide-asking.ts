import { caps } from '../../caps.ts';
import { heldClock } from '../../request/clocks.ts';
import type { AskerCommand } from '../../request/request-commands.ts';
import { isUnfinished, type Asking, type SmeRequest } from '../../request/request.ts';
import type { Engagement } from '../engagement.ts';
import { checkAhead, checkLength, checkReason, checkText } from '../entries.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, unless, type Circumstances, type Decision } from './decision.ts';
import { requestOf } from './permit-request.ts';
import { bring, from, rosterOf, unchanged } from './request-terms.ts';

type Ask = Extract<AskerCommand, { type: 'ask-request' }>;
type Edit = Extract<AskerCommand, { type: 'edit-request' }>;

function checkAsking({ text, needBy }: Asking, today: string): readonly (Refusal | null)[] {
  return [
    checkText('request-text', text, caps.textCharacters),
    needBy === null ? null : checkAhead('request-need-by', needBy, today),
  ];
}

const trimmed = ({ urgency, cause, text, needBy }: Asking): Asking => ({
  urgency,
  cause,
  text: text.trim(),
  needBy,
});

/** Asks an SME, unless one of that kind is asked already. */
export function decideAsk(
  engagement: Engagement,
  command: Ask,
  circumstances: Circumstances,
): Decision {
  const { request, kind, contact } = command;
  const { now, today } = circumstances;
  if (requestOf(engagement, request)) return unchanged;
  const running = engagement.requests.find((each) => each.kind === kind && isUnfinished(each));
  if (running) {
    const { state, since } = running;
    return refuse({ refused: 'request-unfinished', kind, state, since });
  }
  return unless(checkAsking(command, today), () => {
    const brought = bring(engagement, command, now, rosterOf(circumstances));
    return accept({
      type: 'request-asked',
      request,
      kind,
      contact,
      ...trimmed(command),
      ...brought,
    });
  });
}

const isSameAsking = (left: Asking, right: Asking): boolean =>
  left.urgency === right.urgency &&
  left.cause === right.cause &&
  left.text === right.text &&
  left.needBy === right.needBy;

function decideEdit(
  engagement: Engagement,
  { request, command }: { readonly request: SmeRequest; readonly command: Edit },
  circumstances: Circumstances,
): Decision {
  const asking = trimmed(command);
  if (isSameAsking(asking, request)) return unchanged;
  const { needBy } = asking;
  const isDaySame = needBy === request.needBy;
  const checked = checkAsking(
    { ...asking, needBy: isDaySame ? null : needBy },
    circumstances.today,
  );
  return unless(checked, () => {
    const wanted = { kind: request.kind, urgency: asking.urgency };
    const brought = bring(engagement, wanted, request.since, rosterOf(circumstances));
    const isAsSoon = asking.urgency === request.urgency;
    const { clock, ...others } = brought;
    return accept({
      type: 'request-edited',
      request: request.id,
      ...asking,
      ...others,
      clock: isAsSoon ? request.clock : clock,
    });
  });
}

function decideReference(request: SmeRequest, reference: string): Decision {
  const kept = reference.trim();
  if (kept === request.reference) return unchanged;
  return unless([checkText('request-reference', kept, caps.nameCharacters)], () =>
    accept({ type: 'reference-entered', request: request.id, reference: kept }),
  );
}

/** Decides what FE and FM do with a request that was asked. */
export function decideAsking(
  engagement: Engagement,
  request: SmeRequest,
  command: Exclude<AskerCommand, Ask>,
  circumstances: Circumstances,
): Decision {
  const { id } = request;
  switch (command.type) {
    case 'edit-request':
      return from(request, ['open'], () =>
        decideEdit(engagement, { request, command }, circumstances),
      );
    case 'withdraw-request':
      return from(request, ['open', 'accepted'], () =>
        unless([checkLength('reason', command.reason, caps.textCharacters)], () =>
          accept({ type: 'request-withdrawn', request: id, reason: command.reason.trim() }),
        ),
      );
    case 'confirm-request':
      return from(request, ['resolved'], () => accept({ type: 'request-confirmed', request: id }));
    case 'reopen-request':
      return from(request, ['resolved'], () =>
        unless([checkReason(command.reason)], () =>
          accept({
            type: 'request-reopened',
            request: id,
            reason: command.reason.trim(),
            clock: heldClock(circumstances.now, rosterOf(circumstances).hours),
          }),
        ),
      );
    case 'enter-reference':
      return decideReference(request, command.reference);
  }
}
