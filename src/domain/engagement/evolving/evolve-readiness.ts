import { countsOf } from '../../readiness/counts.ts';
import type { DraftedItem, ReadinessEvent } from '../../readiness/readiness-commands.ts';
import type { Engagement, RemediationItem, Stamp } from '../engagement.ts';

type Drafted = Extract<ReadinessEvent, { type: 'checklist-drafted' }>;

const itemOf = ({ item: id, title, owner, due }: DraftedItem, set: Stamp): RemediationItem => ({
  ...{ id, title, owner, due, state: 'open', reason: '' },
  ...{ added: set, set },
});

function stepped(item: RemediationItem, { resolved, reopened }: Drafted, set: Stamp) {
  if (resolved.includes(item.id)) return { ...item, state: 'resolved', reason: '', set } as const;
  return reopened.includes(item.id) ? ({ ...item, state: 'open', reason: '', set } as const) : item;
}

/** Findings of items that are gone, by an undo, go with the next checklist. */
function findingsAfter(items: readonly RemediationItem[], before: Engagement, event: Drafted) {
  const known = new Map(Object.entries(before.findings));
  for (const { item, finding } of event.recounted) known.set(item, finding);
  for (const { item, finding } of event.added) if (finding) known.set(item, finding);
  const ids = new Set(items.map(({ id }) => id));
  return Object.fromEntries([...known].filter(([id]) => ids.has(id)));
}

function draft(engagement: Engagement, event: Drafted, set: Stamp): Engagement {
  const items = [
    ...engagement.items.map((item) => stepped(item, event, set)),
    ...event.added.map((item) => itemOf(item, set)),
  ];
  return { ...engagement, items, findings: findingsAfter(items, engagement, event) };
}

/** The engagement after something happened to its readiness report or the checklist drafted from it. */
export function evolveReadiness(
  engagement: Engagement,
  event: ReadinessEvent,
  set: Stamp,
): Engagement {
  switch (event.type) {
    case 'report-recorded': {
      const { report, read } = event;
      const { readiness } = engagement;
      const before = readiness && { counts: readiness.counts, at: readiness.at };
      return {
        ...engagement,
        readiness: { ...set, counts: countsOf(report) },
        assessment: { report, before, read },
      };
    }
    case 'checklist-drafted':
      return draft(engagement, event, set);
    case 'readiness-forgotten':
      return engagement;
  }
}
