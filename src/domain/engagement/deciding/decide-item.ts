import { caps } from '../../caps.ts';
import type { ItemCommand } from '../commands.ts';
import { accept, refuse, unless, type Circumstances, type Decision } from './decision.ts';
import { checkAhead, checkLength, checkReason, checkText } from '../entries.ts';
import type { Engagement, RemediationItem } from '../engagement.ts';
import type { EngagementEvent } from '../events.ts';
import type { Refusal } from '../refusal.ts';

type Written = Extract<ItemCommand, { type: 'add-item' | 'change-item' }>;
type Add = Extract<ItemCommand, { type: 'add-item' }>;
type Change = Extract<ItemCommand, { type: 'change-item' }>;

/** A new open item after the customer's review: 3190 is in progress again (docs/rules.md §3). */
function reviewAgain(engagement: Engagement): readonly EngagementEvent[] {
  return engagement.tasks['3190'].state === 'done' ? [{ type: 'task-put-back', task: '3190' }] : [];
}

function checkWritten(
  command: Written,
  formerDue: string | null,
  today: string,
): (Refusal | null)[] {
  const { title, owner, due } = command;
  return [
    checkText('item-title', title, caps.nameCharacters),
    checkLength('item-owner', owner, caps.nameCharacters),
    due === null || due === formerDue ? null : checkAhead('due-date', due, today),
  ];
}

function trimmed(command: Written) {
  const { item, title, owner, due } = command;
  return { item, title: title.trim(), owner: owner.trim(), due };
}

function decideAdd(engagement: Engagement, command: Add, today: string): Decision {
  const { remediationItems: limit } = caps;
  if (engagement.items.some((item) => item.id === command.item)) {
    return refuse({ refused: 'no-change', what: 'item' });
  }
  if (engagement.items.length >= limit) {
    return refuse({ refused: 'cap-reached', cap: 'items', limit });
  }
  return unless(checkWritten(command, null, today), () =>
    accept({ type: 'item-added', ...trimmed(command) }, ...reviewAgain(engagement)),
  );
}

function decideChange(item: RemediationItem, command: Change, today: string): Decision {
  return unless(checkWritten(command, item.due, today), () => {
    const next = trimmed(command);
    const isSame = next.title === item.title && next.owner === item.owner && next.due === item.due;
    return isSame
      ? refuse({ refused: 'no-change', what: 'item' })
      : accept({ type: 'item-changed', ...next });
  });
}

const unchanged: Decision = refuse({ refused: 'no-change', what: 'item' });

function decideStep(
  engagement: Engagement,
  item: RemediationItem,
  command: Exclude<ItemCommand, Add | Change>,
): Decision {
  switch (command.type) {
    case 'resolve-item':
      return item.state === 'resolved'
        ? unchanged
        : accept({ type: 'item-resolved', item: item.id });
    case 'accept-item':
      if (item.state === 'accepted') return unchanged;
      return unless([checkReason(command.reason)], () =>
        accept({ type: 'item-accepted', item: item.id, reason: command.reason.trim() }),
      );
    case 'reopen-item':
      return item.state === 'open'
        ? unchanged
        : accept({ type: 'item-reopened', item: item.id }, ...reviewAgain(engagement));
  }
}

/** Decides a step on the remediation checklist (docs/rules.md §3, §6). */
export function decideItem(
  engagement: Engagement,
  command: ItemCommand,
  { today }: Circumstances,
): Decision {
  if (command.type === 'add-item') return decideAdd(engagement, command, today);
  const item = engagement.items.find((each) => each.id === command.item);
  if (!item) return refuse({ refused: 'no-such-item' });
  return command.type === 'change-item'
    ? decideChange(item, command, today)
    : decideStep(engagement, item, command);
}
