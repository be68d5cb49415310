import type { Cast } from './states.ts';

/** What is read where somebody may not, by the word in the table. */
export function wordsFor({ fe, fm, fta, holder }: Cast): ReadonlyMap<string, RegExp> {
  return new Map([
    ['-', /There is no engagement here that you have a part in|You have no part in an engagement/u],
    ['FE', new RegExp(`belongs to the FE, ${fe}`, 'u')],
    ['FM', new RegExp(`belongs to the FM, ${fm}`, 'u')],
    ['FTA', new RegExp(`belongs to the FTA, ${fta}`, 'u')],
    ['SME', new RegExp(`${holder} holds this request`, 'u')],
    ['own', /You are FE or FM of this engagement, so you as/u],
    ['kind', /Only Get Modern SMEs for Office 365 ProPlus ta/u],
    ['adm', /Only an administrator of the bot may see or do that/u],
    ['private', /^Not answered here|^Answered in private/u],
    ['so', /That is so already/u],
    ['gone', /What I read from that file is gone/u],
    ['list', /You are on no list/u],
    ['figures', /These figures are for FMs and administrators/u],
  ]);
}
