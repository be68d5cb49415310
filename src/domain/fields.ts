import type { Role } from './people.ts';

/** The data the playbook collects for FTOP (docs/rules.md §9). */
export const fieldIds = [
  'l1',
  'l2',
  'l3',
  'scenario',
  'fm-notes',
  'fe-notes',
  'fta-notes',
] as const;

/** One piece of data collected. */
export type FieldId = (typeof fieldIds)[number];

/** What a field is called in FTOP, whether the process requires it, who writes it and how. */
export interface FieldDefinition {
  readonly id: FieldId;
  /** FTOP's own name, English in every language. */
  readonly name: string;
  readonly isRequired: boolean;
  readonly writers: readonly Role[];
  /** Notes are appended with name and date; a text replaces the former one. */
  readonly kind: 'text' | 'notes';
  /** What people call it when they type. */
  readonly words: readonly string[];
}

const definitions: Readonly<Record<FieldId, FieldDefinition>> = {
  l1: {
    id: 'l1',
    name: 'L1 – Consumption Status',
    isRequired: true,
    writers: ['fm', 'fe'],
    kind: 'text',
    words: ['l1', 'consumption', 'consumption status'],
  },
  l2: {
    id: 'l2',
    name: 'L2 – Entitlements',
    isRequired: true,
    writers: ['fm', 'fe'],
    kind: 'text',
    words: ['l2', 'entitlements'],
  },
  l3: {
    id: 'l3',
    name: 'L3 – Engineering Reason',
    isRequired: true,
    writers: ['fe'],
    kind: 'text',
    words: ['l3', 'engineering reason'],
  },
  scenario: {
    id: 'scenario',
    name: 'Engagement Scenario',
    isRequired: true,
    writers: ['fm', 'fe'],
    kind: 'text',
    words: ['scenario', 'engagement scenario'],
  },
  'fm-notes': {
    id: 'fm-notes',
    name: 'Engagement Management Notes (FM)',
    isRequired: true,
    writers: ['fm'],
    kind: 'notes',
    words: ['fm notes', 'management notes'],
  },
  'fe-notes': {
    id: 'fe-notes',
    name: 'Technical Enablement Notes (FE)',
    isRequired: true,
    writers: ['fe'],
    kind: 'notes',
    words: ['fe notes', 'technical notes', 'enablement notes'],
  },
  'fta-notes': {
    id: 'fta-notes',
    name: 'Enterprise Notes (FTA)',
    isRequired: false,
    writers: ['fta'],
    kind: 'notes',
    words: ['fta notes', 'enterprise notes'],
  },
};

/** A field's definition. */
export function fieldOf(id: FieldId): FieldDefinition {
  return definitions[id];
}

/** The field in which a role keeps its notes. */
export function notesFieldOf(role: Role): FieldId {
  return `${role}-notes`;
}
