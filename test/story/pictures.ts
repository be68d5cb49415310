import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));

/** Which pictures of the documentation are to be taken anew: `UPDATE_IMAGES=1` for all, or their names. */
const wanted = (process.env['UPDATE_IMAGES'] ?? '').split(',');

/** The pictures that the documentation shows. */
export type Picture =
  | 'story-fe'
  | 'story-fm'
  | 'checklist-narrow'
  | 'engagement-dark'
  | 'readiness'
  | 'readiness-draft'
  | 'checklist-file'
  | 'request-sme'
  | 'request-fe'
  | 'request-fm'
  | 'usage-warning'
  | 'usage-recovered'
  | 'usage-card'
  | 'portfolio'
  | 'digest';

/** Takes a picture for the documentation, when they are to be taken. */
export async function takePicture(
  name: Picture,
  part: { screenshot: Page['screenshot'] },
): Promise<void> {
  if (!wanted.includes('1') && !wanted.includes(name)) return;
  await mkdir(folder, { recursive: true });
  await part.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide' });
}
