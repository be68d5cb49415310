import type { LocalDate } from './time.ts';

/** The phases of the playbook, in their order. */
export const phases = ['Assess', 'Remediate', 'Enable'] as const;

/** Where an engagement stands: the phase of its first unfinished mandatory task. */
export type Phase = (typeof phases)[number];

/** The FTOP tasks in the order of the source (docs/rules.md §3). */
export const taskIds = ['3080', '3738', '3070', '4105', '3190', '1247', '3650'] as const;

/** The number of an FTOP task. */
export type TaskId = (typeof taskIds)[number];

/** One FTOP task as the playbook defines it. */
export interface TaskDefinition {
  readonly id: TaskId;
  /** The source's own title: FTOP shows it in English whatever the reader's language. */
  readonly title: string;
  readonly isMandatory: boolean;
  readonly role: 'fe' | 'fm';
  readonly phase: Phase;
  /** Guidance, or `null` where the source links none. */
  readonly link: string | null;
  /** What people call it between two calls; the first is its short name. */
  readonly words: readonly string[];
}

const tasks: Readonly<Record<TaskId, TaskDefinition>> = {
  '3080': {
    id: '3080',
    title: 'Office 365 ProPlus Assessment Workshop',
    isMandatory: true,
    role: 'fe',
    phase: 'Assess',
    link: 'https://aka.ms/ftoppassessmentguidance',
    words: ['workshop', 'assessment', 'assessment workshop'],
  },
  '3738': {
    id: '3738',
    title: 'Office 365 ProPlus - Deliver Pitch Deck',
    isMandatory: true,
    role: 'fm',
    phase: 'Assess',
    link: null,
    words: ['pitch deck', 'pitch', 'deck'],
  },
  '3070': {
    id: '3070',
    title: 'Create Remediation Checklist',
    isMandatory: true,
    role: 'fe',
    phase: 'Assess',
    link: null,
    words: ['checklist', 'remediation checklist', 'create checklist'],
  },
  '4105': {
    id: '4105',
    title: 'Office Readiness Toolkit',
    isMandatory: true,
    role: 'fe',
    phase: 'Assess',
    link: null,
    words: ['toolkit', 'readiness', 'readiness toolkit'],
  },
  '3190': {
    id: '3190',
    title: 'Confirm the customer reviews & resolved anything in the remediation checklist',
    isMandatory: true,
    role: 'fe',
    phase: 'Remediate',
    link: null,
    words: ['review', 'confirm review', 'customer review'],
  },
  '1247': {
    id: '1247',
    title: 'Deploy Office 365 ProPlus',
    isMandatory: true,
    role: 'fe',
    phase: 'Enable',
    link: 'https://aka.ms/ftoppdeploymentguidance',
    words: ['deploy', 'deployment', 'rollout'],
  },
  '3650': {
    id: '3650',
    title: 'Office ProPlus – OPP Acceleration',
    isMandatory: false,
    role: 'fm',
    phase: 'Enable',
    link: null,
    words: ['acceleration', 'accelerate', 'opp acceleration'],
  },
};

/** The checklist is drafted from the toolkit's results, so the toolkit comes before it (docs/rules.md §3). */
const recommendedOrder: readonly TaskId[] = [
  '3080',
  '3738',
  '4105',
  '3070',
  '3190',
  '1247',
  '3650',
];

/** One entry of the source's change log. */
export interface PlaybookChange {
  readonly date: LocalDate;
  readonly published: LocalDate;
  readonly change: 'approach' | 'workflow' | 'toolkit-task';
}

/** The source's change log, oldest first. */
export const changeLog: readonly PlaybookChange[] = [
  { date: '2019-10-25', published: '2019-12-06', change: 'approach' },
  { date: '2020-01-31', published: '2020-01-31', change: 'workflow' },
  { date: '2020-03-05', published: '2020-03-27', change: 'toolkit-task' },
];

/** The versions an engagement can pin, by the date of the change they bring. */
export type PlaybookVersion = '2020-01-31' | '2020-03-05';

/** What a new engagement pins. */
export const currentPlaybook: PlaybookVersion = '2020-03-05';

/** Whether a version knows a task: 4105 came with 5 March 2020. */
export function hasTask(version: PlaybookVersion, id: TaskId): boolean {
  return version === '2020-03-05' || id !== '4105';
}

/** The tasks of a version in the source's order. */
export function tasksOf(version: PlaybookVersion): readonly TaskDefinition[] {
  return taskIds.filter((id) => hasTask(version, id)).map((id) => tasks[id]);
}

/** The tasks of a version in the order that is recommended to work them. */
export function recommendedTasksOf(version: PlaybookVersion): readonly TaskDefinition[] {
  return recommendedOrder.filter((id) => hasTask(version, id)).map((id) => tasks[id]);
}

/** A task's definition; the same in every version that knows it. */
export function taskOf(id: TaskId): TaskDefinition {
  return tasks[id];
}

/** The four playbook processes and the phase each belongs to. */
export const processes: readonly { readonly name: string; readonly phase: Phase }[] = [
  { name: 'Conduct Services Workshops', phase: 'Assess' },
  { name: 'Conduct Adoption & Change Management Customer Conversation', phase: 'Assess' },
  { name: 'Conduct Technical Assessment', phase: 'Assess' },
  { name: 'Enable Services', phase: 'Enable' },
];

/** Where the playbook's own pages are. */
export const playbookLinks = {
  workflow: 'https://aka.ms/FastTrack/ProPlusWorkflow',
  getModern: 'https://aka.ms/ftgetmodernplaybook',
  mauDefinition: 'https://aka.ms/ftoppmaudefinition',
  healthDefinition: 'https://aka.ms/ftcustomerhealthdefinition',
} as const;
