import { expect, test } from 'vitest';
import {
  changeLog,
  currentPlaybook,
  hasTask,
  playbookLinks,
  processes,
  recommendedTasksOf,
  taskOf,
  tasksOf,
} from '../../src/domain/playbook.ts';

test('the tasks are shown in the order of the source', () => {
  expect(tasksOf(currentPlaybook).map(({ id }) => id)).toEqual([
    '3080',
    '3738',
    '3070',
    '4105',
    '3190',
    '1247',
    '3650',
  ]);
});

test('the recommended order has the toolkit before the checklist that is drafted from it', () => {
  expect(recommendedTasksOf(currentPlaybook).map(({ id }) => id)).toEqual([
    '3080',
    '3738',
    '4105',
    '3070',
    '3190',
    '1247',
    '3650',
  ]);
});

test('every task carries the title, duty, role, phase and link of the source', () => {
  const rows = tasksOf(currentPlaybook).map((task) => [
    task.id,
    task.title,
    task.isMandatory ? 'M' : 'O',
    task.role,
    task.phase,
    task.link,
  ]);
  expect(rows).toEqual([
    [
      '3080',
      'Office 365 ProPlus Assessment Workshop',
      'M',
      'fe',
      'Assess',
      'https://aka.ms/ftoppassessmentguidance',
    ],
    ['3738', 'Office 365 ProPlus - Deliver Pitch Deck', 'M', 'fm', 'Assess', null],
    ['3070', 'Create Remediation Checklist', 'M', 'fe', 'Assess', null],
    ['4105', 'Office Readiness Toolkit', 'M', 'fe', 'Assess', null],
    [
      '3190',
      'Confirm the customer reviews & resolved anything in the remediation checklist',
      'M',
      'fe',
      'Remediate',
      null,
    ],
    [
      '1247',
      'Deploy Office 365 ProPlus',
      'M',
      'fe',
      'Enable',
      'https://aka.ms/ftoppdeploymentguidance',
    ],
    ['3650', 'Office ProPlus – OPP Acceleration', 'O', 'fm', 'Enable', null],
  ]);
});

test('task 4105 came with 5 March 2020: the version before does not know it', () => {
  expect(hasTask('2020-01-31', '4105')).toBe(false);
  expect(tasksOf('2020-01-31').map(({ id }) => id)).not.toContain('4105');
  expect(recommendedTasksOf('2020-01-31')).toHaveLength(6);
  expect(hasTask('2020-03-05', '4105')).toBe(true);
});

test('the change log tells 25 October 2019, 31 January 2020 and 5 March 2020', () => {
  expect(changeLog.map(({ date }) => date)).toEqual(['2019-10-25', '2020-01-31', '2020-03-05']);
  expect(changeLog.at(-1)).toMatchObject({ published: '2020-03-27', change: 'toolkit-task' });
  expect(changeLog[0]).toMatchObject({ published: '2019-12-06', change: 'approach' });
  expect(changeLog[1]).toMatchObject({ published: '2020-01-31', change: 'workflow' });
});

test('a new engagement pins the newest version', () => {
  expect(currentPlaybook).toBe(changeLog.at(-1)?.date);
});

test('three processes belong to Assess and one to Enable', () => {
  expect(processes.map(({ name, phase }) => `${phase}: ${name}`)).toEqual([
    'Assess: Conduct Services Workshops',
    'Assess: Conduct Adoption & Change Management Customer Conversation',
    'Assess: Conduct Technical Assessment',
    'Enable: Enable Services',
  ]);
});

test('the playbook links its workflow, the scale playbook and both definitions', () => {
  expect(playbookLinks).toEqual({
    workflow: 'https://aka.ms/FastTrack/ProPlusWorkflow',
    getModern: 'https://aka.ms/ftgetmodernplaybook',
    mauDefinition: 'https://aka.ms/ftoppmaudefinition',
    healthDefinition: 'https://aka.ms/ftcustomerhealthdefinition',
  });
});

test('no word names two tasks', () => {
  const words = tasksOf(currentPlaybook).flatMap((task) => task.words);
  expect(words.every((word) => word.trim() !== '' && word === word.toLowerCase())).toBe(true);
  expect(new Set(words).size).toBe(words.length);
});

test('a task is found by its number', () => {
  expect(taskOf('1247').id).toBe('1247');
});
