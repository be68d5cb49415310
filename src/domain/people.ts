/** A person's Entra object id, lower case. */
export type PersonId = string;

/** Somebody as an action records them: who, and the name they went by then. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
}

/** The three places on an engagement (docs/rules.md §1). The Get Modern SME is adjunct and holds none. */
export const roles = ['fe', 'fm', 'fta'] as const;

/** A place on an engagement: FastTrack Engineer, Manager or Architect. */
export type Role = (typeof roles)[number];

/** Who holds which place; `null` is an unassigned one. */
export type Places = Readonly<Record<Role, Person | null>>;

/** Whoever acts, as the turn knows them; rights follow from the engagement, never from a card. */
export interface Actor {
  readonly person: Person;
  readonly isAdministrator: boolean;
  /** A script with the app role for usage: it brings readings to any engagement and does nothing else. */
  readonly isScript?: true;
}

/** The places a person holds on an engagement; a person may hold two. */
export function rolesOf(places: Places, person: PersonId): readonly Role[] {
  return roles.filter((role) => places[role]?.id === person);
}
