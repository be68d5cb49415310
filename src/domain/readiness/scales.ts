/** How much work a file's macros need, the least first; the worst of a file counts for it (docs/rules.md §6). */
export const severities = ['ready', 'awareness', 'minimal', 'limited', 'significant'] as const;

/** The severity of a file. */
export type Severity = (typeof severities)[number];

/** What became of a file that the toolkit looked at, the least telling first. */
export const fileStatuses = [
  'no-vba',
  'cloud-based',
  'password-protected',
  'inaccessible',
  'driver-required',
  'locked',
  'error',
  'has-vba',
] as const;

/** The status of a file. */
export type FileStatus = (typeof fileStatuses)[number];

/** Whether the toolkit could not look into a file. */
export function isUnreadable(status: FileStatus): boolean {
  return status !== 'no-vba' && status !== 'has-vba';
}

/** How ready an add-in is, the best first; the worst of its versions counts for it (docs/rules.md §6). */
export const addInStates = [
  'highly-adopted',
  'adopted',
  'supported-version',
  'adopted-version',
  'unknown',
  'insufficient-data',
  'contact-provider',
] as const;

/** The readiness of an add-in. */
export type AddInState = (typeof addInStates)[number];
