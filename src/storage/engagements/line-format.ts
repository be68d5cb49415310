import { z } from 'zod';
import type { EngagementLine } from '../../application/engagement/lines.ts';
import type { StoredFormat } from '../stored-format.ts';

const secondLine = z.looseObject({ progressAt: z.string() });

/** What a line said before attention was computed from it calls for none until its engagement changes again. */
function withoutAttention(line: unknown): unknown {
  const { progressAt, ...rest } = secondLine.parse(line);
  return {
    ...rest,
    ...{ progressAt, openedAt: progressAt, intentAt: progressAt },
    target: { percent: 70, by: null },
    deployment: { state: 'to-do', since: null },
    ...{ planStart: null, otherUsage: [], alert: null, assessedAt: null, hasReadiness: true },
    ...{ tasksFinishedAt: null, items: [], blocked: null, waiting: null },
    ...{ requests: [], wentOn: null },
  };
}

/** A line of somebody's list, version 3. */
export const lineFormat: StoredFormat<EngagementLine> = {
  name: 'line',
  version: 3,
  upgrades: {
    // A line from before usage was listed says nothing of it until its engagement changes again.
    1: (line) => Object.assign({}, line, { usage: null }),
    2: withoutAttention,
  },
  fields: {
    engagement: 'text',
    customer: 'text',
    roles: 'list',
    state: 'text',
    phase: 'text',
    finished: 'number',
    total: 'number',
    next: 'text?',
    fe: 'object?',
    fm: 'object?',
    openedAt: 'text',
    intentAt: 'text?',
    target: 'object',
    planStart: 'object?',
    usage: 'object?',
    otherUsage: 'list',
    alert: 'object?',
    deployment: 'object',
    assessedAt: 'text?',
    hasReadiness: 'flag',
    tasksFinishedAt: 'text?',
    items: 'list',
    blocked: 'object?',
    waiting: 'object?',
    requests: 'list',
    progressAt: 'text',
    wentOn: 'object?',
    revision: 'number',
  },
};
