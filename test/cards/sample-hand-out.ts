import type { Answer } from '../../src/application/answers.ts';
import type { HandOutEnd } from '../../src/application/hand-out/handing-out.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';

const ends: Readonly<Record<HandOutEnd, true>> = {
  declined: true,
  expired: true,
  failed: true,
  'not-allowed': true,
  again: true,
};

const isEnd = (text: string): text is HandOutEnd => text in ends;

/** Every card about the checklist as a file. */
export function handOutAnswers(engagement: Engagement): Readonly<Record<string, Answer>> {
  const name = `${engagement.customer.slice(0, 80)} – remediation checklist 2026-11-22.xlsx`;
  // On this machine it is no https, which every other link must be.
  const url = 'https://playbook.example.com/local/files/7b7a0a0e-0000-4000-8000-000000000001';
  const place = { name, uploadUrl: url, contentUrl: url, uniqueId: 'id', fileType: 'xlsx' };
  const ended = Object.keys(ends)
    .filter(isEnd)
    .map((why): [string, Answer] => [
      `hand-out, ${why}`,
      { show: 'hand-out-ended', engagement, form: 'csv', why },
    ]);
  return {
    'hand-out, offered': {
      ...{ show: 'hand-out-offer', engagement, form: 'xlsx', name, bytes: 12_345 },
    },
    'hand-out, saved': { show: 'hand-out-saved', engagement, place, isShelved: false },
    'hand-out, shelved': { show: 'hand-out-saved', engagement, place, isShelved: true },
    'hand-out, elsewhere': { show: 'hand-out-elsewhere' },
    ...Object.fromEntries(ended),
  };
}
