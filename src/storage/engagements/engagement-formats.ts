import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Recorded } from '../../domain/engagement/events.ts';
import type { Owed } from '../../domain/engagement/owing/owed.ts';
import { z } from 'zod';
import type { StoredFormat } from '../stored-format.ts';

const olderRequests = z.looseObject({ requests: z.array(z.looseObject({})) });

function withAlarms(engagement: unknown): unknown {
  const { requests, ...rest } = olderRequests.parse(engagement);
  return { ...rest, requests: requests.map((request) => ({ ...request, alarm: null })) };
}

/** The snapshot of an engagement. */
export const engagementFormat: StoredFormat<Engagement> = {
  name: 'engagement',
  version: 5,
  // Before requests were kept, there were none.
  upgrades: {
    1: (older) => Object.assign({}, older, { requests: [] }),
    // Nobody had been asked yet what is in the way.
    2: (older) => Object.assign({}, older, { wentOn: null, stalledAt: null }),
    // Reports were not read in yet.
    3: (older) => Object.assign({}, older, { assessment: null, findings: {} }),
    // Of no request had been told that nobody is left for it.
    4: (older) => withAlarms(older),
  },
  fields: {
    id: 'text',
    tenant: 'text',
    customer: 'text',
    playbook: 'text',
    opened: 'object',
    entitledSeats: 'number',
    people: 'object',
    intent: 'object?',
    target: 'object',
    pilot: 'object?',
    deployed: 'object?',
    tasks: 'object',
    items: 'list',
    nothingToRemediate: 'object?',
    readiness: 'object?',
    assessment: 'object?',
    findings: 'object',
    fields: 'object',
    readings: 'list',
    alert: 'object',
    requests: 'list',
    blocked: 'object?',
    waiting: 'object?',
    ended: 'object?',
    chats: 'list',
    progressAt: 'text',
    wentOn: 'object?',
    stalledAt: 'text?',
    changedAt: 'text',
    revision: 'number',
    touched: 'object',
    changes: 'list',
  },
};

/** An event of the history, version 1. */
export const recordedFormat: StoredFormat<Recorded> = {
  name: 'event',
  version: 1,
  upgrades: {},
  fields: {
    seq: 'number',
    at: 'text',
    by: 'object',
    standingInFor: 'text?',
    action: 'text',
    event: 'object',
  },
};

/** A notice owed, version 1. */
export const owedFormat: StoredFormat<Owed> = {
  name: 'notice owed',
  version: 1,
  upgrades: {},
  fields: {
    to: 'object',
    matter: 'text',
    seq: 'number',
    by: 'object',
    at: 'text',
    reason: 'object',
  },
};
