import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';

/** What the things of the field are called. */
export const names: Words['names'] = {
  bot: 'ProPlus Playbook',
  states: {
    active: 'Activo',
    supporting: 'En soporte',
    complete: 'Completo',
    closed: 'Cierre anticipado',
  },
  flags: { blocked: 'Bloqueado', waiting: 'En espera', stalled: 'Estancado' },
  workloads: {
    opp: 'Microsoft 365 Apps',
    exchange: 'Exchange',
    onedrive: 'OneDrive',
    sharepoint: 'SharePoint',
    skype: 'Skype for Business',
    teams: 'Teams',
    yammer: 'Yammer',
  },
  phases: { Assess: 'Evaluar', Remediate: 'Corregir', Enable: 'Habilitar' },
  inPhase: (phase: string) => `Fase ${phase}`,
  roles: {
    fe: { short: 'FE', label: 'Engineer', full: 'FastTrack Engineer (FE)' },
    fm: { short: 'FM', label: 'Manager', full: 'FastTrack Manager (FM)' },
    fta: { short: 'FTA', label: 'Architect', full: 'FastTrack Architect (FTA)' },
  },
  tasks: {
    '3080': '3080 Assessment Workshop',
    '3738': '3738 Pitch Deck',
    '3070': '3070 Remediation Checklist',
    '4105': '4105 Readiness Toolkit',
    '3190': '3190 Customer Review',
    '1247': '1247 Deployment',
    '3650': '3650 OPP Acceleration',
  },
  taskStates: {
    'to-do': 'Pendiente',
    'in-progress': 'En curso',
    done: 'Hecha',
    bypassed: 'Omitida',
  },
  itemStates: { open: 'Por resolver', resolved: 'Resuelto', accepted: 'Aceptado como está' },
  mandatory: 'obligatoria',
  optional: 'opcional',
  nobody: 'nadie todavía',
  you: (name: string) => `${name} (usted)`,
  someItem: 'un elemento',
  signature: (who: string, when: string) => `${who}, ${when}`,
  standingIn: (role: string) => `en nombre de ${role}, ya que nadie tiene ese rol`,
  about: (customer: string, sentence: string) => `${customer}: ${sentence}`,
  phaseCount: (finished: number, total: number, { number }: Formats) =>
    `${number(finished)} de ${number(total)}`,
  tasksDone: (finished: number, total: number, { number }: Formats) =>
    `${number(finished)} de ${number(total)} tareas obligatorias terminadas`,
};
