import type { PortfolioLine } from '../../../src/domain/portfolio/portfolio.ts';
import type { Figure } from '../../../src/domain/usage/figure.ts';

/** The moment at which everything is read, a Monday. */
export const now = '2026-11-23T09:00:00.000Z';

/** The day it is then. */
export const today = '2026-11-23';

/** The FE. */
export const ada = { id: 'ada', name: 'Ada Byron' };

/** The FM. */
export const kim = { id: 'kim', name: 'Kim Larsen' };

/** An engagement without anything amiss. */
export function lineOf(customer: string, but: Partial<PortfolioLine> = {}): PortfolioLine {
  return {
    ...{ engagement: `id-${customer}`, customer, roles: ['fm'], phase: 'Assess', finished: 1 },
    ...{ state: 'active', fe: ada, fm: kim, openedAt: '2026-11-01T09:00:00.000Z' },
    ...{ intentAt: null, target: { percent: 70, by: null }, planStart: null, usage: null },
    ...{ otherUsage: [], alert: null, deployment: { state: 'to-do', since: null } },
    ...{ assessedAt: null, hasReadiness: true, tasksFinishedAt: null, items: [], blocked: null },
    ...{ waiting: null, requests: [], progressAt: '2026-11-20T09:00:00.000Z', wentOn: null },
    ...but,
  };
}

/** Usage of so many percent, read on a day. */
export function usageOf(percent: string, date = '2026-11-20'): PortfolioLine['usage'] {
  const figure: Figure = { kind: 'percent', percent };
  return { figure, date };
}

/** Blocked by the FE. */
export const blocked = { reason: 'Legal', by: ada, since: '2026-11-19T09:00:00.000Z' };

/** An SME request that nobody accepted. */
export const request = {
  ...{ id: 'r1', by: 'ada', kind: 'opp', state: 'open' },
  since: '2026-11-22T09:00:00.000Z',
};
