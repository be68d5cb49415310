import type { PersonId } from '../../domain/people.ts';

/** How a person was named: by mention, choice or object id; by name or e-mail; or as nobody. */
export type PersonSaid =
  | { readonly by: 'id'; readonly id: PersonId; readonly name: string | null }
  | { readonly by: 'words'; readonly words: string }
  | { readonly by: 'nobody' };
