import type { PlanInputs } from '../../application/readiness/readiness-draft.ts';
import { caps } from '../../domain/caps.ts';

/** What an input of a drafted checklist is about, and the key of the item it belongs to. */
const inputId = /^(?<what>keep|title|owner)-(?<key>(?:g|a|o)-[0-9a-f]{1,16}|u)$/u;

/** Longer than any cap, so that the answer can name the cap. */
const typedCharacters = caps.textCharacters;

/** A drafted checklist shows five items on a page; nobody typed more than this. */
const mostInputs = 100;

const under = (value: unknown): number | null => {
  const digits = typeof value === 'number' ? String(value) : value;
  return typeof digits === 'string' && /^\d{1,9}$/u.test(digits.trim()) ? Number(digits) : null;
};

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, typedCharacters) : '';

/** What was typed on a page of a drafted checklist; anything else of what came is dropped. */
export function planInputsFrom(data: Readonly<Record<string, unknown>>): PlanInputs {
  const kept: Record<string, boolean> = {};
  const titles: Record<string, string> = {};
  const owners: Record<string, string> = {};
  for (const [id, value] of Object.entries(data).slice(0, mostInputs)) {
    const { what, key } = inputId.exec(id)?.groups ?? {};
    if (key === undefined || typeof value !== 'string') continue;
    if (what === 'keep') kept[key] = value === 'true';
    else if (what === 'title') titles[key] = textOf(value);
    else owners[key] = textOf(value);
  }
  return { kept, titles, owners, more: textOf(data['more']), under: under(data['under']) };
}
