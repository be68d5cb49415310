import type { AddInState, FileStatus, Severity } from '../../../src/domain/readiness/scales.ts';

/** Severities, as reports write them. */
export const severityNames: Readonly<Record<Severity, readonly string[]>> = {
  ready: ['Ready to upgrade'],
  awareness: ['Code design awareness'],
  minimal: ['Minimal validation recommended', 'minimal validation required'],
  limited: ['Limited remediation required', ' Limited Remediation Required '],
  significant: ['Significant remediation required'],
};

/** States of files, as reports write them. */
export const statusNames: Readonly<Record<FileStatus, string>> = {
  'no-vba': 'No VBA',
  'cloud-based': 'Cloud-based',
  'password-protected': 'Password protected',
  inaccessible: 'Inaccessible',
  'driver-required': 'Inaccessible - Driver required',
  locked: 'Locked',
  error: 'Error',
  'has-vba': 'Has VBA',
};

/** How ready add-ins are, as reports write it. */
export const addInNames: Readonly<Record<AddInState, string>> = {
  'highly-adopted': 'Highly adopted',
  adopted: 'Adopted',
  'supported-version': 'Supported version available',
  'adopted-version': 'Adopted version available',
  unknown: 'Unknown',
  'insufficient-data': 'Insufficient data',
  'contact-provider': 'Contact software provider',
};
