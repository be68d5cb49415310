import type { FormName } from '../../../src/application/forms/forms.ts';
import type { Verb } from '../../../src/cards/card-action.ts';
import type { StateName } from './states.ts';

/** Who tries. `holder` has the request where anybody has; `sme` is on the list too and holds nothing. */
export const columns = [
  'fe',
  'fm',
  'fta',
  'holder',
  'sme',
  'administrator',
  'stranger',
  'unknown',
] as const;

/** One of them. */
export type Column = (typeof columns)[number];

/** One thing that can be pressed or typed, and what everybody is answered (docs/rules.md §1, §7). */
export interface Row {
  readonly name: string;
  readonly verb: Verb;
  /** `$me` in it stands for whoever tries. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Of what state it is tried. */
  readonly on: StateName;
  /** What an allowed one does: it changes the engagement, or these words are read. */
  readonly does: 'change' | RegExp;
  /** A word for each column in turn; `words.ts` says what is read on its answer. */
  readonly cells: string;
  /** It speaks of no engagement. */
  readonly isGeneral: boolean;
  /** It is tried in a group chat. */
  readonly isInGroup: boolean;
}

type Rest = Partial<Omit<Row, 'name' | 'verb' | 'cells'>>;

const usual = {
  data: {},
  on: 'running',
  does: 'change',
  isGeneral: false,
  isInGroup: false,
} as const;

/** Who may what, by the words of the columns. */
export const who = {
  /** Those with a place, and the SME who holds its request, read. */
  reads: 'ok ok ok ok - - - -',
  placed: 'ok ok ok - - - - -',
  engaged: 'ok ok FE - - - - -',
  fe: 'ok FE FE - - - - -',
  fm: 'FM ok FM - - - - -',
  fta: 'FTA FTA ok - - - - -',
  /** The FE and the FM, whose it is. */
  managed: 'ok ok FM - - - - -',
  assigns: 'ok ok FE - - ok - -',
  asks: 'ok ok FE FE FE - - -',
  asksUnseen: 'ok ok FE FE - - - -',
  takes: 'own own kind ok ok - - -',
  holds: 'SME SME SME ok SME - - -',
  holdsUnseen: 'SME SME SME ok - - - -',
  handsOn: 'FM ok FM ok - - - -',
  joins: 'so so so ok ok ok ok ok',
  everybody: 'ok ok ok ok ok ok ok ok',
  /** Said where others read: whoever has no part is answered in private, if at all. */
  binds: 'ok ok private private private private private private',
  unbinds: 'ok ok FE private private private private private',
  administrators: 'adm adm adm adm adm ok adm adm',
} as const;

/** A button of this verb. */
export function pressing(verb: Verb, cells: string, rest: Rest = {}): Row {
  const { step, view, task, chat } = rest.data ?? {};
  const said = [verb, step, view, task, chat].filter((word) => typeof word === 'string');
  return { name: said.join(' '), verb, cells, ...usual, ...rest };
}

/** A form opened, and the same form sent; `opens` where opening it shows less than sending it. */
export function filling(
  form: FormName,
  cells: string,
  { data = {}, opens = cells, ...rest }: Rest & { readonly opens?: string },
  about: Row['data'] = {},
): readonly Row[] {
  const named = [form, about['task'], about['field']].filter((word) => typeof word === 'string');
  const shared = { ...usual, ...rest };
  const opened = { form, ...about };
  const sent = { ...opened, ...data };
  return [
    {
      ...shared,
      name: `form ${named.join(' ')}`,
      verb: 'form',
      data: opened,
      cells: opens,
      does: /\[Cancel\]/u,
    },
    { ...shared, name: `send ${named.join(' ')}`, verb: 'send', data: sent, cells },
  ];
}

/** Words that are typed, said of the engagement. */
export function saying(text: string, cells: string, rest: Rest = {}): Row {
  return { name: `“${text}”`, verb: 'say', cells, ...usual, data: { text }, ...rest };
}
