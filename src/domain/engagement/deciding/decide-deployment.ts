import { caps } from '../../caps.ts';
import { hasTask } from '../../playbook.ts';
import type { DeploymentCommand } from '../commands.ts';
import { accept, refuse, unless, type Decide, type Decision } from './decision.ts';
import { checkAhead, checkLength, checkPercent, checkSeats, checkWhole } from '../entries.ts';
import type { Engagement, ReadinessCounts } from '../engagement.ts';
import type { Refusal } from '../refusal.ts';

type Target = Extract<DeploymentCommand, { type: 'set-target' }>;
type Deployed = Extract<DeploymentCommand, { type: 'record-deployed' }>;

const unchanged = (what: 'intent' | 'target' | 'seats' | 'deployed'): Decision =>
  refuse({ refused: 'no-change', what });

const decideTarget: Decide<Target> = ({ target }, { percent, by }, { today }) =>
  unless(
    [checkPercent('target-percent', percent), by ? checkAhead('target-date', by, today) : null],
    () =>
      percent === target.percent && by === target.by
        ? unchanged('target')
        : accept({ type: 'target-set', percent, by }),
  );

function decideDeployed(engagement: Engagement, { seats, of }: Deployed): Decision {
  const { entitledSeats: entitled, deployed } = engagement;
  const wrong = checkSeats('deployed-seats', seats);
  if (wrong) return refuse(wrong);
  if (of !== null && of !== entitled) {
    return refuse({ refused: 'seats-differ', entitled, said: of, deployed: seats });
  }
  if (seats > entitled) return refuse({ refused: 'more-than-entitled', entitled, said: seats });
  return deployed?.seats === seats
    ? unchanged('deployed')
    : accept({ type: 'deployed-recorded', seats });
}

function decideSeats({ entitledSeats, deployed }: Engagement, seats: number): Decision {
  const wrong = checkSeats('entitled-seats', seats);
  if (wrong) return refuse(wrong);
  if (deployed && seats < deployed.seats) {
    return refuse({ refused: 'fewer-than-deployed', deployed: deployed.seats, said: seats });
  }
  return seats === entitledSeats ? unchanged('seats') : accept({ type: 'seats-set', seats });
}

/** Files with a finding are among those with macros, and those among the scanned ones. */
function checkCounts(counts: ReadinessCounts): Refusal | null {
  const wrong = Object.values(counts)
    .map((count: number) => checkWhole('readiness-count', count, 0, 100_000_000))
    .find((check) => check !== null);
  if (wrong) return wrong;
  const { filesScanned, filesWithMacros, significant, limited } = counts;
  return (
    checkWhole('readiness-count', filesWithMacros, 0, filesScanned) ??
    checkWhole('readiness-count', significant + limited, 0, filesWithMacros)
  );
}

/** Results that were typed in are the evidence that finishes 4105 (docs/rules.md §3). */
function decideReadiness(engagement: Engagement, counts: ReadinessCounts): Decision {
  const done = { type: 'task-done', task: '4105', reason: '', reviewedOn: null } as const;
  if (!hasTask(engagement.playbook, '4105'))
    return refuse({ refused: 'unknown-task', task: '4105' });
  const isOpen = engagement.tasks['4105'].state !== 'done';
  return unless([checkCounts(counts)], () =>
    accept({ type: 'readiness-recorded', counts }, ...(isOpen ? [done] : [])),
  );
}

/** Decides on intent, target, seats, pilot, deployed seats and readiness counts. */
export const decideDeployment: Decide<DeploymentCommand> = (engagement, command, circumstances) => {
  switch (command.type) {
    case 'confirm-intent':
      return engagement.intent ? unchanged('intent') : accept({ type: 'intent-confirmed' });
    case 'set-target':
      return decideTarget(engagement, command, circumstances);
    case 'set-seats':
      return decideSeats(engagement, command.seats);
    case 'record-pilot':
      return unless([checkLength('pilot-note', command.note, caps.textCharacters)], () =>
        accept({ type: 'pilot-recorded', note: command.note.trim() }),
      );
    case 'record-deployed':
      return decideDeployed(engagement, command);
    case 'record-readiness':
      return decideReadiness(engagement, command.counts);
  }
};
