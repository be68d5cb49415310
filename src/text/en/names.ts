import type { Workload } from '../../domain/usage/reading.ts';
import type { EngagementState } from '../../domain/engagement/undoing/standing.ts';
import type { Role } from '../../domain/people.ts';
import type { Phase, TaskId } from '../../domain/playbook.ts';
import type { Formats } from '../format.ts';

/** What the things of the field are called. */
export const names = {
  bot: 'ProPlus Playbook',
  states: {
    active: 'Active',
    supporting: 'Supporting',
    complete: 'Complete',
    closed: 'Closed early',
  } satisfies Record<EngagementState, string>,
  flags: { blocked: 'Blocked', waiting: 'Waiting', stalled: 'Stalled' },
  workloads: {
    opp: 'Microsoft 365 Apps',
    exchange: 'Exchange',
    onedrive: 'OneDrive',
    sharepoint: 'SharePoint',
    skype: 'Skype for Business',
    teams: 'Teams',
    yammer: 'Yammer',
  } satisfies Record<Workload, string>,
  phases: { Assess: 'Assess', Remediate: 'Remediate', Enable: 'Enable' } satisfies Record<
    Phase,
    string
  >,
  inPhase: (phase: string) => `${phase} phase`,
  roles: {
    fe: { short: 'FE', label: 'Engineer', full: 'FastTrack Engineer (FE)' },
    fm: { short: 'FM', label: 'Manager', full: 'FastTrack Manager (FM)' },
    fta: { short: 'FTA', label: 'Architect', full: 'FastTrack Architect (FTA)' },
  } satisfies Record<Role, { short: string; label: string; full: string }>,
  /** Short names; the full title is FTOP's own. */
  tasks: {
    '3080': '3080 Assessment Workshop',
    '3738': '3738 Pitch Deck',
    '3070': '3070 Remediation Checklist',
    '4105': '4105 Readiness Toolkit',
    '3190': '3190 Customer Review',
    '1247': '1247 Deployment',
    '3650': '3650 OPP Acceleration',
  } satisfies Record<TaskId, string>,
  taskStates: {
    'to-do': 'To do',
    'in-progress': 'In progress',
    done: 'Done',
    bypassed: 'Bypassed',
  },
  itemStates: { open: 'Open', resolved: 'Resolved', accepted: 'Accepted as it is' },
  mandatory: 'mandatory',
  optional: 'optional',
  nobody: 'nobody yet',
  you: (name: string) => `${name} (you)`,
  someItem: 'an item',
  /** Who and when, below what they did. */
  signature: (who: string, when: string) => `${who}, ${when}`,
  standingIn: (role: string) => `for the ${role}, as nobody holds that role`,
  /** Every answer begins with the customer. */
  about: (customer: string, sentence: string) => `${customer}: ${sentence}`,
  phaseCount: (finished: number, total: number, { number }: Formats) =>
    `${number(finished)} of ${number(total)}`,
  tasksDone: (finished: number, total: number, { number }: Formats) =>
    `${number(finished)} of ${number(total)} mandatory tasks finished`,
};
