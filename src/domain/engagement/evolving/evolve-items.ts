import type { Engagement, RemediationItem, Stamp } from '../engagement.ts';
import type { ItemEvent } from '../events.ts';

type ItemStep = Exclude<ItemEvent, { type: 'item-added' | 'nothing-to-remediate' }>;

function stepped(item: RemediationItem, event: ItemStep, set: Stamp): RemediationItem {
  switch (event.type) {
    case 'item-changed':
      return { ...item, title: event.title, owner: event.owner, due: event.due, set };
    case 'item-resolved':
      return { ...item, state: 'resolved', reason: '', set };
    case 'item-accepted':
      return { ...item, state: 'accepted', reason: event.reason, set };
    case 'item-reopened':
      return { ...item, state: 'open', reason: '', set };
  }
}

function added(event: Extract<ItemEvent, { type: 'item-added' }>, set: Stamp): RemediationItem {
  const { item: id, title, owner, due } = event;
  return { id, title, owner, due, state: 'open', reason: '', added: set, set };
}

/** The engagement after something happened to its remediation checklist. */
export function evolveItems(engagement: Engagement, event: ItemEvent, set: Stamp): Engagement {
  switch (event.type) {
    case 'nothing-to-remediate':
      return { ...engagement, nothingToRemediate: set };
    case 'item-added':
      return { ...engagement, items: [...engagement.items, added(event, set)] };
    default:
      return {
        ...engagement,
        items: engagement.items.map((item) =>
          item.id === event.item ? stepped(item, event, set) : item,
        ),
      };
  }
}
