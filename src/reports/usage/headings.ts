import type { Workload } from '../../domain/usage/reading.ts';

/** A column's heading made comparable: letters and digits only, lower case, without a closing "(UTC)". */
export type Heading = string;

/** Where each heading stands in the rows of a file. */
export interface Headings {
  /** The position of the first column with one of these headings, or -1. */
  find(...aliases: readonly Heading[]): number;
  has(...aliases: readonly Heading[]): boolean;
  /** The heading at a position as the file writes it, at most 60 characters. */
  written(position: number): string;
  readonly count: number;
}

/** The headings of columns by what they mean, in the words of Graph and of the admin centre's export. */
export const columns = {
  refreshDate: ['reportrefreshdate', 'dataasof'],
  period: ['reportperiod'],
  reportDate: ['reportdate'],
  user: ['userprincipalname', 'username', 'upn'],
  isDeleted: ['isdeleted', 'deleted'],
  deletedDate: ['deleteddate'],
  windows: ['windows', 'activityonwindowsdevices', 'activityonwindows'],
  mac: ['mac', 'activityonmacdevices', 'activityonmac'],
  lastActivation: ['lastactivationdate'],
  lastActivity: ['lastactivitydate'],
  lastActivated: ['lastactivateddate'],
  product: ['producttype', 'productlicenses'],
  assigned: ['assigned'],
  activated: ['activated'],
  word: ['word', 'activityonwordapp'],
  web: ['web', 'activityonweb'],
} as const satisfies Readonly<Record<string, readonly Heading[]>>;

/** A workload of Office 365 and the name its columns carry. */
export const services: readonly (readonly [Workload, ...(readonly Heading[])])[] = [
  ['exchange', 'exchange'],
  ['onedrive', 'onedrive'],
  ['sharepoint', 'sharepoint'],
  ['skype', 'skypeforbusiness'],
  ['teams', 'teams', 'microsoftteams'],
  ['yammer', 'yammer', 'vivaengage'],
];

/** Makes a heading comparable, so that "Last activity date (UTC)" and `lastActivityDate` are one. */
export function normaliseHeading(written: string): Heading {
  return written
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/utc$/, '');
}

/** Reads the first row of a file; of two columns with one heading the first counts. */
export function readHeadings(cells: readonly string[]): Headings {
  const positions = new Map<Heading, number>();
  cells.map(normaliseHeading).forEach((heading, position) => {
    if (!positions.has(heading)) positions.set(heading, position);
  });
  const find = (...aliases: readonly Heading[]): number => {
    for (const alias of aliases) {
      const position = positions.get(alias);
      if (position !== undefined) return position;
    }
    return -1;
  };
  return {
    find,
    has: (...aliases) => find(...aliases) >= 0,
    written: (position) => withoutControls(cells[position] ?? ''),
    count: cells.length,
  };
}

function withoutControls(heading: string): string {
  return heading.replaceAll(/\p{C}/gu, ' ').trim().slice(0, 60);
}
