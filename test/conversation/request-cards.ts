import type { Card } from './card.ts';
import type { Talk, Tenant } from './talk.ts';
import { personNamed, personalPlace } from '../teams/activities.ts';

function inside(value: unknown): readonly Card[] {
  if (Array.isArray(value)) return value.flatMap(inside);
  if (typeof value !== 'object' || value === null) return [];
  const own: Card = { ...value };
  return [own, ...Object.values(own).flatMap(inside)];
}

/** The addresses that a card opens. */
export function openUrls(card: unknown): readonly string[] {
  return inside(card).flatMap(({ type, url }) =>
    type === 'Action.OpenUrl' && typeof url === 'string' ? [url] : [],
  );
}

/** The newest message in somebody's personal chat. */
export function newestRequest({ connector }: Talk, { id }: Tenant, name: string): unknown {
  const { conversation } = personalPlace(personNamed(name));
  return connector.messages(`${conversation}-${id}`).at(-1)?.activity;
}
