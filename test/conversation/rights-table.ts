import type { Verb } from '../../src/cards/card-action.ts';

/** Who presses. */
export const pressers = [
  'fe',
  'fm',
  'fta',
  'former',
  'stranger',
  'tenant',
  'administrator',
] as const;

/** One of them: `former` had a part, `tenant` has the same name in another tenant. */
export type Presser = (typeof pressers)[number];

/** To whom a verb may show or change something of the engagement; for everybody else it does neither. */
interface Right {
  readonly may: readonly Presser[];
  /** It speaks of no engagement: everybody may, and it tells nothing of one. */
  readonly isGeneral: boolean;
}

const engaged: Right = { may: ['fe', 'fm', 'fta'], isGeneral: false };
const general: Right = { may: [], isGeneral: true };
/** Asking for a part is for those without one: FE and FM are told, and the answer says which customer was meant. */
const joining: Right = { may: ['former', 'stranger', 'administrator'], isGeneral: false };

/** Every verb of a card (docs/rules.md §1): a new one does not compile until its row is here. */
export const rights: Readonly<Record<Verb, Right>> = {
  show: engaged,
  start: engaged,
  finish: engaged,
  'reopen-task': engaged,
  'resolve-item': engaged,
  'reopen-item': engaged,
  'withdraw-reading': engaged,
  request: engaged,
  intent: engaged,
  unblock: engaged,
  'stop-waiting': engaged,
  'goes-on': engaged,
  entered: engaged,
  reopen: engaged,
  complete: engaged,
  undo: engaged,
  release: engaged,
  form: engaged,
  send: engaged,
  say: engaged,
  mute: engaged,
  delivery: engaged,
  resend: engaged,
  share: engaged,
  'hand-out': engaged,
  results: engaged,
  plan: engaged,
  join: joining,
  queue: general,
  draft: general,
  new: general,
  list: general,
  today: general,
  settings: general,
  help: general,
  playbook: general,
  parked: general,
  'parked-notice': general,
  digest: general,
  portfolio: general,
  another: general,
};
