import type { WishChange } from '../../application/people/wish-change.ts';
import { readTime } from '../reading/times.ts';
import { general, type Command, type Reading } from './command.ts';

const wishing = (digest: NonNullable<WishChange['digest']>): Reading =>
  general({ ask: 'wish', wish: { digest }, usualFm: null, filled: null });

const pageShape = /^(?:page\s*)?(?<page>\d{1,4})$/iu;

/** `digest`, `digest page 2`, `digest off`, `digest 9:30`. */
function readDigest(rest: string): Reading {
  if (/^(?:off|never|stop)$/iu.test(rest)) return wishing({ isOn: false });
  if (/^(?:on|again)$/iu.test(rest)) return wishing({ isOn: true });
  const page = pageShape.exec(rest)?.groups?.['page'];
  const at = page === undefined ? readTime(rest) : null;
  if (at !== null) return wishing({ isOn: true, at });
  return general({ ask: 'digest', period: null, page: page ? Math.max(0, Number(page) - 1) : 0 });
}

/** What can be typed about the weekly digest. */
export const digestCommands: readonly Command[] = [
  {
    name: 'digest',
    aliases: ['weekly digest', 'my digest'],
    example: 'digest',
    takes: 'words',
    read: (rest) => readDigest(rest.trim()),
  },
];
