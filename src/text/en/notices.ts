import type { WarningReason } from '../../domain/usage/alert/alert.ts';
import type { ByKind } from '../by-kind.ts';
import type { Notice } from '../notice.ts';
import { undone } from './events.ts';
import { names } from './names.ts';
import { requestHeadline, requestReason } from './requests.ts';

const warnings: Readonly<Record<WarningReason, (usage: string, was: string) => string>> = {
  opened: (usage) => `Active usage is under 40%: ${usage}.`,
  fell: (usage, was) => `Active usage fell further: ${usage}, from ${was}.`,
  'snooze-over': (usage) => `Your snooze is over, and active usage is still under 40%: ${usage}.`,
};

const asWarned =
  'You get this as FE or FM of the engagement. Snooze silences it for you, up to 30 days.';

/** The headline: what happened. */
export const headlines: ByKind<Notice, 'why'> = {
  'intent-confirmed': ({ by }) => `${by} confirmed that the customer intends to deploy.`,
  'target-set': ({ by, target }) => `${by} set the target: ${target}.`,
  'role-given': ({ by, role }) => `${by} made you ${names.roles[role].full}.`,
  'role-taken': ({ by, role, to }) =>
    to
      ? `${to.name} is now ${names.roles[role].full} in your place (${by}).`
      : `${by} ended your part as ${names.roles[role].full}.`,
  'join-asked': ({ by }) => `${by} asks for a part in this engagement.`,
  ended: ({ by, how }) =>
    how === 'complete' ? `${by} completed the engagement.` : `${by} closed the engagement early.`,
  reopened: ({ by }) => `${by} reopened the engagement.`,
  undone: ({ by, what }) => `${by} took back ${undone[what]}.`,
  'usage-red': ({ reason, usage, was }) => warnings[reason](usage, was),
  'usage-recovered': ({ usage }) => `Active usage has recovered: ${usage}.`,
  'usage-taken-back': ({ by }) => `The warning is taken back: its reading was withdrawn (${by}).`,
  'usage-corrected': ({ usage }) => `The reading of this warning was corrected. Now: ${usage}.`,
  request: requestHeadline,
  'results-wanted': () => 'The workshop is done. What did the Office Readiness Toolkit find?',
  'not-reached': ({ by }) =>
    `${by} cannot be reached: the bot was blocked or removed. What they are owed waits until they install it again.`,
};

const asEngineer = 'You get this because you are its FE.';
const asPart = 'You get this because you have a part in it.';

/** The quiet line below: why it came to this person. */
export const reasons: ByKind<Notice, 'why'> = {
  'intent-confirmed': () => asEngineer,
  'target-set': () => asEngineer,
  'role-given': () => 'You get this because the role is yours from now on.',
  'role-taken': () =>
    'You get this because you held the role. If you hold no other role here, you no longer see the engagement.',
  'join-asked': () => 'You get this because you are its FE or FM. Assign a role if you agree.',
  ended: () => asPart,
  reopened: () => asPart,
  undone: () => asEngineer,
  'usage-red': () => asWarned,
  'usage-recovered': () => 'You get this because you got the warning.',
  'usage-taken-back': () => 'You get this because you got the warning.',
  'usage-corrected': () => 'You get this because you got the warning.',
  request: requestReason,
  'results-wanted': () =>
    'You get this because you are its FE, or its FM while there is no FE. I ask again in My day after 3 and 7 business days.',
  'not-reached': () => 'You get this because you work with them on this engagement.',
};

/** How cards of a kind come to an end, where no button on the card does it. */
export const stops = {
  mute: 'To hear no more of it, say “mute” and the customer’s name.',
  ownRequest:
    'It is about your own request: nothing more comes once that is confirmed or withdrawn.',
  handOn: 'Such questions go to FE and FM: whoever gets the role gets them, too.',
  once: 'It comes once.',
  offCall: 'To be asked no more, say “off call”; what is yours you can release or hand on.',
  channel: 'An administrator moves these by saying “sme channel” in another channel.',
  findSme:
    'It ends once somebody can be asked: say “sme add” and a name, or “sme channel” in a channel.',
};
